import { useSandbox } from '../../support/useSandbox';
import { http, steer } from '../support/http';
import { useClock } from '../support/useClock';
import { bankPlusClient, ENDPOINT_NAMES, GOOD, PASSWORD, PATH } from './client';

const ENDED = {
	code: 'SESSION_NOT_FOUND',
	message: 'Invalid session!',
	data: {},
	debug: { from: 'bankplus_platform_core', status: 401, name: 'SESSION_NOT_FOUND', info: {} },
};
const WRONG_PASSWORD = {
	code: '2102',
	message:
		'Username dan Password yang Anda masukkan tidak ditemukan. Silakan periksa dan coba kembali',
	debug: { from: 'bankplus_platform_core', status: 401 },
};

const clock = useClock('2026-01-02T03:04:05.678Z');
const sandbox = useSandbox({ now: clock.now });
const client = bankPlusClient(sandbox);

const jobs = async (session = client.session) => (await client.callWith(session, 'jobs')).data.code;
const logInWith = async (password: string, username = 'agent01') =>
	await client.send('login', { username, password }, {});

const admin = async (method: string, path: string, body?: unknown) =>
	await steer(sandbox)(method, `/bankPlus${path}`, body);

describe('a login', () => {
	test('gives the profile of the document and a session id beside it', async () => {
		const { status, data } = await logInWith(PASSWORD);
		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(['code', 'message', 'data', 'session_id']);
		expect(data).toMatchObject({ code: '00', message: 'Login berhasil' });
		expect(data.session_id).toMatch(/^[a-zA-Z\d]{80}$/);
		expect(Object.keys(data.data).join(' ')).toBe(
			'nama email no_hp username status favourite kode_bank kode_cabang kode_mitra kode_loket ' +
				'kelompok_id menu group_id password_updated_at pin_updated_at attachment kode_wil_bi ' +
				'agent_type alamat_jalan alamat_rt_perum alamat_kelurahan alamat_kecamatan ' +
				'alamat_kabupaten_kota alamat_propinsi status_mitra icon_bank logo_bank warna_bank ' +
				'nama_bank',
		);
		expect(JSON.parse(data.data.attachment)).toHaveProperty('register');
	});

	test('is counted when it succeeds', async () => {
		await client.logIn();
		await client.logIn();
		await logInWith('wrong');
		expect(sandbox.bankPlus.logins()).toBe(2);
		expect(sandbox.bankPlus.liveSessions()).toBe(2);
		expect(sandbox.requests.list({ path: PATH.login })).toHaveLength(3);
	});

	test('with a wrong password or user is refused as documented', async () => {
		expect(await logInWith('wrong')).toMatchObject({ status: 200, data: WRONG_PASSWORD });
		const { data } = await logInWith(PASSWORD, 'agent02');
		expect(data).toEqual(WRONG_PASSWORD);
	});

	test('is locked after three wrong passwords in a row, also for the right one', async () => {
		for (const password of ['a', 'b', PASSWORD, 'c', 'd']) await logInWith(password);
		expect(sandbox.bankPlus.isLocked()).toBe(false);
		expect((await logInWith('e')).data).toEqual(WRONG_PASSWORD);
		expect((await logInWith(PASSWORD)).data).toMatchObject({
			code: 'USER_LOCKED',
			debug: { status: 403 },
		});
		expect(sandbox.bankPlus.isLocked()).toBe(true);
		sandbox.bankPlus.unlock();
		expect((await logInWith(PASSWORD)).data.code).toBe('00');
	});
});

