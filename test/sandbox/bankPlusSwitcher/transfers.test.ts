import { http } from '../support/http';
import {
	ASKED,
	DEBUG,
	newRefnum,
	OPENING_IDR,
	PAYEE,
	refusal,
	SOURCE,
	useSwitcherSandbox,
} from './useSwitcherSandbox';

const { sandbox, client, balanceOf, paid } = useSwitcherSandbox();

describe('an inquiry', () => {
	test('names the owner and gives a paymentCode', async () => {
		const refnum = newRefnum();
		expect(await client.inquire({ refnum })).toEqual({
			code: '00',
			message: 'Inquiry success',
			data: {
				timestamp: '2026-01-02T03:04:05.678Z',
				refnum,
				...ASKED,
				name: 'PENERIMA CONTOH SATU',
				balance: 0,
				status: 'Rekening Aktif',
				paymentCode: expect.stringMatching(/^[\da-f]{32}$/),
			},
			debug: DEBUG,
		});
		expect(paid()).toEqual([]);
	});

	test.each([
		['BRINIDJA', '99999999999999999999'],
		['BNINIDJA', '888801000000003'],
	])('of %s %s knows no such account', async (bank, account) => {
		const message = 'InqRekAsal: Nomor Rekening Tidak Dikenal & InqRekTujuan: VA number not found';
		expect(await client.inquire({ bank, account })).toEqual({
			code: '0101',
			message,
			data: {
				responseCode: '0101',
				responseDescription: 'Inquiry failed',
				errorDescription: message,
				Data: { sourceAccount: account },
			},
			debug: DEBUG,
		});
	});

	test('has a refnum of its own', async () => {
		const refnum = newRefnum();
		await client.inquire({ refnum });
		expect(await client.inquire({ refnum })).toEqual(refusal('refnum already used'));
		const transfer = { ...(await client.newTransfer()), refnum };
		expect(await client.call('/transfer', transfer)).toEqual(refusal('refnum already used'));
		expect(await client.call('/check', { refnum })).toEqual(
			refusal('refnum provided was not found'),
		);
	});

	test('of an inactive account says so, and it cannot be paid', async () => {
		const closed = { account: '888801000000009' };
		expect((await client.inquire(closed)).data.status).toBe('Rekening Tidak Aktif');
		expect(await client.call('/transfer', await client.newTransfer(closed))).toEqual(
			refusal('Beneficiary account is not active'),
		);
		expect(paid()).toEqual([]);
	});
});

