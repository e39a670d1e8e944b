import { PARTNER_ACCOUNT, PARTNER_MOBILE, PATH } from '../client';
import { OPENING_IDR, useBank } from './useBank';

const FEE_IDR = 6_500;

const { sandbox, client, balanceOf, history } = useBank();
const { statusOf, ended } = client;

describe('Bank Transfer', () => {
	test('is in process first, and holds sum and fee of the partner', async () => {
		const body = { account: '8880000009993', bankCode: 'BCA', amount: 43_999 };
		const answer = await client.ask(PATH.bankTransfer, body);
		const { responseId } = answer;
		expect(responseId).toMatch(/^OLSFQ20260105100000\d{3}$/);
		expect(answer).toEqual({
			code: 1,
			message: 'In Process',
			responseId,
			data: {
				account: '8880000009993',
				amount: '43999',
				price: '43999',
				serviceFee: '6500',
				reffId: responseId,
				flowType: 'Async',
			},
		});
		expect(sandbox.ledger.transfers()).toMatchObject([
			{
				system: 'kasProBank',
				kind: 'bankTransfer',
				reference: responseId,
				beneficiary: 'BCA 8880000009993',
				amountIdr: 43_999,
				feeIdr: FEE_IDR,
				status: 'pending',
			},
		]);
		expect(await history()).toEqual([]);
		expect(balanceOf()).toMatchObject({
			balanceIdr: OPENING_IDR,
			reservedIdr: 43_999 + FEE_IDR,
		});
	});

	test('is paid after a while', async () => {
		const body = { account: '8880000000001', amount: 43_999 };
		const { responseId } = await client.ask(PATH.bankTransfer, body);
		await ended(responseId);
		expect(statusOf(responseId)).toBe('posted');
		expect(balanceOf().balanceIdr).toBe(OPENING_IDR - 43_999 - FEE_IDR);
		expect(await history()).toHaveLength(2);
	});

	test('to an account that ends in 9992 is given back and never listed', async () => {
		const { responseId } = await client.ask(PATH.bankTransfer, {
			account: '8880000009992',
			amount: 1,
		});
		await ended(responseId);
		expect(statusOf(responseId)).toBe('voided');
		expect(balanceOf()).toMatchObject({ balanceIdr: OPENING_IDR, reservedIdr: 0 });
		expect(await history()).toEqual([]);
	});

	test.each([
		['paid', 'posted'],
		['failed', 'voided'],
	] as const)('to 9993 is held until it is settled as %s', async (outcome, status) => {
		const body = { mobileNumber: PARTNER_MOBILE, account: '8880000009993', amount: 1_000 };
		const { responseId } = await client.ask(PATH.bankTransfer, body);
		expect(statusOf(responseId)).toBe('pending');
		const settled = await client.admin('POST', '/kasPro/settle', { reffId: responseId, outcome });
		expect(settled.data).toEqual({ reffId: responseId, outcome });
		expect(statusOf(responseId)).toBe(status);
		expect(() => sandbox.kasPro.settle(responseId, outcome)).toThrow('No payment');
	});

	test('twice is two payments: no field names one', async () => {
		const body = { account: '8880000000001', amount: 1_000 };
		const first = await client.ask(PATH.bankTransfer, body);
		const second = await client.ask(PATH.bankTransfer, body);
		expect(second.responseId).not.toBe(first.responseId);
		expect(sandbox.ledger.transfers()).toHaveLength(2);
	});

	test.each([
		['no account', { amount: 1_000 }, 110001, 'Invalid parameter: account'],
		['no amount', { account: '88800' }, 110001, 'Invalid parameter: amount'],
		['a negative amount', { account: '88800', amount: -1 }, 110001, 'Invalid parameter: amount'],
		[
			'an unlisted bank',
			{ account: '88800', amount: 1, bankCode: 'X' },
			110001,
			'Invalid parameter: bankCode',
		],
		[
			'its own account',
			{ account: PARTNER_ACCOUNT, amount: 1 },
			110001,
			'Invalid parameter: account',
		],
		[
			'more than there is',
			{ account: '88800', amount: OPENING_IDR },
			110011,
			'wallet balance is insufficient',
		],
		['no object', [], 110001, 'Invalid parameter: body'],
	])('with %s is refused and pays nothing', async (_what, body, code, message) => {
		const answer = await client.ask(PATH.bankTransfer, body);
		expect(answer).toEqual({ responseId: expect.stringMatching(/^OLSFQ\d{17}$/), code, message });
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('can be refused with another HTTP status', async () => {
		sandbox.kasPro.configure({ refusalStatus: 400 });
		const answer = await client.post(PATH.bankTransfer, { account: '1' });
		expect([answer.status, answer.data.code]).toEqual([400, 110001]);
	});

	test('whose answer is lost has paid', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path: PATH.bankTransfer });
		const lost = client.post(PATH.bankTransfer, { account: '8880000000001', amount: 1_000 });
		await expect(lost).rejects.toThrow('socket hang up');
		expect(sandbox.ledger.transfers({ system: 'kasProBank' })).toHaveLength(1);
	});
});
