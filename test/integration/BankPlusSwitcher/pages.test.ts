import type { IDataObject } from 'n8n-workflow';

import {
	GET_STATUS,
	INQUIRE,
	PAYEE,
	REFNUM,
	REVERSE,
	SEND,
	SOURCE,
} from '../../support/switcherCalls';
import { useSwitcher } from '../../support/useSwitcher';

const { sandbox, paths, run, inquire, send, sentTo, answerOnce, payments } = useSwitcher();

describe('what is sent is what the document shows', () => {
	test('an inquiry', async () => {
		const [item] = await inquire();
		const [request] = sentTo(paths.inquiry);

		expect(request).toMatchObject({
			method: 'POST',
			body: { ...PAYEE, refnum: item!.refnum },
			headers: { 'content-type': 'application/json', 'x-gateway-key': 'gateway secret' },
		});
		expect(item).toMatchObject({ ...PAYEE, paymentCode: expect.any(String), balance: 0 });
		expect(item!.refnum).toMatch(/^\d{16}$/);
	});

	test('a transfer', async () => {
		const [item] = await inquire();
		await run({ ...SEND, refnum: REFNUM }, { items: [item!] });

		expect(sentTo(paths.transfer)).toMatchObject([{ method: 'POST' }]);
		expect(sentTo(paths.transfer)[0]!.body).toEqual({
			refnum: REFNUM,
			paymentCode: item!.paymentCode,
			...SOURCE,
			amount: 50_000,
			remark: 'Salary',
		});
	});

	test('a reversal, which takes refnum and journal from the transfer', async () => {
		const transfers = await send();
		const [transfer = {}] = transfers;
		const { success } = await run({ ...REVERSE, refnum: REFNUM }, { items: transfers });

		expect(sentTo(paths.reversal)[0]!.body).toEqual({
			refnum: REFNUM,
			refnumTarget: transfer.refnum,
			journal: transfer.journal,
		});
		expect(success).toMatchObject([{ outcome: 'success', reference: REFNUM, amount: 50_000 }]);
		expect(payments()).toMatchObject([{ kind: 'transfer' }, { kind: 'reversal' }]);
	});

	test('a status check', async () => {
		const transfers = await send();
		const [transfer = {}] = transfers;
		const { items } = await run(GET_STATUS, { items: transfers });

		expect(sentTo(paths.check)[0]!.body).toEqual({ refnum: transfer.refnum });
		expect(items).toMatchObject([
			{ outcome: 'success', reference: transfer.refnum, info: 'Transfer success' },
		]);
	});
});

describe('reads', () => {
	test('an unknown account is an error with the code and words of the switcher', async () => {
		const { error } = await run({ ...INQUIRE, account: '1' });

		expect(error?.message).toMatch(/Bank\+ Switcher \(0101\): .*Nomor Rekening Tidak Dikenal/);
	});

	test('nothing is known of a refnum that the switcher does not know', async () => {
		const { items } = await run({ ...GET_STATUS, refnum: REFNUM });

		expect(items).toMatchObject([
			{ outcome: 'pending', code: 'NOT_FOUND', message: 'refnum provided was not found' },
		]);
	});
});

describe('what a success repeats', () => {
	const echoes = (): IDataObject => ({
		sourceBank: 'BRINIDJA',
		sourceAccount: '888801000000001',
		amount: '50000.00',
		beneficiaryAccount: PAYEE.account,
	});
	const succeed = async (data: IDataObject) => {
		const items = await inquire();
		answerOnce(paths.transfer, { code: '00', message: 'Transfer success', data });
		sandbox.faults.add({ kind: 'brokenJson', path: paths.check, times: 'always' });
		return (await run(SEND, { items })).items;
	};

	test('may spell the amount with decimals, and mask the account', async () => {
		expect(await succeed({ ...echoes(), sourceAccount: '888801xxxxxx001' })).toMatchObject([
			{ outcome: 'success', amount: 50_000 },
		]);
	});

	test.each([
		['refnum', REFNUM],
		['sourceBank', 'BNINIDJA'],
		['sourceAccount', '888801000000002'],
		['amount', '50000.01'],
		['amount', '50.000'],
	])('is pending when its %s is %s', async (field, value) => {
		expect(await succeed({ ...echoes(), [field]: value })).toMatchObject([
			{ outcome: 'pending', code: 'ANSWER_MISMATCH', [field]: value },
		]);
	});

	test('is pending when the money went to another account than the inquired one', async () => {
		expect(await succeed({ ...echoes(), beneficiaryAccount: '777' })).toMatchObject([
			{ outcome: 'pending', code: 'BENEFICIARY_MISMATCH' },
		]);
	});
});
