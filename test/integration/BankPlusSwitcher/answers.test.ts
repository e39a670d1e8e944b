import type { IDataObject } from 'n8n-workflow';

import { GET_STATUS, REFNUM, REVERSE, SEND } from '../../support/switcherCalls';
import { useSwitcher } from '../../support/useSwitcher';
import { moneyOperationsOf, type PaymentPath } from './moneyOperations';

const switcher = useSwitcher();
const { sandbox, paths, run, inquire, send, sentTo, answer, payments } = switcher;

type Answer = readonly [code: string, message: string];

/** Failed once the status check does not know the refnum. */
const REFUSED: Record<PaymentPath, Answer[]> = {
	transfer: [
		['0101', 'InqRekAsal: Nomor Rekening Tidak Dikenal & InqRekTujuan: VA number not found'],
		['0101', 'InqRekAsal: Message : X: Corporate Tidak Ditemukan. Exception : & InqRekTujuan: ok'],
		['0101', 'InqRekTujuan: Rekening tujuan tidak aktif'],
		['-1', 'Insufficient balance'],
		['-1', 'Insufficient funds'],
		['-1', 'Saldo tidak mencukupi'],
		['51', 'Saldo rekening asal kurang'],
	],
	reversal: [
		['-1', 'Reversal already executed'],
		['-1', 'reversal already executed '],
		['-1', 'refnum provided was not found'],
		['-1', 'refnumTarget provided was not found'],
		['-1', 'Insufficient balance'],
		['-1', 'Saldo tidak cukup'],
	],
};

/** Pending although the status check does not know the refnum either. */
const UNCLEAR: Answer[] = [
	['-1', 'Core banking is busy'],
	['-1', 'Gagal'],
	['-1', 'Transaction failed'],
	['-1', 'refnum already used'],
	['68', 'Request timed out'],
	['ERR', 'Terjadi gangguan'],
	['', 'Mohon tunggu'],
	['00', 'Transaksi sedang diproses'],
	['00', 'Transfer in process'],
	['00', 'Menunggu konfirmasi'],
	['00', 'Transaction pending'],
	['00', 'Response received too late'],
	['00', 'Transfer failed'],
	['00', 'Transaksi gagal'],
	['00', 'Saldo tidak cukup'],
	['00', 'Ditolak oleh bank'],
	['-1', 'Transaksi sedang diproses, saldo kurang dari minimum'],
	['-1', 'Insufficient funds response timed out'],
	['-1', 'Saldo tidak cukup, koneksi terputus'],
	['-1', 'Insufficient balance: system error'],
	['-1', 'Reversal already executed, transaction is being processed'],
	['-1', 'refnum provided was not found, menunggu konfirmasi'],
	['0101', 'InqRekAsal: Transaksi sedang diproses'],
	['0101', 'InqRekAsal: Message : X. Exception : Connection reset'],
	['0101', 'Request timed out & InqRekTujuan: VA number not found'],
	['0101', 'Transaksi sudah dibayar'],
];

describe.each(['transfer', 'reversal'] as const)('a %s', (name) => {
	const { call, inputs } = moneyOperationsOf(switcher)[name];
	const path = paths[name];

	test.each(REFUSED[name])('is failed after "%s" and "%s"', async (code, message) => {
		const given = await inputs();
		answer(path, { code, message });
		const { items, failed } = await run(call, { items: given });

		expect(items).toMatchObject([{ outcome: 'failed', code }]);
		expect(failed[0]!.message).toContain(message.trim());
		expect(sentTo(path)).toHaveLength(1);
		expect(sentTo(paths.check)).toHaveLength(1);
		expect(payments(name)).toEqual([]);
	});

	test.each(REFUSED[name])(
		'is pending after "%s" and "%s" when no status check can be read',
		async (code, message) => {
			const given = await inputs();
			answer(path, { code, message });
			sandbox.faults.add({ kind: 'brokenJson', path: paths.check, times: 'always' });
			const { items, pending } = await run(call, { items: given });

			expect(items).toMatchObject([{ outcome: 'pending', code }]);
			expect(pending[0]!.advice).toMatch(/Do not send this payment again/);
			expect(pending[0]!.advice).not.toMatch(/No money moved|new refnum/);
		},
	);

	test.each(UNCLEAR)('is pending after "%s" and "%s"', async (code, message) => {
		const given = await inputs();
		answer(path, { code, message, data: {} });
		const { items, pending } = await run(call, { items: given });

		expect(items).toMatchObject([{ outcome: 'pending', code: code || 'NO_CODE', message }]);
		expect(pending[0]!.advice).toMatch(/Do not send this payment again/);
		expect(sentTo(path)).toHaveLength(1);
		expect(payments(name)).toEqual([]);
	});

	test.each([...REFUSED[name], ...UNCLEAR])(
		'that was made is success after "%s" and "%s": the status check knows it',
		async (code, message) => {
			const given = await inputs();
			answer(path, { code, message, data: {} }, { after: true });
			const { items } = await run(call, { items: given });

			expect(items).toMatchObject([{ outcome: 'success', amount: 50_000 }]);
			expect(payments(name)).toHaveLength(1);
		},
	);

	test.each([
		[{ info: 'In process' }],
		[{ info: 'Transfer success, menunggu kliring' }],
		[{ info: 'Reversal success pending' }],
		[{ info: 'Transfer failed' }],
		[{ info: 'Transaksi gagal' }],
		[{ info: '' }],
		[{}],
		[{ info: 'Transfer success', status: 'PENDING' }],
		[{ info: 'Reversal success', status: 'PENDING' }],
	])('whose answer is lost is pending when the status check says %j', async (data) => {
		const given = await inputs();
		sandbox.faults.add({ kind: 'loseAnswer', path });
		answer(paths.check, { code: '00', message: 'Check success', data });
		const { items } = await run(call, { items: given });

		expect(items).toMatchObject([{ outcome: 'pending' }]);
	});

	test('whose answer is lost is pending when the words of the status check are open', async () => {
		const given = await inputs();
		sandbox.faults.add({ kind: 'loseAnswer', path });
		const info = name === 'transfer' ? 'Transfer success' : 'Reversal success';
		answer(paths.check, { code: '00', message: 'Transaction pending', data: { info } });
		const { items } = await run(call, { items: given });

		expect(items).toMatchObject([{ outcome: 'pending' }]);
	});

	test('stays pending when the status check does not know it for a fault', async () => {
		const given = await inputs();
		answer(path, { code: '-1', message: 'Insufficient balance' });
		answer(paths.check, { code: '-1', message: 'refnum not found: connection to core lost' });
		const { items } = await run(call, { items: given });

		expect(items).toMatchObject([{ outcome: 'pending', code: '-1' }]);
	});
});

