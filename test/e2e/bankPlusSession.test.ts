import { errorOf, jsonOf } from '../../n8n/execution';
import { sandboxCredentials } from '../../n8n/sandboxCredentials';
import { useRealN8n } from './support/useRealN8n';
import { onClick } from './support/workflows';

const real = useRealN8n();

const TYPE = 'n8n-nodes-indonesian-payments.bankPlus';

const bankPlus = (resource: string, operation: string, more: Record<string, unknown> = {}) =>
	onClick('Bank+', {
		id: 'bankPlus',
		name: 'Bank+',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource, operation, ...more },
		credentials: { bankPlusApi: { id: '', name: '' } },
	});

const deposit = {
	toAccount: '2000000001',
	name: 'Nasabah Contoh Satu',
	amount: 25_000,
	narration: 'Setoran',
};

test('logs in once, keeps the session, renews it, and clears it at a logout', async () => {
	const { bankPlus: system } = real.sandbox;
	system.configure({ sessionsPerUser: 'one' });
	const ok = async (...operation: Parameters<typeof bankPlus>) => {
		const execution = await real.run(bankPlus(...operation));
		expect(errorOf(execution)).toBeUndefined();
		return jsonOf(execution, 'Bank+');
	};

	await ok('agent', 'getBalance');
	await ok('agent', 'getBalance');
	expect(system.logins()).toBe(1);

	system.endSessions();
	expect(await ok('customer', 'deposit', deposit)).toMatchObject([{ outcome: 'success' }]);
	expect(system.logins()).toBe(2);
	expect(real.sandbox.ledger.transfers({ system: 'bankPlus' })).toHaveLength(1);

	await ok('agent', 'logout');
	expect(system.liveSessions()).toBe(0);
	await ok('agent', 'logout');
	expect(system.logins()).toBe(2);

	await ok('agent', 'login');
	await ok('agent', 'getBalance');
	expect(system.logins()).toBe(3);
	expect(system.liveSessions()).toBe(1);
});

test('the Test button logs in, and a wrong password is shown with the words of Bank+', async () => {
	const credential = sandboxCredentials(real.sandbox).find(({ type }) => type === 'bankPlusApi')!;
	const pressed = async (data: Record<string, string>) => {
		const name = `Test ${JSON.stringify(data)}`;
		const saved = await real.api.createCredential({
			...credential,
			name,
			data: { ...credential.data, ...data },
		});
		return await real.api.testCredential(saved.id);
	};

	expect(await pressed({})).toMatchObject({ status: 'OK' });
	expect(real.sandbox.bankPlus.logins()).toBe(1);
	const refused = await pressed({ password: 'wrong' });
	expect(refused.status).toBe('Error');
	expect(refused.message).toMatch(/\(2102\): Username dan Password/);

	const switcher = sandboxCredentials(real.sandbox).find(
		({ type }) => type === 'bankPlusSwitcherApi',
	)!;
	const saved = await real.api.createCredential(switcher);
	expect(await real.api.testCredential(saved.id)).toMatchObject({ status: 'OK' });
});
