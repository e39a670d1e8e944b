import type { IDataObject } from 'n8n-workflow';

import {
	clearingInquiry,
	clearingTransfer,
	GET_BALANCE,
	ONLINE,
	onlineInquiry,
	onlineTransfer,
	row,
} from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { paths, run, inquire, sentTo, answerOnce, paid } = useDuitku();

/** One transfer that is made, answered with these fields, and looked up as often as told. */
async function transferAnswered(fields: IDataObject, options = { statusChecks: 0 }) {
	const inquiries = await inquire([row()]);
	answerOnce(paths.onlineTransfer, fields, { after: true });
	const { items } = await run(onlineTransfer(options), { items: inquiries });
	return items[0]!;
}

describe('the words of an answer', () => {
	test.each([
		['00', 'Pending'],
		['00', 'Transaksi sedang diproses'],
		['51', 'Insufficient funds, response timed out'],
		['76', 'Transaksi masih dalam proses'],
	])('%s "%s" leaves a paid transfer pending', async (responseCode, responseDesc) => {
		expect(await transferAnswered({ responseCode, responseDesc })).toMatchObject({
			outcome: 'pending',
			code: responseCode,
			message: responseDesc,
		});
	});

	test('are settled by the status call', async () => {
		const fields = { responseCode: '51', responseDesc: 'Request timed out' };
		const item = await transferAnswered(fields, { statusChecks: 1 });
		expect(item).toMatchObject({ outcome: 'success', code: '00' });
		expect(paid(item.reference)).toEqual(['posted']);
	});

	test('of a status leave the transfer pending too', async () => {
		answerOnce(paths.status, { responseCode: '01', responseDesc: 'Menunggu konfirmasi' });
		const item = await transferAnswered({ responseCode: 'TO' }, { statusChecks: 1 });
		expect(item).toMatchObject({ outcome: 'pending', message: 'Menunggu konfirmasi' });
	});
});

describe('a success', () => {
	test.each([
		['an amount with decimals as text', { amountTransfer: '50000.00' }],
		['an amount with decimals', { amountTransfer: 50_000.0 }],
		['a padded name', { accountName: 'Test Account                  ' }],
		['no fields at all', {}],
	])('with %s is one', async (_, fields) => {
		const item = await transferAnswered({ responseCode: '00', ...fields });
		expect(item).toMatchObject({ outcome: 'success', code: '00' });
	});

	test.each([
		['bankCode', '002'],
		['bankAccount', ONLINE.timeOut],
		['amountTransfer', '50.000'],
		['amountTransfer', 70_000],
		['custRefNumber', '000000000000'],
		['accountName', 'Budi Santoso'],
		['disburseId', 1],
	])('that names another %s (%p) is pending', async (name, value) => {
		const item = await transferAnswered({ responseCode: '00', [name]: value });
		expect(item).toMatchObject({ outcome: 'pending', code: 'ANSWER_MISMATCH' });
		expect(item.message).toContain(name);
	});

	test('of a clearing that names another type is pending', async () => {
		const [item] = await inquire(
			[row({ type: 'BIFAST', bankAccount: '8760673466' })],
			clearingInquiry(),
		);
		answerOnce(paths.clearingTransfer, { responseCode: '00', type: 'LLG' }, { after: true });
		const { pending } = await run(clearingTransfer({ statusChecks: 0 }), { items: [item!] });
		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});
});

describe('a clearing', () => {
	test.each(['BIFAST', 'LLG', 'RTGS'])(
		'by %s is paid from what its inquiry hands on alone',
		async (type) => {
			const rows = [row({ type, bankAccount: '8760673466', amountTransfer: 100_000_000 })];
			const items = await inquire(rows, clearingInquiry());
			const { success } = await run(clearingTransfer(), { items });

			expect(success).toMatchObject([
				{ outcome: 'success', message: 'Approved or completed successfully', type },
			]);
			expect(paid(items[0]!.disburseId)).toEqual(['posted']);
		},
	);
});

describe('a name that is padded with blanks', () => {
	test.each([
		['online', '8760673599', undefined],
		['clearing', '8760673499', 'LLG'],
	])('goes back letter for letter: %s', async (_, bankAccount, type) => {
		const inquiry = type ? clearingInquiry() : onlineInquiry();
		const items = await inquire([row({ bankAccount, type })], inquiry);
		const { success } = await run(type ? clearingTransfer() : onlineTransfer(), { items });

		expect(items[0]!.accountName).toMatch(/^Test Account Spasi {12}$/);
		expect(success).toMatchObject([{ outcome: 'success' }]);
		expect(sentTo(type ? paths.clearingTransfer : paths.onlineTransfer)).toMatchObject([
			{ body: { accountName: items[0]!.accountName } },
		]);
	});
});

describe('a balance', () => {
	test.each([
		['50.000', '50.000'],
		['50000.00', 50_000],
		['1,000', '1,000'],
		[7177.5, 7177.5],
	])('of %p is %p', async (balance, expected) => {
		answerOnce(paths.balance, {
			responseCode: '00',
			balance,
			effectiveBalance: balance,
		});
		const { items } = await run(GET_BALANCE);

		expect(items).toMatchObject([{ balance: expected, effectiveBalance: expected }]);
	});
});
