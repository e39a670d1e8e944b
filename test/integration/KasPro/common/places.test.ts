import type { INodeParameters } from 'n8n-workflow';

import { DataTables } from '../../../support/dataTables';
import { call, type RunOptions } from '../../../support/runOperation';
import { DRIVER, RICH, useKasPro } from '../../../support/useKasPro';

const { sandbox, wallet, bank, sent } = useKasPro();

/** The bodies of what was sent: who pays whom how much, and what else a contract wants. */
const bodies = () => sent().map(({ body }) => body);

const NEW = { typeVersion: 1.1 };
const OLD = { typeVersion: 1 };

const TIP = { mobileNumber: RICH, account: DRIVER, amount: 50_000 };
const JSON_FIELD = '{ "remarks": "March" }';

describe('a service without a page', () => {
	const tip = async (fields: INodeParameters, options: RunOptions) =>
		await wallet.run(
			call('wallet: tip', { path: sandbox.kasProWallet.paths.tip, ...fields }),
			options,
		);

	test('takes payer, payee and amount from the form, and the JSON from the optional fields', async () => {
		const { success } = await tip(
			{ ...TIP, additionalFields: { additionalBodyFields: JSON_FIELD } },
			NEW,
		);

		expect(success).toHaveLength(1);
		expect(bodies()).toEqual([{ ...TIP, remarks: 'March' }]);
	});

	test('sends the same for a node that was saved with all of it in its old place', async () => {
		const { success } = await tip({ additionalFields: TIP, additionalBodyFields: JSON_FIELD }, OLD);

		expect(success).toHaveLength(1);
		expect(bodies()).toEqual([{ ...TIP, remarks: 'March' }]);
	});

	test('is one payment in either place: an update of the node pays nobody again', async () => {
		const requestId = 'TIP-1';
		const tables = new DataTables();
		const first = await tip({ additionalFields: { ...TIP, requestId } }, { ...OLD, tables });
		const second = await tip({ ...TIP, additionalFields: { requestId } }, { ...NEW, tables });

		expect(first.success).toHaveLength(1);
		expect(second.success).toEqual([
			expect.objectContaining({ code: 'ALREADY_PAID', reference: requestId }),
		]);
		expect(bodies()).toHaveLength(1);
	});
});

describe('the bank of a beneficiary', () => {
	const pay = async (fields: INodeParameters, version: typeof NEW) =>
		await bank.run(
			call('transfer: bankTransfer', {
				mobileNumber: sandbox.kasProBank.partnerAccount.mobileNumber,
				account: '8880000009993',
				amount: 50_000,
				...fields,
			}),
			version,
		);

	test.each([
		['in its own field', { bankCode: 'BCA' }, NEW],
		[
			'among the optional fields of a node that was saved before',
			{ additionalFields: { bankCode: 'BCA' } },
			OLD,
		],
	])('is sent when it stands %s', async (_, fields, version) => {
		await pay(fields, version);

		expect(bodies()).toEqual([expect.objectContaining({ bankCode: 'BCA' })]);
	});
});

test('the content of a QRIS code is sent, and tells one payment from another', async () => {
	const pay = call('wallet: payQris', {
		mobileNumber: RICH,
		account: 'ID1020000000001',
		amount: 50_000,
		qrContent: '={{ $json.code }}',
		additionalFields: { requestId: 'QR-1' },
	});
	const { error } = await wallet.run(pay, { ...NEW, items: [{ code: 'QR-A' }, { code: 'QR-B' }] });
	expect(error?.description).toContain('one reference is one payment');
	expect(sent()).toEqual([]);

	await wallet.run(pay, { ...NEW, items: [{ code: 'QR-A' }] });
	expect(bodies()).toEqual([expect.objectContaining({ qrContent: 'QR-A' })]);
});
