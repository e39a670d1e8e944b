import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { CredentialStore } from '../../support/credentialStore';
import { DEPOSIT, GET_AGENT_BALANCE, LOGIN } from '../../support/bankPlusCalls';
import { THREE_TRIES } from '../../support/runOperation';
import { useBankPlus } from '../../support/useBankPlus';

const { sandbox, paths, credential, run, sentTo, answer, payments } = useBankPlus();

const logins = () => sentTo(paths.login).length;

const paidAmounts = () =>
	payments()
		.map(({ amountIdr }) => amountIdr)
		.sort();

/** Deposits with an amount of their own, so that the ledger shows each one. */
const amounts = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ amount: 10_000 + index }));

const inParallel = (concurrency: number) => ({ options: { concurrency } });

/** A database that takes its time: what it gives may be old when it arrives. */
class SlowStore extends CredentialStore {
	override async getDecrypted(
		...args: Parameters<CredentialStore['getDecrypted']>
	): Promise<ICredentialDataDecryptedObject> {
		const snapshot = await super.getDecrypted(...args);
		await turns(20);
		return snapshot;
	}
}

/** Lets other work of the process go first, this many times. */
async function turns(count: number) {
	for (let turn = 0; turn < count; turn++) {
		await new Promise((resolve) => setImmediate(resolve));
	}
}

