import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { agentCredential, runBankPlus, sentTo } from './runBankPlus';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const BALANCE = ['agent', 'getBalance'] as const;
const paths = () => sandbox.bankPlus.paths;
const logins = () => sentTo(sandbox, paths().login).length;

describe('the login operation', () => {
	test('logs the user of the credential in once, and the next call uses its session', async () => {
		sandbox.bankPlus.configure({ sessionsPerUser: 'one' });
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		const { json } = await runBankPlus(
			sandbox,
			['agent', 'login'],
			{ simplify: false },
			[{}],
			{},
			{ credentials },
		);
		const { username, password } = sandbox.bankPlus.agent;

		expect(json[0]).toMatchObject([{ username, nama_bank: 'Bank Contoh', kode_mitra: 'CTH' }]);
		expect(json[0]![0]).not.toHaveProperty('session_id');
		expect(sentTo(sandbox, paths().login).at(-1)!.body).toEqual({ username, password });
		expect(logins()).toBe(2);

		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		expect(logins()).toBe(2);
		expect(sentTo(sandbox, paths().agentBalance)).toHaveLength(2);
	});
});

describe('the logout operation', () => {
	const LOGOUT = ['agent', 'logout'] as const;

	test('ends the session and leaves the credential without one', async () => {
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		const { sessionId } = credentials.read('bankPlusApi');
		const { json } = await runBankPlus(sandbox, LOGOUT, {}, [{}], {}, { credentials });

		expect(json[0]).toMatchObject([{ code: '00', message: 'Ok.' }]);
		expect(sentTo(sandbox, paths().logout)[0]!.headers).toMatchObject({ sessionid: sessionId });
		expect(sandbox.bankPlus.liveSessions()).toBe(0);
		expect(credentials.read('bankPlusApi').sessionId).toBe('');

		const next = await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		expect(next.json[0]).toHaveLength(1);
		expect(logins()).toBe(2);
	});

	test('sends nothing when there is no session, and says so', async () => {
		const { json, error } = await runBankPlus(sandbox, LOGOUT);

		expect(error).toBeUndefined();
		expect(json[0]).toEqual([
			{
				code: 'NO_SESSION',
				message: expect.stringContaining('no session') as string,
				advice: expect.stringContaining('Nothing was sent') as string,
			},
		]);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('ends a session once for two items, and tells the second that there is none', async () => {
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		const oneByOne = { options: { concurrency: 1, timeout: 5 } };
		const { json } = await runBankPlus(sandbox, LOGOUT, oneByOne, [{}, {}], {}, { credentials });

		expect(json[0]).toMatchObject([{ code: '00' }, { code: 'NO_SESSION' }]);
		expect(sentTo(sandbox, paths().logout)).toHaveLength(1);
	});

	test.each([
		['is refused', { kind: 'status', status: 200, body: '{"code":"X","message":"Tidak bisa"}' }],
		['has no answer', { kind: 'loseAnswer' }],
	] as const)('does not say that nothing was changed when it %s', async (_, fault) => {
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, BALANCE, {}, [{}], {}, { credentials });
		sandbox.faults.add({ ...fault, path: paths().logout });
		const { error } = await runBankPlus(sandbox, LOGOUT, {}, [{}], {}, { credentials });

		expect(credentials.read('bankPlusApi').sessionId).toBe('');
		expect(error?.description).not.toMatch(/Nothing was changed/);
	});

	test('ends the session of a login operation', async () => {
		const credentials = agentCredential(sandbox);
		await runBankPlus(sandbox, ['agent', 'login'], {}, [{}], {}, { credentials });
		await runBankPlus(sandbox, LOGOUT, {}, [{}], {}, { credentials });

		expect(sandbox.bankPlus.liveSessions()).toBe(0);
	});
});
