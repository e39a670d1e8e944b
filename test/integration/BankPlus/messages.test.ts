import { GET_AGENT_BALANCE } from '../../support/bankPlusCalls';
import { call, type Fields } from '../../support/runOperation';
import { useBankPlus } from '../../support/useBankPlus';

const { sandbox, paths, credential, run, answerOnce } = useBankPlus();

describe('what Bank+ says of a call', () => {
	test.each<[string, Fields, string]>([
		['agent: getBalance', {}, 'Balance Agen'],
		['agent: login', {}, 'Login berhasil'],
		['customer: checkAccount', { accountNum: '2000000001' }, 'Inquiry result.'],
		['customer: getBalance', { accountNum: '2000000001' }, 'Transaksi a.n'],
		['intrabankTransfer: inquiry', { account_number: '2000000001' }, 'Success intrabank'],
		[
			'interbankTransfer: inquiry',
			{ bank_code: { __rl: true, mode: 'id', value: '008' }, account_number: '8000000001' },
			'Success interbank',
		],
	])('%s has its message in the output', async (title, fields, message) => {
		const { items } = await run(call(title, fields));

		expect(items).toMatchObject([{ message: expect.stringContaining(message) as string }]);
	});

	test('and its trace code stay in a simplified output', async () => {
		const data = { account_number: '2000000001', message: 'of the account' };
		const body = { code: '00', message: 'Inquiry result.', data, trace_code: 'BLB1' };
		answerOnce(paths.checkAccount, body);
		const { items } = await run(call('customer: checkAccount', { accountNum: '2000000001' }));

		expect(items).toEqual([{ ...data, trace_code: 'BLB1' }]);
	});

	test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
		'has the trace code of a refusal in its error, with On Error %s',
		async (onError) => {
			const unknown = call('customer: checkAccount', { accountNum: '4' });
			const { error, items } = await run(unknown, { onError });

			const text = onError === 'stopWorkflow' ? error?.message : items[0]!.error;
			expect(text).toMatch(/\[0108\] NO SUCH ACCOUNT \(trace code BLB\d+\)/);
		},
	);
});

describe('a change of the password', () => {
	const change = async () =>
		await run(
			call('agent: changePassword', {
				old: 'not-a-real-password',
				new: 'the next password',
			}),
		);

	test.each([
		['00', 'Perubahan password sedang diproses'],
		['00', 'Perubahan password gagal'],
		['UPDATE_NONE', 'Request timed out'],
		['-1', 'Gagal'],
		['ERR_SYSTEM', 'System error'],
	])('may have been made when Bank+ answers "%s" and "%s"', async (code, message) => {
		answerOnce(paths.changePassword, { code, message, data: {} }, { after: true });
		const { error } = await change();

		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(/may have been (done|changed)/);
		expect(error?.description).not.toMatch(/was not changed|Nothing was changed|safe/);
	});

	test('may have been made when its answer is lost', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.changePassword });
		const { error } = await change();

		expect(error?.description).toMatch(/may have been done/);
	});
});

test('a wrong password of the credential is not called safe to try again', async () => {
	const credentials = credential({ password: 'a wrong one of the pages' });
	const { error } = await run(GET_AGENT_BALANCE, { credentials });

	expect(error?.description).toMatch(/wrong passwords may lock the user/);
	expect(error?.description).not.toMatch(/safe/);
});
