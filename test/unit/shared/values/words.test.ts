import {
	doubtsRefusal,
	doubtsSuccess,
	INSUFFICIENT_FUNDS,
	leavesOpen,
} from '../../../../nodes/shared/values/words';

const OPEN = [
	'In Process',
	'Transaction is being processed',
	'Your request will be processed',
	'Transaction pending at the bank',
	'Waiting for callback',
	'Request timed out',
	'Insufficient funds response timed out',
	'Response received too late',
	'No response from bank',
	'Transaction suspect',
	'Status unknown',
	'Dalam proses',
	'Sedang diproses',
	'Transaksi sedang diproses, saldo kurang dari minimum',
	'Transaksi diproses',
	'Transaksi masih dalam proses',
	'Menunggu konfirmasi',
	'Waktu habis',
	'Transaksi tertunda',
	'Transaksi belum selesai',
	'Belum ada jawaban dari bank',
	'Mohon tunggu',
];

/** Texts of success that the documents print, or that are like them. */
const DONE = [
	'Success',
	'Ok.',
	'Berhasil',
	'Approved or completed successfully',
	'Request has been processed successfully',
	'Transfer success',
	'Check success',
	'Reversal success',
	'Berhasil transfer antar BNI!',
	'Transaksi a.n Budi Santoso Rp.25.000 , admin Rp.0 berhasil dilakukan ',
	'Transaksi Buka Rekening berhasil dilakukan.',
	'Transaksi telah diproses',
	'Transaksi sudah berhasil',
];

const REFUSED = [
	'wallet balance is insufficient',
	'Saldo tidak mencukupi',
	'Customer not found',
	'Rekening tidak ditemukan',
	'Invalid recipient',
	'Field kecamatan is required.',
	'Mohon maaf PIN transaksi anda salah',
	'[0108] NO SUCH ACCOUNT',
	'[76] Invalid account',
	'Akun belum premium',
	'Transaksi tidak berhasil, saldo tidak cukup',
	'Transaction not successful: insufficient balance',
	'Transaction unsuccessful, invalid account',
];

describe('Words of an answer', () => {
	test.each(OPEN)('"%s" is open, whatever the code', (text) => {
		expect(leavesOpen(text)).toBe(true);
		expect(doubtsSuccess(text)).toBe(true);
		expect(doubtsRefusal(text)).toBe(true);
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
		'Saldo anda kurang',
		'Saldo tidak mencukupi',
	])('"%s" says that there is too little money', (text) => {
		expect(INSUFFICIENT_FUNDS.test(text)).toBe(true);
	});

	test.each(['Saldo dipotong. Penerima kurang lengkap', 'Balance inquiry success'])(
		'"%s" does not say so',
		(text) => {
			expect(INSUFFICIENT_FUNDS.test(text)).toBe(false);
		},
	);
});
