import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DataTables } from '../../../support/dataTables';
import { ONLINE, payout, payoutRow } from '../../../support/duitkuCalls';
import { amountsIn, payroll, usePayouts } from '../../../support/usePayouts';

const { sandbox, paths, run, answer, attemptsSent, inquiries, paidIdr, sentTo } = usePayouts();

describe('the name of the account', () => {
	const expecting = (name: string, options: INodeParameters = {}) =>
		payout(options, { additionalFields: { expectedAccountName: name } });

	test.each(['Test Account', 'TEST  ACCOUNT', 'Bpk. Test Account, S.E.', ''])(
		'"%s" is the one that the bank gives',
		async (name) => {
			const { success } = await run(expecting(name), { items: [payoutRow()] });

			expect(success).toMatchObject([{ code: '00', accountName: 'Test Account' }]);
		},
	);

	test('is compared before anything is claimed: another one is not paid', async () => {
		const tables = new DataTables();
		const { failed } = await run(expecting('Tes Account'), { items: [payoutRow()], tables });

		expect(failed).toMatchObject([{ code: 'NAME_MISMATCH', bankAccount: ONLINE.good }]);
		expect(failed[0]?.message).toContain('"Test Account", and expected is "Tes Account"');
		expect(attemptsSent()).toEqual([]);
		expect(tables.store.list().flatMap(({ rows }) => rows)).toEqual([]);
	});

	test('is not asked for again when the row is corrected: it is paid', async () => {
		const tables = new DataTables();
		await run(expecting('Tes Account'), { items: [payoutRow()], tables });
		const { success } = await run(expecting('Test Account'), { items: [payoutRow()], tables });

		expect(success).toMatchObject([{ code: '00' }]);
	});

	test('may be another one when that is wanted', async () => {
		const { success } = await run(expecting('Somebody Else', { onNameMismatch: 'send' }), {
			items: [payoutRow()],
		});

		expect(success).toMatchObject([{ code: '00', accountName: 'Test Account' }]);
	});

	test('goes back to the system letter for letter, blanks and all', async () => {
		const row = payoutRow({ bankAccount: '8760673599' });
		const { success } = await run(expecting('Test Account Spasi'), { items: [row] });

		expect(success).toMatchObject([{ code: '00' }]);
	});
});

describe('the sender', () => {
	test('is named in the inquiry and not in the transfer', async () => {
		await run(payout({}, { additionalFields: { senderId: '3', senderName: 'Finance' } }), {
			items: [payoutRow()],
		});

		expect(sentTo(paths.onlineInquiry)[0]?.body).toMatchObject({
			senderId: 3,
			senderName: 'Finance',
		});
		expect(sentTo(paths.onlineTransfer)[0]?.body).not.toHaveProperty('senderName');
	});
});

describe('the balance', () => {
	const ROWS = payroll(3);

	/** What is left to pay from. */
	const leave = (effectiveBalance: number) =>
		answer(paths.balance, { responseCode: '00', effectiveBalance });

	test('that is too small for all pays nobody, not even the first', async () => {
		const tables = new DataTables();
		leave(150_005);
		const { failed, success } = await run(payout(), { items: ROWS, tables });

		expect(success).toEqual([]);
		expect(failed.map(({ code }) => code)).toEqual(ROWS.map(() => 'INSUFFICIENT_BALANCE'));
		expect(failed[0]?.message).toContain('These 3 payments need Rp150.006');
		expect(failed[0]?.message).toContain('Rp150.005; none of them was sent');
		expect(attemptsSent()).toEqual([]);
		expect(tables.store.list().flatMap(({ rows }) => rows)).toEqual([]);
	});

	test('is enough when it covers them to the rupiah', async () => {
		leave(150_006);
		const { success } = await run(payout(), { items: ROWS });

		expect(success).toHaveLength(3);
	});

	test('need not cover what was paid before, or what cannot be paid', async () => {
		const tables = new DataTables();
		await run(payout(), { items: ROWS.slice(0, 2), tables });
		leave(50_003);
		const items = [...ROWS, payoutRow({ reference: 'NO', bankAccount: '8760673512' })];
		const { success, failed } = await run(payout(), { items, tables });

		expect(success.map(({ code }) => code)).toEqual(['ALREADY_PAID', 'ALREADY_PAID', '00']);
		expect(failed).toMatchObject([{ reference: 'NO', code: '-100' }]);
	});

	test('is not asked for when nobody is to check it, or nothing is new', async () => {
		const tables = new DataTables();
		await run(payout({ checkBalance: false }), { items: ROWS, tables });
		await run(payout(), { items: ROWS, tables });

		expect(sentTo(paths.balance)).toEqual([]);
		expect(paidIdr()).toEqual(amountsIn(ROWS));
	});

	test('that cannot be read leaves it to Duitku to refuse', async () => {
		sandbox.faults.add({ kind: 'status', path: paths.balance, status: 500 });
		const { success } = await run(payout(), { items: ROWS });

		expect(success).toHaveLength(3);
	});
});

