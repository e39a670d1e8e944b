import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	clearingInquiry,
	clearingTransfer,
	inquired,
	ONLINE,
	onlineTransfer,
	paid,
	row,
	runDuitku,
	sentTo,
} from '../../support/duitku';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Duitku pays, and answers this. */
const answerAfterPaying = (path: string, answer: IDataObject) =>
	sandbox.faults.add({
		kind: 'status',
		status: 200,
		body: JSON.stringify(answer),
		path,
		after: true,
	});

/** One transfer that is answered with these fields, and looked up as often as told. */
async function transferAnswered(answer: IDataObject, options = { statusChecks: 0 }) {
	const items = await inquired(sandbox, [row()]);
	answerAfterPaying(sandbox.duitku.paths.onlineTransfer, answer);
	const { json } = await runDuitku(sandbox, onlineTransfer(options), items);
	return json.flat()[0]!;
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
		const answer = { responseCode: '51', responseDesc: 'Request timed out' };
		const item = await transferAnswered(answer, { statusChecks: 1 });
		expect(item).toMatchObject({ outcome: 'success', code: '00' });
		expect(paid(sandbox, item.reference)).toEqual(['posted']);
	});

	test('of a status leave the transfer pending too', async () => {
		answerAfterPaying(sandbox.duitku.paths.status, {
			responseCode: '01',
			responseDesc: 'Menunggu konfirmasi',
		});
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
		const [item] = await inquired(
			sandbox,
			[row({ type: 'BIFAST', bankAccount: '8760673466' })],
			clearingInquiry(),
		);
		answerAfterPaying(sandbox.duitku.paths.clearingTransfer, { responseCode: '00', type: 'LLG' });
		const { json } = await runDuitku(sandbox, clearingTransfer({ statusChecks: 0 }), [item!]);
		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
	});
});

describe('a clearing', () => {
	test.each(['BIFAST', 'LLG', 'RTGS'])(
		'by %s is paid from what its inquiry hands on alone',
		async (type) => {
			const rows = [row({ type, bankAccount: '8760673466', amountTransfer: 100_000_000 })];
			const items = await inquired(sandbox, rows, clearingInquiry());
			const { json } = await runDuitku(sandbox, clearingTransfer(), items);

			expect(json[0]).toMatchObject([
				{ outcome: 'success', message: 'Approved or completed successfully', type },
			]);
			expect(paid(sandbox, items[0]!.disburseId)).toEqual(['posted']);
		},
	);
});

describe('a name that is padded with blanks', () => {
	test.each([
		['online', '8760673599', undefined],
		['clearing', '8760673499', 'LLG'],
	])('goes back letter for letter: %s', async (_, bankAccount, type) => {
		const parameters = type ? clearingInquiry() : undefined;
		const items = await inquired(sandbox, [row({ bankAccount, type })], parameters);
		const { json } = await runDuitku(sandbox, type ? clearingTransfer() : onlineTransfer(), items);

		expect(items[0]!.accountName).toMatch(/^Test Account Spasi {12}$/);
		expect(json[0]).toMatchObject([{ outcome: 'success' }]);
		const { onlineTransfer: online, clearingTransfer: clearing } = sandbox.duitku.paths;
		expect(sentTo(sandbox, type ? clearing : online)).toMatchObject([
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
		sandbox.faults.add({
			kind: 'status',
			status: 200,
			body: JSON.stringify({ responseCode: '00', balance, effectiveBalance: balance }),
			path: sandbox.duitku.paths.balance,
		});
		const { json } = await runDuitku(sandbox, { resource: 'account', operation: 'getBalance' });

		expect(json[0]).toMatchObject([{ balance: expected, effectiveBalance: expected }]);
	});
});