describe('a credential without a session', () => {
	test.each([5, 50])('logs in once for 200 items, %i in parallel', async (concurrency) => {
		const credentials = credential();
		const { outputs } = await run(
			{ ...DEPOSIT, ...inParallel(concurrency) },
			{ items: amounts(200), credentials },
		);

		expect(outputs.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(1);
		expect(paidAmounts()).toEqual(amounts(200).map(({ amount }) => amount));
		expect(sentTo(paths.deposit)).toHaveLength(200);
		expect(credentials.read('bankPlusApi').sessionId).not.toBe('');
	});

	test('logs in once for two executions that start together', async () => {
		const credentials = credential();
		const readBalances = async () =>
			await run({ ...GET_AGENT_BALANCE, ...inParallel(50) }, { items: amounts(50), credentials });
		const reads = await Promise.all([readBalances(), readBalances()]);

		expect(reads.map(({ items }) => items.length)).toEqual([50, 50]);
		expect(logins()).toBe(1);
	});

	test('keeps the session for the next execution', async () => {
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		await run(GET_AGENT_BALANCE, { credentials });

		expect(logins()).toBe(1);
	});
});

describe('a session that ends in the middle of 200 payments', () => {
	test.each([
		['as HTTP 401', 401],
		['inside HTTP 200', 200],
	] as const)('is renewed once, %s, and no payment is lost or made twice', async (_, status) => {
		sandbox.bankPlus.configure({ sessionEndedStatus: status, sessionsPerUser: 'one' });
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		const ended = sandbox
			.waitFor(() => payments().length >= 80)
			.then(() => {
				sandbox.bankPlus.endSessions();
			});
		const { outputs } = await run(
			{ ...DEPOSIT, ...inParallel(50) },
			{ items: amounts(200), credentials },
		);
		await ended;

		expect(outputs.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(2);
		expect(paidAmounts()).toEqual(amounts(200).map(({ amount }) => amount));
		const refused = sentTo(paths.deposit).length - 200;
		expect(refused).toBeGreaterThan(0);
		expect(refused).toBeLessThanOrEqual(50);
	});

	test('is renewed once also when the stored credential is read late', async () => {
		sandbox.bankPlus.configure({ sessionsPerUser: 'one' });
		const credentials = new SlowStore().add(
			new BankPlusApi(),
			credential({ sessionId: 'ended long ago' }).read('bankPlusApi'),
		);
		const { outputs } = await run(
			{ ...DEPOSIT, ...inParallel(50) },
			{ items: amounts(200), credentials },
		);

		expect(outputs.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(1);
		expect(payments()).toHaveLength(200);
	});

	test('is not renewed when another process has done so', async () => {
		const fresh = credential();
		await run(GET_AGENT_BALANCE, { credentials: fresh });
		/** Gives the ended session first, and then what another process has stored. */
		class RenewedElsewhere extends CredentialStore {
			private reads = 0;
			override read(name: string) {
				const { sessionId } = fresh.read(name);
				this.reads += 1;
				return { ...super.read(name), ...(this.reads > 1 ? { sessionId } : {}) };
			}
		}
		const credentials = new RenewedElsewhere().add(
			new BankPlusApi(),
			credential({ sessionId: 'ended' }).read('bankPlusApi'),
		);
		const { items } = await run(GET_AGENT_BALANCE, { credentials });

		expect(items).toHaveLength(1);
		expect(logins()).toBe(1);
		expect(sentTo(paths.agentBalance)).toHaveLength(3);
	});
});

describe('a session that is refused again after the login', () => {
	const refuse = (path: string) =>
		answer(path, { code: 'SESSION_NOT_FOUND', message: 'Invalid session!', data: {} });

	test('is an error of a read that says so', async () => {
		refuse(paths.agentBalance);
		const { error } = await run(GET_AGENT_BALANCE);

		expect(error?.message).toMatch(/accepts the login, but refuses the session/);
		expect(sentTo(paths.agentBalance)).toHaveLength(2);
	});

	test('makes a payment failed: it has not run', async () => {
		refuse(paths.deposit);
		const { failed } = await run(DEPOSIT);

		expect(failed).toMatchObject([{ outcome: 'failed', code: 'SESSION_REFUSED' }]);
		expect(sentTo(paths.deposit)).toHaveLength(2);
		expect(payments()).toEqual([]);
	});
});

describe('a wrong password', () => {
	const wrong = () => credential({ password: 'wrong one' });
	const message = /Username dan Password yang Anda masukkan tidak ditemukan/;

	test('is tried once for 200 payments, which are all failed and never sent', async () => {
		const { failed, execution } = await run(
			{ ...DEPOSIT, ...inParallel(5) },
			{
				items: amounts(200),
				...THREE_TRIES,
				credentials: wrong(),
			},
		);

		expect(failed).toHaveLength(200);
		expect(failed[199]).toMatchObject({ outcome: 'failed', code: 'LOGIN_REFUSED' });
		expect(failed[0]!.message).toMatch(message);
		expect(logins()).toBe(1);
		expect(sandbox.bankPlus.isLocked()).toBe(false);
		expect(sentTo(paths.deposit)).toEqual([]);
		expect(JSON.stringify(execution)).not.toContain('wrong one');
	});

	test('is tried once by reads, also with Retry On Fail', async () => {
		const credentials = credential({ password: 'another wrong one' });
		const { error } = await run(GET_AGENT_BALANCE, {
			items: amounts(20),
			...THREE_TRIES,
			credentials,
		});

		expect(error?.message).toMatch(message);
		expect(logins()).toBe(1);
	});

	test('is tried once by the login operation', async () => {
		const credentials = credential({ password: 'a third wrong one' });
		const { error } = await run(LOGIN, { items: amounts(20), credentials });

		expect(error?.message).toMatch(message);
		expect(logins()).toBe(1);
	});

	test('does not stand in the way of the right one', async () => {
		await run(GET_AGENT_BALANCE, { credentials: wrong() });
		const { items } = await run(GET_AGENT_BALANCE);

		expect(items).toHaveLength(1);
	});
});

test('a login that gets no answer leaves all payments failed and unsent', async () => {
	sandbox.faults.add({ kind: 'closeBefore', path: paths.login, times: 'always' });
	const { failed } = await run(DEPOSIT, { items: amounts(20) });

	expect(failed).toHaveLength(20);
	expect(failed[0]).toMatchObject({ outcome: 'failed', code: 'LOGIN_UNANSWERED' });
	expect(logins()).toBe(1);
	expect(sentTo(paths.deposit)).toEqual([]);
});
