import { randomBytes } from 'node:crypto';
import type { SwitcherAccount } from './accounts';

/** What an inquiry's paymentCode stands for. */
interface PaymentCode {
	beneficiary: SwitcherAccount;
	isUsed: boolean;
}

/** A transfer or a reversal that was carried out. */
export interface Entry {
	kind: 'transfer' | 'reversal';
	refnum: string;
	journal: string;
	timestamp: string;
	source: SwitcherAccount;
	beneficiary: SwitcherAccount;
	amountIdr: number;
	remark: string;
	isReversed: boolean;
}

export type NewEntry = Omit<Entry, 'journal' | 'timestamp' | 'isReversed'>;

/** What the switcher remembers: every refnum that was good, payment codes, journal entries. */
export class Book {
	private readonly usedRefnums = new Set<string>();
	private readonly codes = new Map<string, PaymentCode>();
	private readonly entries = new Map<string, Entry>();
	/** Goes on after a reset, so that no journal number is used twice. */
	private lastJournal = 1_000;

	constructor(private readonly now: () => number) {}

	isUsed(refnum: string): boolean {
		return this.usedRefnums.has(refnum);
	}

	/** Notes an inquiry and gives the code that pays this beneficiary, once. */
	givePaymentCode(refnum: string, beneficiary: SwitcherAccount): string {
		const code = randomBytes(16).toString('hex');
		this.usedRefnums.add(refnum);
		this.codes.set(code, { beneficiary, isUsed: false });
		return code;
	}

	findPaymentCode(code: string): PaymentCode | undefined {
		return this.codes.get(code);
	}

	/** Notes money that was moved, under a new journal number. */
	enter(made: NewEntry): Entry {
		this.lastJournal += 1;
		const entry: Entry = {
			...made,
			journal: String(this.lastJournal),
			timestamp: new Date(this.now()).toISOString(),
			isReversed: false,
		};
		this.usedRefnums.add(entry.refnum);
		this.entries.set(entry.refnum, entry);
		return entry;
	}

	find(refnum: string): Entry | undefined {
		return this.entries.get(refnum);
	}

	clear(): void {
		this.usedRefnums.clear();
		this.codes.clear();
		this.entries.clear();
	}
}
