import { randomUUID } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { ADVICE, failed, type Finding, type Verdict } from '../contract/verdict';
import { describeConflict } from '../payment/conflicts';
import { remembered } from '../payment/key';
import type { Event } from '../payment/life';
import { readPast, type Claim, type Past } from '../register/history';
import type { Home } from '../register/home';
import { RegisterError } from '../register/registerError';
import type { RegisterEvent, RegisterRow } from '../register/row';
import { asText } from '../values/asText';
import { credentialOf } from '../wire/credentials';
import type { Payment } from './payment';

/**
 * What executions tell each other of their payments. `recall` and `claim` throw a `RegisterError`
 * when the register cannot be trusted: then nothing may be sent.
 */
export interface Register {
	/** What is known of each payment, in their order. */
	recall: (payments: readonly Payment[]) => Promise<Event[]>;
	/**
	 * Claims them all, and then looks who else has. A payment that is claimed twice is given back, by
	 * each who sees it: no order of the rows can be relied on.
	 */
	claim: (payments: readonly Payment[]) => Promise<Event[]>;
	/** Notes that nothing was sent under its claim, and nothing will be. */
	withdraw: (payment: Payment) => void;
	/** Notes what became of a payment. */
	end: (payment: Payment, finding: Finding) => void;
	/** Notes what became of somebody else's try. */
	endOther: (payment: Payment, claim: Claim, finding: Finding) => void;
	/**
	 * Writes down what was noted. Never throws: what gets lost here leaves a claim open, which the
	 * next run settles.
	 */
	flush: () => Promise<void>;
}

/** Who writes. */
interface Writer {
	execution: string;
	workflow: string;
	node: string;
}

export async function openRegister(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	home: Home,
): Promise<Register> {
	const credentials = await credentialOf(node, system.credential);
	const merchant = system.merchant?.(credentials) ?? '';
	const writer: Writer = {
		execution: node.getExecutionId(),
		workflow: asText(node.getWorkflow().name ?? node.getWorkflow().id),
		node: node.getNode().name,
	};
	let noted: RegisterRow[] = [];

	const memoryOf = (payment: Payment) => {
		payment.memory ??= {
			...remembered(operation, payment.item.fields, `${system.name}|${merchant}`),
			past: { open: [] },
			own: new Set(),
			over: new Set(),
			denied: new Set(),
			looks: 0,
		};
		return payment.memory;
	};

	const rowOf = (
		payment: Payment,
		event: RegisterEvent,
		claim: string,
		more: Partial<RegisterRow>,
	) => {
		const { key, fingerprint } = memoryOf(payment);
		const { pays, reference } = payment.identity;
		const attempt = operation.prepare?.attempt;
		return {
			key,
			reference,
			event,
			claim,
			attempt: attempt === undefined ? '' : asText(payment.fields[attempt]),
			fingerprint,
			amount: amountOf(pays),
			beneficiary: beneficiaryOf(pays),
			code: '',
			message: '',
			details: '{}',
			atMs: Date.now(),
			...writer,
			settledBy: '',
			...more,
		};
	};

	const endRow = (payment: Payment, claim: string, { verdict, answer }: Finding) => {
		const { outcome, code, message } = verdict;
		const event = outcome === 'success' ? 'paid' : outcome;
		// The claim holds what was known before.
		const news = Object.entries(keptOf(operation, answer)).filter(
			([name, value]) => asText(value) !== asText(payment.fields[name]),
		);
		const details = JSON.stringify(Object.fromEntries(news));
		return rowOf(payment, event, claim, { code, message: message.slice(0, 255), details });
	};

	/** What is known now, apart from this run's own claim. */
	const read = async (payments: readonly Payment[]): Promise<RegisterRow[][]> => {
		const keys = payments.map((payment) => memoryOf(payment).key);
		const byKey = new Map<string, RegisterRow[]>(keys.map((key) => [key, []]));
		for (const row of await home.read([...new Set(keys)])) byKey.get(row.key)?.push(row);
		return keys.map((key) => byKey.get(key) ?? []);
	};

	const look = (payment: Payment, rows: readonly RegisterRow[]): Event => {
		const memory = memoryOf(payment);
		memory.past = readPast(rows.filter(({ claim }) => !memory.own.has(claim)));
		return eventOf(payment, memory.past);
	};

	return {
		recall: async (payments) => {
			if (payments.length === 0) return [];
			const rows = await read(payments);
			return payments.map((payment, place) => look(payment, rows[place] ?? []));
		},
		claim: async (payments) => {
			const claims = payments.map((payment) => {
				const claim = { token: randomUUID(), atMs: Date.now() };
				const memory = memoryOf(payment);
				memory.claim = claim;
				memory.own.add(claim.token);
				const details = JSON.stringify(keptOf(operation, payment.fields));
				return rowOf(payment, 'claimed', claim.token, { atMs: claim.atMs, details });
			});
			const earlier = noted;
			noted = [];
			await home.append([...earlier, ...claims]);
			const rows = await read(payments);
			return payments.map((payment, place) => {
				const token = payment.memory?.claim?.token;
				const own = rows[place] ?? [];
				if (!own.some(({ claim }) => claim === token)) {
					throw new RegisterError(
						`What was written to the register about ${payment.identity.reference} cannot be read back. Nothing was sent for it. Look at the options Register and Register Table.`,
					);
				}
				const event = look(payment, own);
				return event.is === 'isNew' ? { is: 'isWritten' } : event;
			});
		},
		withdraw: (payment) => {
			const { memory } = payment;
			if (!memory?.claim) return;
			noted.push(rowOf(payment, 'withdrawn', memory.claim.token, {}));
			memory.claim = undefined;
		},
		end: (payment, finding) => {
			const { claim, over = new Set<string>() } = payment.memory ?? {};
			if (!claim) return;
			noted.push(endRow(payment, claim.token, finding));
			// The same try failed under its other claims too; a paid one needs no more.
			if (finding.verdict.outcome !== 'failed') return;
			for (const token of over) noted.push(endRow(payment, token, finding));
		},
		endOther: (payment, { token }, finding) => {
			noted.push(endRow(payment, token, finding));
		},
		flush: async () => {
			if (noted.length === 0) return;
			const rows = noted;
			noted = [];
			await home.append(rows).catch(() => undefined);
		},
	};
}