describe('an amount', () => {
	const INDONESIAN = payout({ amountFormat: 'indonesian' });

	test.each([
		'6.200.000',
		'Rp 6.200.000',
		'Rp6.200.000,00',
		'rp. 6.200.000,-',
		'6200000',
		6_200_000,
	])('written %j is 6,200,000 rupiah to an Indonesian reader', async (amountTransfer) => {
		const { success } = await run(INDONESIAN, { items: [payoutRow({ amountTransfer })] });

		expect(success).toMatchObject([{ amountTransfer: 6_200_000 }]);
		expect(paidIdr()).toEqual([6_200_000]);
	});

	test.each(['6,200,000', '6.20', '6.200.000,50', '6.2', '-6.200', '6.200.000 juta', 6.2])(
		'written %j is refused, and nothing is sent',
		async (amountTransfer) => {
			const { error } = await run(INDONESIAN, { items: [payoutRow({ amountTransfer })] });

			expect(error?.description).toContain('Amount (IDR)');
			expect([attemptsSent(), inquiries()]).toEqual([[], 0]);
		},
	);

	test.each(['6.200.000', 'Rp 6200000', '6200000,00'])(
		'written %j is refused where digits are expected',
		async (amountTransfer) => {
			const { error } = await run(payout(), { items: [payoutRow({ amountTransfer })] });

			expect(error?.description).toContain('Amount (IDR)');
			expect(inquiries()).toBe(0);
		},
	);

	test('is the same payment however it is written', async () => {
		const tables = new DataTables();
		const pay = async (amountTransfer: unknown) =>
			await run(INDONESIAN, { items: [payoutRow({ amountTransfer } as IDataObject)], tables });
		await pay(6_200_000);
		const { success } = await pay('Rp 6.200.000');

		expect(success).toMatchObject([{ code: 'ALREADY_PAID' }]);
		expect(paidIdr()).toEqual([6_200_000]);
	});
});

describe('a reference', () => {
	test.each(['', '   ', '\u200bPAY-1'])('%j is refused, and nothing is sent', async (reference) => {
		const { error } = await run(payout(), { items: [payoutRow({ reference })] });

		expect(error).toBeDefined();
		expect(inquiries()).toBe(0);
	});

	test('is the same with blanks around it, in another run too', async () => {
		const tables = new DataTables();
		await run(payout(), { items: [payoutRow()], tables });
		const { success } = await run(payout(), {
			items: [payoutRow({ reference: ' PAY-1\t' })],
			tables,
		});

		expect(success).toMatchObject([{ code: 'ALREADY_PAID', reference: 'PAY-1' }]);
		expect(paidIdr()).toEqual([50_000]);
	});

	test('twice in one file is paid once, and both rows say so', async () => {
		const { success } = await run(payout(), { items: [payoutRow(), payoutRow()] });

		expect(success).toHaveLength(2);
		expect(success[0]).toEqual(success[1]);
		expect(attemptsSent()).toHaveLength(1);
	});

	test('twice in one file with two amounts stops both', async () => {
		const { error } = await run(payout(), {
			items: [payoutRow(), payoutRow({ amountTransfer: 60_000 })],
		});

		expect(error?.description).toContain('one reference is one payment');
		expect(attemptsSent()).toEqual([]);
	});
});