describe('a transfer', () => {
	test('moves the money to the account of the paymentCode, under its refnum', async () => {
		const sent = await client.newTransfer();
		expect(await client.call('/transfer', sent)).toEqual({
			code: '00',
			message: 'Transfer success',
			data: {
				timestamp: '2026-01-02T03:04:05.678Z',
				refnum: sent.refnum,
				sourceBank: 'BRINIDJA',
				sourceAccount: '888801000000001',
				sourceName: 'PENGIRIM CONTOH SATU',
				beneficiaryBank: 'BRINIDJA',
				beneficiaryAccount: '888801000000003',
				beneficiaryName: 'PENERIMA CONTOH SATU',
				amount: 1_000,
				remark: 'Gaji',
				journal: expect.stringMatching(/^\d+$/),
			},
			debug: DEBUG,
		});
		expect(paid()).toMatchObject([
			{
				system: 'bankPlusSwitcher',
				kind: 'transfer',
				reference: sent.refnum,
				beneficiary: 'BRINIDJA 888801000000003',
				amountIdr: 1_000,
			},
		]);
		expect([balanceOf(SOURCE), balanceOf(PAYEE)]).toEqual([OPENING_IDR - 1_000, 1_000]);
	});

	test('reaches another bank, whose account number begins with zeros', async () => {
		const sent = await client.newTransfer({ bank: 'BNINIDJA', account: '0000001004' });
		const { data } = await client.call('/transfer', sent);
		expect([data.beneficiaryBank, data.beneficiaryAccount]).toEqual(['BNINIDJA', '0000001004']);
	});

	test('with a used refnum is refused, whatever else it says, and pays nothing', async () => {
		const { sent, refnum } = await client.transfer();
		const other = { ...(await client.newTransfer()), refnum, amount: 5 };
		for (const again of [sent, other]) {
			expect(await client.call('/transfer', again)).toEqual(refusal('refnum already used'));
		}
		expect(paid()).toHaveLength(1);
	});

	test('with a used refnum, from an unknown account, is refused as the inquiry behind it is', async () => {
		const { sent, refnum } = await client.transfer();
		const again = { ...sent, sourceAccount: '888801000000777' };
		expect(await client.call('/transfer', again)).toMatchObject({ code: '0101' });
		expect((await client.call('/check', { refnum })).data.info).toBe('Transfer success');
		expect(paid()).toHaveLength(1);
	});

	test('two with one refnum that arrive together pay once', async () => {
		const sent = await client.newTransfer();
		const answers = await Promise.all([
			client.call('/transfer', sent),
			client.call('/transfer', sent),
		]);
		expect(answers.map(({ code }) => code).sort()).toEqual(['-1', '00']);
		expect(paid()).toHaveLength(1);
	});

	test('uses up its paymentCode; an unknown one pays nobody', async () => {
		const { sent } = await client.transfer();
		const again = { ...sent, refnum: newRefnum() };
		expect(await client.call('/transfer', again)).toEqual(refusal('paymentCode already used'));
		const unknown = { ...again, paymentCode: '0'.repeat(32) };
		expect(await client.call('/transfer', unknown)).toEqual(
			refusal('paymentCode provided was not found'),
		);
		expect(paid()).toHaveLength(1);
	});

	test('from an account that the bank does not know is refused as documented', async () => {
		const message =
			'InqRekAsal: Message : WS_CORPORATE_CASHCARD_GEN2_CORPORATE: Corporate Tidak Ditemukan. ' +
			'Exception : & InqRekTujuan: VA number not found';
		const sourceAccount = '888801000000777';
		expect(
			await client.call('/transfer', { ...(await client.newTransfer()), sourceAccount }),
		).toEqual({
			code: '0101',
			message,
			data: {
				responseCode: '0101',
				responseDescription: 'Inquiry failed',
				errorDescription: message,
				Data: { sourceAccount },
			},
			debug: DEBUG,
		});
		expect(paid()).toEqual([]);
	});

	test('of more than there is is refused, and leaves refnum and paymentCode good', async () => {
		const sent = { ...(await client.newTransfer()), sourceAccount: '888801000000002' };
		expect(await client.call('/transfer', { ...sent, amount: 10_001 })).toEqual(
			refusal('Insufficient balance'),
		);
		expect(await client.call('/check', { refnum: sent.refnum })).toEqual(
			refusal('refnum provided was not found'),
		);
		expect((await client.call('/transfer', { ...sent, amount: 10_000 })).code).toBe('00');
	});
});

describe('a status check', () => {
	test('shows the transfer of a refnum, and why', async () => {
		const { refnum, data } = await client.transfer();
		expect(await client.call('/check', { refnum })).toEqual({
			code: '00',
			message: 'Check success',
			data: { ...data, info: 'Transfer success' },
			debug: DEBUG,
		});
	});

	test('does not know a refnum that nothing was done with', async () => {
		expect(await client.call('/check', { refnum: newRefnum() })).toEqual(
			refusal('refnum provided was not found'),
		);
	});

	test.each([
		[{ kind: 'loseAnswer' }, true],
		[{ kind: 'brokenJson' }, true],
		[{ kind: 'status', status: 502, after: true }, true],
		[{ kind: 'status', status: 502 }, false],
		[{ kind: 'closeBefore' }, false],
	] as const)('tells what became of a transfer after %j: paid %s', async (fault, isPaid) => {
		const sent = await client.newTransfer();
		sandbox.faults.add({ ...fault, path: '/transfer' });
		await http.post(`${sandbox.url}/transfer`, sent).catch(() => undefined);
		const { code } = await client.call('/check', { refnum: sent.refnum });
		expect(code).toBe(isPaid ? '00' : '-1');
		expect(paid(sent.refnum)).toHaveLength(isPaid ? 1 : 0);
	});
});

test('the handle shows accounts and paths', () => {
	const { accounts, paths } = sandbox.bankPlusSwitcher;
	expect(paths).toEqual({
		inquiry: '/inquiry',
		transfer: '/transfer',
		reversal: '/reversal',
		check: '/check',
	});
	for (const { bank, account, openingBalanceIdr } of accounts) {
		expect(balanceOf(`bankPlusSwitcher:${bank}:${account}`)).toBe(openingBalanceIdr);
	}
});
