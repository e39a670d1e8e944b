import {
	doubtsRefusal,
	doubtsSuccess,
	INSUFFICIENT_FUNDS,
	leavesOpen,
} from '../../../../nodes/shared/values/words';
import {
	OPEN,
	OPEN_WORDS,
	FAULTS,
	EARLIER_OR_MOVED,
	FAILURES,
	MONEY_BACK,
	INNOCENT,
	DONE,
	REFUSED,
} from './phrases';

describe('Words of an answer', () => {
	test.each(OPEN)('"%s" is open, whatever the code', (text) => {
		expect(leavesOpen(text)).toBe(true);
		expect(doubtsSuccess(text)).toBe(true);
		expect(doubtsRefusal(text)).toBe(true);
	});

	test.each(OPEN_WORDS)('"%s" among other words is open', (words) => {
		for (const text of [`Transaksi ${words}`, `${words.toUpperCase()}. Bank A`]) {
			expect(leavesOpen(text)).toBe(true);
		}
	});

	test.each(FAULTS)('"%s" is a fault of the machinery, and proves nothing', (words) => {
		const text = `Bank ${words} 91`;
		expect(leavesOpen(text)).toBe(false);
		expect(doubtsSuccess(text)).toBe(true);
		expect(doubtsRefusal(text)).toBe(true);
	});

	test.each(EARLIER_OR_MOVED)(
		'"%s" leaves a refusal open, and is no doubt of a success',
		(words) => {
			const text = `Bank ${words} 91`;
			expect(doubtsRefusal(text)).toBe(true);
			expect(doubtsSuccess(text)).toBe(false);
		},
	);

	test.each(FAILURES)('"%s" is a doubt of a success, and leaves no refusal open', (words) => {
		const text = `Bank ${words} 91`;
		expect(doubtsSuccess(text)).toBe(true);
		expect(doubtsRefusal(text)).toBe(false);
	});

	test.each(MONEY_BACK)('"%s" is both', (words) => {
		const text = `Bank ${words} 91`;
		expect(doubtsSuccess(text)).toBe(true);
		expect(doubtsRefusal(text)).toBe(true);
	});

	test.each(INNOCENT)('"%s" says nothing', (text) => {
		expect(leavesOpen(text)).toBe(false);
		expect(doubtsSuccess(text)).toBe(false);
		expect(doubtsRefusal(text)).toBe(false);
	});

	test.each([
		'Not successful',
		'Tidak berhasil',
		'Belum sukses',
		'Not completed',
		'Tidak terkirim',
	])('"%s" is no word of success', (text) => {
		expect(doubtsRefusal(text)).toBe(false);
	});

	test.each(DONE)('"%s" says nothing against a code of success', (text) => {
		expect(doubtsSuccess(text)).toBe(false);
	});

	test.each(REFUSED)('"%s" is a plain refusal', (text) => {
		expect(doubtsRefusal(text)).toBe(false);
	});

	test.each([
		'Gagal',
		'Transaksi gagal',
		'Failed',
		'Saldo tidak cukup',
		'Transaction reversed',
		'Ditolak oleh bank',
		'Internal server error',
	])('"%s" contradicts a code of success', (text) => {
		expect(doubtsSuccess(text)).toBe(true);
	});

	test.each([
		'Koneksi terputus',
		'System error',
		'Response from bank not found',
		'Terjadi gangguan',
		'refnum already used',
		'Transaksi sudah dibayar',
		'Duplicate request',
		'Rekening tidak ditemukan, dana akan dikembalikan',
		'Saldo terpotong, rekening tujuan tidak ditemukan',
		'Invalid account, the amount will be refunded',
		'Balance debited, recipient not found',
		'Transfer berhasil, saldo tidak cukup untuk biaya',
		'Insufficient balance. Your transfer was successful',
		'PIN salah. Dana terkirim',
		'Recipient not found. Retrying',
		'Unable to reach the bank: customer not found',
	])('"%s" leaves a refusal open', (text) => {
		expect(doubtsRefusal(text)).toBe(true);
	});

	test.each([
		'insufficient balance',
		'Insufficient funds',
		'wallet balance is insufficient',
		'insufficient wallet funds',
		'Insufficient fund',
		'Saldo anda kurang',
		'Saldo kurang.',
		'Saldo kurang dari jumlah transaksi',
		'Saldo kurang untuk transaksi ini',
		'Saldo (anda kurang)',
		'Saldo tidak mencukupi',
		'Dana tidak cukup',
		'Balance not enough',
		'Balance is not sufficient',
		'Your balance is too low',
	])('"%s" says that there is too little money', (text) => {
		expect(INSUFFICIENT_FUNDS.test(text)).toBe(true);
	});

	test.each([
		'Saldo dipotong. Penerima kurang lengkap',
		'Saldo kurang jelas',
		'Saldo anda kurang lengkap',
		'Balance inquiry success',
		'Insufficient data',
		'Unbalance insufficient',
	])('"%s" does not say so', (text) => {
		expect(INSUFFICIENT_FUNDS.test(text)).toBe(false);
	});
});
