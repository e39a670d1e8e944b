import type { Body } from '../../support/http';
import { PARTNER_ACCOUNT, PARTNER_MOBILE, PATH, SUPPLIER_ACCOUNT } from '../client';
import { OPENING_IDR, useBank } from './useBank';

const { clock, sandbox, client, history } = useBank();
const { ended } = client;

describe('the transaction history', () => {
	const pay = async (body: Body): Promise<string> => {
		const { responseId } = await client.ask(PATH.bankTransfer, body);
		await ended(responseId);
		return responseId;
	};

	test('lists a transfer within KasPro Bank as IN, FEE and MAIN under one orderID', async () => {
		const reffId = await pay({ account: SUPPLIER_ACCOUNT, amount: 50_000, description: 'tes' });
		const rows = await history();
		const orderID = reffId.replace('OLSFQ', '') + PARTNER_ACCOUNT;
		const view = rows.map(({ type, inOut, amount, balanceBefore, balanceAfter, ...row }) => {
			expect(row).toMatchObject({ orderID, description: 'tes', status: 'Success' });
			expect(row.tid).toMatch(new RegExp(`^20260105\\d{9}${PARTNER_ACCOUNT}$`));
			return [type, inOut, amount, balanceBefore, balanceAfter];
		});
		expect(view).toEqual([
			['IN', 'IN', '50000', '500000000', '500050000'],
			['FEE', 'OUT', '6500', '1999950000', '1999943500'],
			['MAIN', 'OUT', '50000', '2000000000', '1999950000'],
		]);
		expect(new Set(rows.map(({ tid }) => tid)).size).toBe(3);
		expect(sandbox.ledger.balanceOf(`kasProBank:${PARTNER_ACCOUNT}`).balanceIdr).toBe(
			1_999_943_500,
		);
	});

	test('has the printed fields in the printed order', async () => {
		await pay({ account: '8880000000001', bankCode: 'BCA', amount: 50_000 });
		const rows = await history();
		expect(rows.map(({ type }) => type)).toEqual(['FEE', 'MAIN']);
		const printed =
			'id secureId creationDate createdBy modificationDate modifiedBy version tid partnerId ' +
			'partnerName senderId msisdn accType debitAcc debitName creditAcc creditName sku amount ' +
			'destinationBankCode paymentMethod chargingModelId adminFee interBankFee totalAmount currency ' +
			'bankRef custRef status remark sender dest paymentNtb email address1 address2 datetimeISO ' +
			'paymentAmount feeMethod trxId balanceBefore balanceAfter senderAddress senderCity ' +
			'receiverCity type orderID inOut description invoice';
		expect(Object.keys(rows[1]!).join(' ')).toBe(printed);
		expect(rows[1]).toMatchObject({
			creationDate: '2026-01-05T03:00:00.000+0000',
			destinationBankCode: 'BCA',
			description: rows[1]!.orderID,
		});
	});

	test('shows what the partner was paid', async () => {
		const orderID = sandbox.kasProBank.receive(20_000, 'invoice 7');
		const rows = await history();
		expect(rows.map(({ type, orderID: order }) => [type, order])).toEqual([
			['IN', orderID],
			['MAIN', orderID],
		]);
		expect(rows[0]).toMatchObject({ balanceAfter: String(OPENING_IDR + 20_000), amount: '20000' });
		expect(sandbox.ledger.transfers({ reference: orderID })).toMatchObject([{ amountIdr: 20_000 }]);
		const inquired = await client.ask(PATH.bankInquiry, { transactionId: orderID });
		expect(inquired.general_response.response_status).toBe(true);
	});

	test('has nothing of a sum that the supplier does not have', async () => {
		const { status, data } = await client.admin('POST', '/kasProBank/receive', {
			amountIdr: 500_000_001,
		});
		expect([status, data]).toEqual([400, { error: 'The supplier cannot pay 500000001.' }]);
		expect(await history()).toEqual([]);
		expect(sandbox.ledger.transfers()).toEqual([]);
	});

	test('lists a movement again: another id, the same tid and type, no dates', async () => {
		sandbox.kasProBank.receive(20_000);
		const [first] = await history();
		await client.admin('POST', '/kasProBank/repeat', { tid: first!.tid });
		const again = (await history()).at(-1)!;
		expect(again.id).toBeGreaterThan(first!.id);
		expect(again.secureId).not.toBe(first!.secureId);
		expect(Object.keys(first!).filter((name) => !(name in again))).toEqual([
			'creationDate',
			'createdBy',
			'modificationDate',
			'modifiedBy',
		]);
		expect(again).toEqual(
			Object.fromEntries(
				Object.keys(again).map((name) => [
					name,
					['id', 'secureId'].includes(name) ? again[name] : first![name],
				]),
			),
		);
	});

	test('lists every movement twice once that is switched on', async () => {
		await client.admin('PUT', '/kasProBank/list-twice', { on: true });
		await client.admin('POST', '/kasProBank/receive', { amountIdr: 20_000 });
		const rows = await history();
		expect(rows.map(({ type }) => type)).toEqual(['IN', 'IN', 'MAIN', 'MAIN']);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
		expect(new Set(rows.map(({ tid }) => tid)).size).toBe(2);
		const { data } = await client.admin('GET', '/kasProBank/movements');
		expect(data.movements).toHaveLength(4);
	});

	test('gives a movement another status when it is told to', async () => {
		sandbox.kasProBank.receive(20_000);
		const tid = (await history())[0]?.tid;
		await client.admin('PUT', '/kasProBank/status', { tid, status: 'Cancelled' });
		const statuses = (await history()).map(({ type, status }) => [type, status]);
		expect(statuses).toEqual([
			['IN', 'Cancelled'],
			['MAIN', 'Success'],
		]);
		const { status } = await client.admin('PUT', '/kasProBank/status', { tid: '1', status: 'x' });
		expect(status).toBe(400);
	});

	test('can be cut by dates and into pages', async () => {
		for (let day = 0; day < 3; day += 1) {
			clock.ms = clock.startMs + day * 24 * 60 * 60 * 1000;
			sandbox.kasProBank.receive(1_000 + day);
		}
		const amounts = async (query: Body) =>
			(await history(query)).map(({ amount }) => Number(amount));
		expect(await amounts({})).toEqual([1000, 1000, 1001, 1001, 1002, 1002]);
		expect(await amounts({ startDate: '2026-01-06' })).toEqual([1001, 1001, 1002, 1002]);
		expect(await amounts({ endDate: '2026-01-05' })).toEqual([1000, 1000]);
		expect(await amounts({ startDate: '2026-01-06T03:00:00Z', endDate: '2026-01-06' })).toEqual([
			1001, 1001,
		]);
		expect(await amounts({ size: 4 })).toEqual([1000, 1000, 1001, 1001]);
		expect(await amounts({ page: 1, size: 4 })).toEqual([1002, 1002]);
		expect(await amounts({ page: 2, size: 4 })).toEqual([]);
	});

	test('of somebody else is empty', async () => {
		sandbox.kasProBank.receive(1_000);
		expect(await history({ mobileNumber: '080000000999' })).toEqual([]);
		expect(await history({ mobileNumber: '080000000902' })).toHaveLength(2);
	});

	test.each([
		['no mobileNumber', { mobileNumber: '' }],
		['a date that is none', { startDate: 'soon' }],
		['an empty date', { endDate: '' }],
		['a page that is none', { page: -1 }],
		['pages of nothing', { size: 0 }],
	])('with %s is refused in the printed form', async (_what, query) => {
		const { data } = await client.get(PATH.history, { mobileNumber: PARTNER_MOBILE, ...query });
		expect(data).toEqual({ message: 'ERROR', result: null });
	});
});

test('a reset forgets the movements, and ids go on', async () => {
	sandbox.kasProBank.receive(1_000);
	const lastId = (await history()).at(-1)!.id;
	sandbox.reset();
	expect(await history()).toEqual([]);
	sandbox.kasProBank.receive(1_000);
	expect((await history())[0]!.id).toBeGreaterThan(lastId);
});