describe('every call but the login', () => {
	const names = ENDPOINT_NAMES.filter((name) => name !== 'login');

	test.each(names)(
		'%s refuses a missing and an unknown session, and does nothing',
		async (name) => {
			for (const sessionid of [undefined, 'unknown']) {
				const { status, data } = await client.callWith(sessionid, name);
				expect([status, data]).toEqual([401, ENDED]);
			}
			expect(sandbox.ledger.transfers()).toEqual([]);
		},
	);

	test('is POST', async () => {
		await client.logIn();
		const headers = { sessionid: client.session };
		expect((await http.get(sandbox.url + PATH.jobs, { headers })).status).toBe(404);
	});

	test('sends JSON by name, and the three kinds of account calls a sid', async () => {
		await client.logIn();
		const sessionid = client.session;
		const plain = await client.send('jobs', '', { sessionid, 'content-type': 'text/plain' });
		expect(plain.data).toMatchObject({
			code: 'INVALID_REQUEST',
			debug: { status: 400, info: { field: 'content-type' } },
		});
		const needSid: string[] = [];
		for (const name of names.filter((one) => one !== 'logout')) {
			const { data } = await client.send(name, await client.goodBody(name), { sessionid });
			if (data.debug?.info?.field === 'sid') needSid.push(name);
		}
		expect(needSid).toEqual(
			names.filter((name) => name === 'agentBalance' || PATH[name].includes('/bsa/')),
		);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('with a blank request body may come with none or with an empty object', async () => {
		await client.logIn();
		for (const body of [undefined, {}]) {
			expect((await client.call('banks', body)).data.code).toBe('00');
		}
	});
});

describe('a session ends', () => {
	test('after its time, counted from the login', async () => {
		sandbox.bankPlus.configure({ sessionLifetimeMs: 60_000 });
		await client.logIn();
		clock.ms += 59_999;
		expect(await jobs()).toBe('00');
		clock.ms += 1;
		expect(await jobs()).toBe('SESSION_NOT_FOUND');
		expect(sandbox.bankPlus.liveSessions()).toBe(0);
	});

	test('after the number of calls it is good for', async () => {
		sandbox.bankPlus.configure({ callsPerSession: 2 });
		await client.logIn();
		expect([await jobs(), await jobs(), await jobs()]).toEqual(['00', '00', 'SESSION_NOT_FOUND']);
		await client.logIn();
		expect(await jobs()).toBe('00');
	});

	test('on demand', async () => {
		await client.logIn();
		await client.logIn();
		expect(sandbox.bankPlus.endSessions()).toBe(2);
		expect(await jobs()).toBe('SESSION_NOT_FOUND');
	});

	test('by the next login, when a user has one session only', async () => {
		const first = await client.logIn();
		const second = await client.logIn();
		expect([await jobs(first), await jobs(second)]).toEqual(['00', '00']);
		sandbox.bankPlus.configure({ sessionsPerUser: 'one' });
		const third = await client.logIn();
		expect([await jobs(second), await jobs(third)]).toEqual(['SESSION_NOT_FOUND', '00']);
	});

	test('by logout, and not the others of the user', async () => {
		const first = await client.logIn();
		const second = await client.logIn();
		const { data } = await client.callWith(first, 'logout');
		expect(data).toEqual({ code: '00', message: 'Ok.', data: {} });
		expect([await jobs(first), await jobs(second)]).toEqual(['SESSION_NOT_FOUND', '00']);
	});

	test('by a reset', async () => {
		await client.logIn();
		sandbox.reset();
		expect(await jobs()).toBe('SESSION_NOT_FOUND');
		expect(sandbox.bankPlus.logins()).toBe(0);
	});

	test('and is said to have ended with HTTP 401 or 200, with one body', async () => {
		expect(await client.call('jobs')).toMatchObject({ status: 401, data: ENDED });
		sandbox.bankPlus.configure({ sessionEndedStatus: 200 });
		expect(await client.call('jobs')).toMatchObject({ status: 200, data: ENDED });
	});

	test('before a payment runs', async () => {
		await client.logIn();
		const body = await client.interbankPayment();
		sandbox.bankPlus.endSessions();
		expect((await client.call('interbankPayment', body)).status).toBe(401);
		expect(sandbox.ledger.transfers()).toEqual([]);
		await client.logIn();
		expect((await client.call('interbankPayment', body)).data).toMatchObject({ code: '00' });
	});
});

describe('a new password', () => {
	test('is good from then on, and the old one is not', async () => {
		await client.logIn();
		clock.ms += 1_000;
		const { data } = await client.call('changePassword', GOOD.changePassword);
		expect(data).toEqual({
			code: '00',
			message: 'Perubahan password berhasil dilakukan',
			data: {},
		});
		expect(await jobs()).toBe('00');
		expect((await logInWith(PASSWORD)).data.code).toBe('2102');
		const changed = await logInWith('another-password');
		expect(changed.data.data.password_updated_at).toBe('2026-01-02T03:04:06.678Z');
		sandbox.reset();
		expect((await logInWith(PASSWORD)).data.code).toBe('00');
	});

	test('needs the old one', async () => {
		await client.logIn();
		const { data } = await client.call('changePassword', { old: 'wrong', new: 'x' });
		expect(data).toEqual({
			code: 'UPDATE_NONE',
			message: 'Password tidak sesuai, coba ulangi kembali',
			data: {},
		});
		expect((await logInWith('x')).data.code).toBe('2102');
	});
});

describe('over HTTP', () => {
	test('settings are changed one by one, and given back by a reset', async () => {
		const changed = {
			sessionLifetimeMs: 1_000,
			callsPerSession: 5,
			sessionsPerUser: 'one',
			sessionEndedStatus: 200,
			refusalStatus: 'asDebugSays',
		};
		expect((await admin('PUT', '/settings', changed)).data).toEqual(changed);
		expect((await admin('PUT', '/settings', { callsPerSession: null })).data).toEqual({
			...changed,
			callsPerSession: null,
		});
		expect(await logInWith('wrong')).toMatchObject({ status: 401, data: WRONG_PASSWORD });
		await client.call('jobs');
		sandbox.reset();
		expect((await admin('GET', '/')).data).toEqual({
			settings: {
				sessionLifetimeMs: null,
				callsPerSession: null,
				sessionsPerUser: 'several',
				sessionEndedStatus: 401,
				refusalStatus: 'always200',
			},
			logins: 0,
			liveSessions: 0,
			locked: false,
		});
	});

	test('sessions are ended and the user is unlocked', async () => {
		await client.logIn();
		expect((await admin('POST', '/end-sessions')).data).toEqual({ ended: 1 });
		expect(await jobs()).toBe('SESSION_NOT_FOUND');
		for (const password of ['a', 'b', 'c']) await logInWith(password);
		expect((await admin('GET', '/')).data).toMatchObject({ logins: 1, locked: true });
		expect((await admin('POST', '/unlock')).data).toEqual({ locked: false });
		expect((await logInWith(PASSWORD)).data.code).toBe('00');
	});

	test.each([
		[{ sessionEndedStatus: 403 }, 'sessionEndedStatus must be one of: 401, 200.'],
		[{ callsPerSession: 0 }, 'callsPerSession must be a whole number'],
		[{ sessionsPerUser: 'two' }, 'sessionsPerUser must be one of: one, several.'],
		[{ colour: 'red' }, 'colour is not known here'],
	])('%j is refused', async (settings, message) => {
		const { status, data } = await admin('PUT', '/settings', settings);
		expect(status).toBe(400);
		expect(data.error).toContain(message);
	});
});
