import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { CredentialStore } from '../../support/credentialStore';
import { agentCredential, DEPOSIT, runBankPlus, sentTo, storedText } from './runBankPlus';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const DEPOSITING = ['customer', 'deposit'] as const;
const BALANCE = ['agent', 'getBalance'] as const;
const paths = () => sandbox.bankPlus.paths;
const logins = () => sentTo(sandbox, paths().login).length;
const deposits = () => sandbox.ledger.transfers({ system: 'bankPlus' });

/** Deposits with an amount of their own, so that the ledger shows each one. */
const amounts = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ amount: 10_000 + index }));

const inParallel = (concurrency: number) => ({ options: { concurrency, timeout: 5 } });

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
		const credentials = agentCredential(sandbox);
		const { json } = await runBankPlus(
			sandbox,
			DEPOSITING,
			{ ...DEPOSIT, ...inParallel(concurrency) },
			amounts(200),
			{},
			{ credentials },
		);

		expect(json.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(1);
		expect(
			deposits()
				.map(({ amountIdr }) => amountIdr)
				.sort(),
		).toEqual(amounts(200).map(({ amount }) => amount));
		expect(sentTo(sandbox, paths().deposit)).toHaveLength(200);
		expect(credentials.read('bankPlusApi').sessionId).not.toBe('');
	});

	test('logs in once for two executions that start together', async () => {
		const credentials = agentCredential(sandbox);
		const run = async () =>
			await runBankPlus(sandbox, BALANCE, inParallel(50), amounts(50), {}, { credentials });
		const runs = await Promise.all([run(), run()]);

		expect(runs.map(({ json }) => json[0]?.length)).toEqual([50, 50]);
		expect(logins()).toBe(1);
	});

	test('keeps the session for the next execution', async () => {
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });

		expect(logins()).toBe(1);
	});
});

describe('a session that ends in the middle of 200 payments', () => {
	test.each([
		['as HTTP 401', 401],
		['inside HTTP 200', 200],
	] as const)('is renewed once, %s, and no payment is lost or made twice', async (_, status) => {
		sandbox.bankPlus.configure({ sessionEndedStatus: status, sessionsPerUser: 'one' });
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		const ended = sandbox
			.waitFor(() => deposits().length >= 80)
			.then(() => {
				sandbox.bankPlus.endSessions();
			});
		const { json } = await runBankPlus(
			sandbox,
			DEPOSITING,
			{ ...DEPOSIT, ...inParallel(50) },
			amounts(200),
			{},
			{ credentials },
		);
		await ended;

		expect(json.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(2);
		expect(
			deposits()
				.map(({ amountIdr }) => amountIdr)
				.sort(),
		).toEqual(amounts(200).map(({ amount }) => amount));
		const refused = sentTo(sandbox, paths().deposit).length - 200;
		expect(refused).toBeGreaterThan(0);
		expect(refused).toBeLessThanOrEqual(50);
	});

	test('is renewed once also when the stored credential is read late', async () => {
		sandbox.bankPlus.configure({ sessionsPerUser: 'one' });
		const credentials = new SlowStore().add(
			new BankPlusApi(),
			agentCredential(sandbox, { sessionId: 'ended long ago' }).read('bankPlusApi'),
		);
		const { json } = await runBankPlus(
			sandbox,
			DEPOSITING,
			{ ...DEPOSIT, ...inParallel(50) },
			amounts(200),
			{},
			{ credentials },
		);

		expect(json.map((output) => output.length)).toEqual([200, 0, 0]);
		expect(logins()).toBe(1);
		expect(deposits()).toHaveLength(200);
	});

	test('is not renewed when another process has done so', async () => {
		const fresh = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials: fresh });
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
			agentCredential(sandbox, { sessionId: 'ended' }).read('bankPlusApi'),
		);
		const { json } = await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });

		expect(json[0]).toHaveLength(1);
		expect(logins()).toBe(1);
		expect(sentTo(sandbox, paths().agentBalance)).toHaveLength(3);
	});
});

describe('a session that is refused again after the login', () => {
	const refuse = (path: string) =>
		sandbox.faults.add({
			kind: 'status',
			status: 200,
			body: JSON.stringify({ code: 'SESSION_NOT_FOUND', message: 'Invalid session!', data: {} }),
			path,
			times: 'always',
		});

	test('is an error of a read that says so', async () => {
		refuse(paths().agentBalance);
		const { error } = await runBankPlus(sandbox, BALANCE);

		expect(error?.message).toMatch(/accepts the login, but refuses the session/);
		expect(sentTo(sandbox, paths().agentBalance)).toHaveLength(2);
	});

	test('makes a payment failed: it has not run', async () => {
		refuse(paths().deposit);
		const { json } = await runBankPlus(sandbox, DEPOSITING, DEPOSIT);

		expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'SESSION_REFUSED' }]);
		expect(sentTo(sandbox, paths().deposit)).toHaveLength(2);
		expect(deposits()).toEqual([]);
	});
});

describe('a wrong password', () => {
	const wrong = () => agentCredential(sandbox, { password: 'wrong one' });
	const message = /Username dan Password yang Anda masukkan tidak ditemukan/;

	test('is tried once for 200 payments, which are all failed and never sent', async () => {
		const run = await runBankPlus(
			sandbox,
			DEPOSITING,
			{ ...DEPOSIT, ...inParallel(5) },
			amounts(200),
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			{ credentials: wrong() },
		);

		expect(run.json[2]).toHaveLength(200);
		expect(run.json[2]![199]).toMatchObject({ outcome: 'failed', code: 'LOGIN_REFUSED' });
		expect(run.json[2]![0]!.message).toMatch(message);
		expect(logins()).toBe(1);
		expect(sandbox.bankPlus.isLocked()).toBe(false);
		expect(sentTo(sandbox, paths().deposit)).toEqual([]);
		expect(storedText(run)).not.toContain('wrong one');
	});

	test('is tried once by reads, also with Retry On Fail', async () => {
		const credentials = agentCredential(sandbox, { password: 'another wrong one' });
		const { error } = await runBankPlus(
			sandbox,
			BALANCE,
			{},
			amounts(20),
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			{ credentials },
		);

		expect(error?.message).toMatch(message);
		expect(logins()).toBe(1);
	});

	test('is tried once by the login operation', async () => {
		const credentials = agentCredential(sandbox, { password: 'a third wrong one' });
		const { error } = await runBankPlus(
			sandbox,
			['agent', 'login'],
			{},
			amounts(20),
			{},
			{ credentials },
		);

		expect(error?.message).toMatch(message);
		expect(logins()).toBe(1);
	});

	test('does not stand in the way of the right one', async () => {
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials: wrong() });
		const { json } = await runBankPlus(sandbox, BALANCE);

		expect(json[0]).toHaveLength(1);
	});
});

test('a login that gets no answer leaves all payments failed and unsent', async () => {
	sandbox.faults.add({ kind: 'closeBefore', path: paths().login, times: 'always' });
	const { json } = await runBankPlus(sandbox, DEPOSITING, DEPOSIT, amounts(20));

	expect(json[2]).toHaveLength(20);
	expect(json[2]![0]).toMatchObject({ outcome: 'failed', code: 'LOGIN_UNANSWERED' });
	expect(logins()).toBe(1);
	expect(sentTo(sandbox, paths().deposit)).toEqual([]);
});