function eventOf(payment: Payment, past: Past): Event {
	const { fingerprint, over } = payment.memory ?? {};
	const open = past.open.filter(({ token }) => !over?.has(token));
	const deciding = past.paid ? [past.paid] : open;
	const other = deciding.find(({ row }) => row.fingerprint !== fingerprint);
	if (other) return { is: 'refused', verdict: conflictWith(payment, other) };
	if (past.paid) return { is: 'wasPaid', finding: findingOf(past.paid) };
	return open.length > 0 ? { is: 'inDoubt' } : { is: 'isNew' };
}

/** Of a payment that another execution has paid, with what is kept of its answer. */
export const findingOf = (paid: Claim): Finding => ({
	verdict: {
		outcome: 'success',
		code: 'ALREADY_PAID',
		message: `Paid before, ${told(paid)}; nothing was sent now`,
		advice: ADVICE.done,
	},
	answer: paid.kept,
});

/** When and by whom. */
export const told = ({ row }: Claim): string =>
	`on ${new Date(row.atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC by ${
		row.settledBy === '' ? `execution ${row.execution}` : row.settledBy
	}`;

function conflictWith({ identity }: Payment, claim: Claim): Verdict {
	const { reference, pays } = identity;
	const { row } = claim;
	const there: IDataObject = { amount: row.amount, beneficiary: row.beneficiary };
	const here: IDataObject = { amount: amountOf(pays), beneficiary: beneficiaryOf(pays) };
	const was = `was ${row.event === 'paid' ? 'paid' : 'claimed'} before (${told(claim)})`;
	const message = describeConflict(reference, was, there, here);
	return failed('REFERENCE_CONFLICT', message, ADVICE.otherReference);
}

/** The amount is the only number among what a payment pays. */
const amountOf = (pays: IDataObject): number => {
	const amount = Object.values(pays).find((value) => typeof value === 'number');
	return typeof amount === 'number' ? amount : 0;
};

const beneficiaryOf = (pays: IDataObject): string =>
	Object.values(pays)
		.filter((value) => typeof value !== 'number')
		.map(asText)
		.join(' ')
		.slice(0, 255);

function keptOf({ remembered: how, prepare }: MoneyOperation, fields: IDataObject): IDataObject {
	const names = [...(prepare ? [prepare.attempt] : []), ...(how?.keeps ?? [])];
	return Object.fromEntries(
		names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
	);
}
