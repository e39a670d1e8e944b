import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { agentCredential, runBankPlus } from './runBankPlus';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

describe('what Bank+ says of a call', () => {
	const bankPlus = () => sandbox.bankPlus;
	const answer = (path: string, body: IDataObject) =>
		sandbox.faults.add({ kind: 'status', status: 200, body: JSON.stringify(body), path });

	test.each([
		[['agent', 'getBalance'], {}, 'Balance Agen'],
		[['agent', 'login'], {}, 'Login berhasil'],
		[['customer', 'checkAccount'], { accountNum: '2000000001' }, 'Inquiry result.'],
		[['customer', 'getBalance'], { accountNum: '2000000001' }, 'Transaksi a.n'],
		[['intrabankTransfer', 'inquiry'], { account_number: '2000000001' }, 'Success intrabank'],
		[
			['interbankTransfer', 'inquiry'],
			{ bank_code: { __rl: true, mode: 'id', value: '008' }, account_number: '8000000001' },
			'Success interbank',
		],
	] as [[string, string], INodeParameters, string][])(
		'%j has its message in the output',
		async (operation, parameters, message) => {
			const { json } = await runBankPlus(sandbox, operation, parameters);

			expect(json[0]).toMatchObject([{ message: expect.stringContaining(message) as string }]);
		},
	);

	test('and its trace code stay in a simplified output', async () => {
		const data = { account_number: '2000000001', message: 'of the account' };
		const body = { code: '00', message: 'Inquiry result.', data, trace_code: 'BLB1' };
		answer(bankPlus().paths.checkAccount, body);
		const parameters = { accountNum: '2000000001' };
		const { json } = await runBankPlus(sandbox, ['customer', 'checkAccount'], parameters);

		expect(json[0]).toEqual([{ ...data, trace_code: 'BLB1' }]);
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'has the trace code of a refusal in its error, with On Error %s',
		async (onError) => {
			const parameters = { accountNum: '4' };
			const operation = ['customer', 'checkAccount'] as const;
			const { json, error } = await runBankPlus(sandbox, operation, parameters, [{}], { onError });

			const text = onError === 'stopWorkflow' ? error?.message : json[0]![0]!.error;
			expect(text).toMatch(/\[0108\] NO SUCH ACCOUNT \(trace code BLB\d+\)/);
		},
	);
});

describe('a change of the password', () => {
	const change = async () =>
		await runBankPlus(sandbox, ['agent', 'changePassword'], {
			old: 'not-a-real-password',
			new: 'the next password',
		});
	const path = () => sandbox.bankPlus.paths.changePassword;

	test.each([
		['00', 'Perubahan password sedang diproses'],
		['00', 'Perubahan password gagal'],
		['UPDATE_NONE', 'Request timed out'],
		['-1', 'Gagal'],
		['ERR_SYSTEM', 'System error'],
	])('may have been made when Bank+ answers "%s" and "%s"', async (code, message) => {
		const body = JSON.stringify({ code, message, data: {} });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: path(), after: true });
		const { error } = await change();

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/may have been (done|changed)/);
		expect(error?.description).not.toMatch(/was not changed|Nothing was changed|safe/);
	});

	test('may have been made when its answer is lost', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: path() });
		const { error } = await change();

		expect(error?.description).toMatch(/may have been done/);
	});
});

test('a wrong password of the credential is not called safe to try again', async () => {
	const credentials = agentCredential(sandbox, { password: 'a wrong one of the pages' });
	const { error } = await runBankPlus(
		sandbox,
		['agent', 'getBalance'],
		{},
		[{}],
		{},
		{ credentials },
	);

	expect(error?.description).toMatch(/wrong passwords may lock the user/);
	expect(error?.description).not.toMatch(/safe/);
});
