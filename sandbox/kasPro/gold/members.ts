import { gramsOf, UNITS_PER_GRAM } from './weights';

/** Where a withdrawal is sent. */
export interface Address {
	province: string;
	city: string;
	district: string;
	subdistrict: string;
	address: string;
	zip_code: string;
	note: string;
	ktp: string;
}

/** Who has a GoldPro wallet, and how much gold. */
export interface Member {
	phone: string;
	units: number;
	/** The last one that was sent. */
	address?: Address;
}

/** Gold that changed hands: the ledger knows only the rupiah. */
export interface GoldMovement {
	kind: 'buy' | 'sell' | 'transfer' | 'withdrawal';
	/** The request_id. */
	reference: string;
	phoneNumber: string;
	/** Above 0 when the member got gold, below when gold left. */
	grams: number;
	/** Grams afterwards. */
	balanceGrams: number;
}

/** Wallet customers that are members from the start, with their gold in grams. */
export const TEST_MEMBERS: readonly (readonly [phone: string, grams: number])[] = [
	['080000000101', 10],
	['080000000102', 0.5],
	['080000000105', 0],
];

/** The gold of all members, and the record of how it moved. */
export class Members {
	private readonly byPhone = new Map<string, Member>();
	private record: GoldMovement[] = [];

	find(phone: string): Member | undefined {
		return this.byPhone.get(phone);
	}

	add(phone: string): void {
		this.byPhone.set(phone, { phone, units: 0 });
	}

	/** Gives gold to a member, or takes it when `units` is below 0. */
	move(member: Member, units: number, kind: GoldMovement['kind'], reference: string): void {
		if (member.units + units < 0) throw new Error(`${member.phone} has not enough gold.`);
		member.units += units;
		this.record.push({
			kind,
			reference,
			phoneNumber: member.phone,
			grams: gramsOf(units),
			balanceGrams: gramsOf(member.units),
		});
	}

	movements(reference?: string): GoldMovement[] {
		return this.record.filter((row) => reference === undefined || row.reference === reference);
	}

	all(): { phoneNumber: string; grams: number }[] {
		return [...this.byPhone.values()].map(({ phone, units }) => ({
			phoneNumber: phone,
			grams: gramsOf(units),
		}));
	}

	/** Only the test members, with their first gold. */
	reset(): void {
		this.byPhone.clear();
		this.record = [];
		for (const [phone, grams] of TEST_MEMBERS) {
			this.byPhone.set(phone, { phone, units: grams * UNITS_PER_GRAM });
		}
	}
}
