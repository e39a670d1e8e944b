import { randomUUID } from 'crypto';
import type { IExecuteFunctions } from 'n8n-workflow';

import { NotRunError } from '../contract/notRunError';
import type { MoneyOperation } from '../contract/operation';
import type { Service } from '../contract/service';
import { remembered } from '../payment/key';
import type { Event } from '../payment/life';
import { readPast } from '../register/history';
import type { Home } from '../register/home';
import { RegisterError } from '../register/registerError';
import type { RegisterRow } from '../register/row';
import { asText } from '../values/asText';
import { messageOf } from '../values/messageOf';
import { credentialOf } from '../wire/credentials';
import { eventOf } from './pastEvent';
import type { Payment, PaymentMemory, Register } from './payment';
import { rowMaker } from './registerRows';

/** The register of a run, on rows that are kept at its home. */
export async function openRegister(
	node: IExecuteFunctions,
	service: Service,
	operation: MoneyOperation,
	home: Home,
): Promise<Register> {
	const memoryOf = await memories(node, service, operation);
	const rows = rowMaker(operation, writerOf(node), memoryOf);
	const noted: RegisterRow[] = [];

	/** What is found of each payment, in their order. */
	const read = async (
		payments: readonly Payment[],
		find: Home['read'] = home.read,
	): Promise<RegisterRow[][]> => {
		const keys = payments.map((payment) => memoryOf(payment).key);
		return ofEach(keys, await find([...new Set(keys)]));
	};
	/** What others have done, this run's own claims aside. */
	const look = (payment: Payment, found: readonly RegisterRow[]): Event => {
		const memory = memoryOf(payment);
		memory.past = readPast(found.filter(({ claim }) => !memory.own.has(claim)));
		return eventOf(operation, payment, memory.past);
	};

	return {
		recall: async (payments) => {
			if (payments.length === 0) return [];
			const found = await read(payments);
			return payments.map((payment, place) => look(payment, found[place] ?? []));
		},
		paidSince: async (atMs) => await home.paidSince(atMs).catch(() => []),
		history: async (payments) => {
			const found = await read(payments);
			return payments.map((payment, place) => {
				const own = found[place] ?? [];
				look(payment, own);
				return [...own].sort((a, b) => a.atMs - b.atMs);
			});
		},
		claim: async (payments) => {
			for (const payment of payments) {
				noted.push(rows.claimed(payment, newClaim(memoryOf(payment))));
			}
			const written = noted.splice(0);
			const found = await read(payments, async (keys) => home.appendAndRead(written, keys));
			return payments.map((payment, place) => {
				const own = found[place] ?? [];
				const token = payment.memory?.claim?.token;
				if (!own.some(({ claim }) => claim === token)) throw notReadBack(payment);
				const event = look(payment, own);
				return event.is === 'isNew' ? { is: 'isWritten' } : event;
			});
		},
		withdraw: (payment) => {
			const { memory } = payment;
			if (!memory?.claim) return;
			noted.push(rows.withdrawn(payment, memory.claim.token));
			memory.claim = undefined;
		},
		end: (payment, finding) => {
			const { claim, over = [] } = payment.memory ?? {};
			if (!claim) return;
			noted.push(rows.ended(payment, claim.token, finding));
			// The same try failed under its other claims too; a paid one needs no more.
			if (finding.verdict.outcome !== 'failed') return;
			for (const token of over) noted.push(rows.ended(payment, token, finding));
		},
		endOther: (claim, finding) => void noted.push(rows.endedOther(claim, finding)),
		flush: async () => {
			if (noted.length > 0) await home.append(noted.splice(0)).catch(() => undefined);
		},
	};
}

/** The rows of each key. */
function ofEach(keys: readonly string[], rows: readonly RegisterRow[]): RegisterRow[][] {
	const byKey = new Map<string, RegisterRow[]>(keys.map((key) => [key, []]));
	for (const row of rows) byKey.get(row.key)?.push(row);
	return keys.map((key) => byKey.get(key) ?? []);
}

function newClaim(memory: PaymentMemory) {
	const claim = { token: randomUUID(), atMs: Date.now() };
	memory.claim = claim;
	memory.own.add(claim.token);
	return claim;
}

/** What the register knows of each payment, by the merchant whose money it is. */
async function memories(
	node: IExecuteFunctions,
	{ name, credential, merchant }: Service,
	operation: MoneyOperation,
): Promise<(payment: Payment) => PaymentMemory> {
	const owner = merchant?.(await credentialOf(node, credential).catch(unread)) ?? '';
	return (payment) =>
		(payment.memory ??= {
			...remembered(operation, payment.item.fields, `${name}|${owner}`),
			past: { open: [] },
			own: new Set(),
			over: new Set(),
			denied: new Set(),
			looks: 0,
		});
}

/** As every call would say it: without the credential none of them can be made. */
function unread(error: unknown): never {
	throw new NotRunError('CREDENTIAL_INCOMPLETE', messageOf(error));
}

function writerOf(node: IExecuteFunctions) {
	const { id, name } = node.getWorkflow();
	return {
		execution: node.getExecutionId(),
		workflow: asText(name ?? id),
		node: node.getNode().name,
	};
}

const notReadBack = ({ identity }: Payment) =>
	new RegisterError(
		`What was written to the register about ${identity.reference} cannot be read back. Nothing was sent for it. Look at the options Register Table and Register Workflow: does it keep what it is given?`,
	);