describe('a transfer that is refused with 0101', () => {
	const refuse = (changes: IDataObject = {}) =>
		answer(paths.transfer, {
			code: '0101',
			message: 'InqRekAsal: Nomor Rekening Tidak Dikenal & InqRekTujuan: VA number not found',
			data: { responseCode: '0101', responseDescription: 'Inquiry failed', ...changes },
		});

	test('is success when an earlier execution has paid under this refnum', async () => {
		const inquiries = await inquire();
		await run({ ...SEND, refnum: REFNUM }, { items: inquiries });
		refuse();
		const { items } = await run({ ...SEND, refnum: REFNUM }, { items: inquiries });

		expect(items).toMatchObject([{ outcome: 'success', reference: REFNUM, code: '00' }]);
		expect(payments('transfer')).toHaveLength(1);
	});

	test('is pending when what was paid under this refnum is something else', async () => {
		const inquiries = await inquire();
		await run({ ...SEND, refnum: REFNUM }, { items: inquiries });
		const { items } = await run(
			{ ...SEND, refnum: REFNUM, sourceAccount: '999' },
			{ items: inquiries },
		);

		expect(items).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(payments('transfer')).toHaveLength(1);
	});

	test('is pending when the words inside its data are open', async () => {
		const inquiries = await inquire();
		refuse({ errorDescription: 'Transaksi sedang diproses' });
		const { items, pending } = await run(SEND, { items: inquiries });

		expect(items).toMatchObject([{ outcome: 'pending', code: '0101' }]);
		expect(pending[0]!.message).toContain('sedang diproses');
	});

	test('is pending without a status check', async () => {
		const inquiries = await inquire();
		refuse();
		const { items, pending } = await run(
			{ ...SEND, options: { statusChecks: 0 } },
			{ items: inquiries },
		);

		expect(items).toMatchObject([{ outcome: 'pending', code: '0101' }]);
		expect(pending[0]!.advice).not.toMatch(/new refnum/);
	});
});

test('a second reversal is told one thing: not to reverse again', async () => {
	const transfers = await send();
	await run(REVERSE, { items: transfers });
	const { failed } = await run(REVERSE, { items: transfers });

	expect(failed[0]!.advice).toMatch(/Do not reverse the transfer again/);
	expect(failed[0]!.advice).not.toMatch(/new (attempt|refnum)/);
	expect(payments('reversal')).toHaveLength(1);
});

test.each([['Core banking is busy'], ['Transaksi sedang diproses']])(
	'a status check that is refused with "%s" says nothing of the transfer',
	async (message) => {
		answer(paths.check, { code: '-2', message });
		const { error } = await run({ ...GET_STATUS, refnum: REFNUM });

		expect(error?.description).toMatch(/says nothing of the transfer/);
		expect(error?.description).not.toMatch(/Check bank|Nothing was changed/);
	},
);

test('a status check with open words is pending', async () => {
	const data = { info: 'Transfer success' };
	answer(paths.check, { code: '00', message: 'Check pending', data });
	const { items } = await run({ ...GET_STATUS, refnum: REFNUM });

	expect(items).toMatchObject([{ outcome: 'pending' }]);
});
