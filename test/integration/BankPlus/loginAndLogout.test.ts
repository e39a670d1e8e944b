import { GET_AGENT_BALANCE, LOGIN, LOGOUT } from '../../support/bankPlusCalls';
import { useBankPlus } from '../../support/useBankPlus';

const { sandbox, paths, credential, run, sentTo } = useBankPlus();

const logins = () => sentTo(paths.login).length;

describe('the login operation', () => {
	test('logs the user of the credential in once, and the next call uses its session', async () => {
		sandbox.bankPlus.configure({ sessionsPerUser: 'one' });
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		const { items } = await run({ ...LOGIN, simplify: false }, { credentials });
		const { username, password } = sandbox.bankPlus.agent;

		expect(items).toMatchObject([{ username, nama_bank: 'Bank Contoh', kode_mitra: 'CTH' }]);
		expect(items[0]).not.toHaveProperty('session_id');
		expect(sentTo(paths.login).at(-1)!.body).toEqual({ username, password });
		expect(logins()).toBe(2);

		await run(GET_AGENT_BALANCE, { credentials });
		expect(logins()).toBe(2);
		expect(sentTo(paths.agentBalance)).toHaveLength(2);
	});
});

describe('the logout operation', () => {
	test('ends the session and leaves the credential without one', async () => {
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		const { sessionId } = credentials.read('bankPlusApi');
		const { items } = await run(LOGOUT, { credentials });

		expect(items).toMatchObject([{ code: '00', message: 'Ok.' }]);
		expect(sentTo(paths.logout)[0]!.headers).toMatchObject({ sessionid: sessionId });
		expect(sandbox.bankPlus.liveSessions()).toBe(0);
		expect(credentials.read('bankPlusApi').sessionId).toBe('');

		const next = await run(GET_AGENT_BALANCE, { credentials });
		expect(next.items).toHaveLength(1);
		expect(logins()).toBe(2);
	});

	test('sends nothing when there is no session, and says so', async () => {
		const { error, items } = await run(LOGOUT);

		expect(error).toBeUndefined();
		expect(items).toEqual([
			{
				code: 'NO_SESSION',
				message: expect.stringContaining('no session') as string,
				advice: expect.stringContaining('Nothing was sent') as string,
			},
		]);
		expect(sandbox.requests.list()).toEqual([]);
	});

	test('ends a session once for two items, and tells the second that there is none', async () => {
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		const oneByOne = { ...LOGOUT, options: { concurrency: 1 } };
		const { items } = await run(oneByOne, { items: [{}, {}], credentials });

		expect(items).toMatchObject([{ code: '00' }, { code: 'NO_SESSION' }]);
		expect(sentTo(paths.logout)).toHaveLength(1);
	});

	test.each([
		['is refused', { kind: 'status', status: 200, body: '{"code":"X","message":"Tidak bisa"}' }],
		['has no answer', { kind: 'loseAnswer' }],
	] as const)('does not say that nothing was changed when it %s', async (_, fault) => {
		const credentials = credential();
		await run(GET_AGENT_BALANCE, { credentials });
		sandbox.faults.add({ ...fault, path: paths.logout });
		const { error } = await run(LOGOUT, { credentials });

		expect(credentials.read('bankPlusApi').sessionId).toBe('');
		expect(error?.description).not.toMatch(/Nothing was changed/);
	});

	test('ends the session of a login operation', async () => {
		const credentials = credential();
		await run(LOGIN, { credentials });
		await run(LOGOUT, { credentials });

		expect(sandbox.bankPlus.liveSessions()).toBe(0);
	});
});
