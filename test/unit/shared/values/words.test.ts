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

/** Each in a sentence where nothing else leaves the payment open. */
const OPEN_WORDS = [
	'on  process',
	'under investigation',
	'in progress',
	'in review',
	'under verification',
	'still verified',
	'yet to be settled',
	'being confirmed',
	'will be reviewed',
	'processing',
	'sedang proses',
	'masih di proses',
	'akan diproses',
	'tahap verifikasi',
	'dalam konfirmasi',
	'sedang diperiksa',
	'sedang ditinjau',
	'belum proses',
	'belum selesai diperiksa',
	'belum terkirim',
	'belum dibayar',
	'belum selesai',
	'belum ada respon',
	'belum ada respons',
	'ditunda',
	'await',
	'awaiting',
	'awaits',
	'wait',
	'waits',
	'queue',
	'queued',
	'antre',
	'antri',
	'antrean',
	'antrian',
	'timeout',
	'timout',
	'time-out',
	'time out',
	'timed out',
	'timing out',
	'habis waktu',
	'waktu transaksi habis',
	'waktu telah habis',
	'waktu transaksi telah habis',
	'batas waktu',
	'too late',
	'terlambat',
	'delay',
	'delayed',
	'without answer',
	'no reply',
	'not respond',
	'not responding',
	'not responded',
	'not answer',
	'not answered',
	'not confirm',
	'not confirmed',
	'not settled',
	'tidak ada respon',
	'tidak ada respons',
	'tidak ada jawaban',
	'tidak merespon',
	'tidak merespons',
	'tidak menjawab',
	'suspect',
	'suspected',
	'unclear',
	'uncertain',
	'undetermined',
	'unconfirmed',
	'tidak jelas',
	'tidak pasti',
	'tidak diketahui',
	'unable to confirm',
	'unable to determine',
	'unable to verify',
];

const FAULTS = [
	'internal server error',
	'database problem',
	'network failure',
	'host down',
	'link fault',
	'general error',
	'error sistem',
	'kesalahan pada server',
	'gangguan jaringan',
	'connection',
	'koneksi',
	'terputus',
	'exception',
	'maintenance',
	'pemeliharaan',
	'unavailable',
	'response from',
	'response dari',
	'retrying',
	'retried',
	'akan dicoba',
	'unable to connect',
	'unable to contact',
	'tidak dapat terhubung',
	'tidak bisa menghubungi',
	'tidak dapat dihubungi',
];

/** They say nothing against a code of success, but leave a refusal open. */
const EARLIER_OR_MOVED = [
	'duplicate',
	'duplicated',
	'duplicates',
	'duplikat',
	'already',
	'previously',
	'sudah',
	'telah',
	'pernah',
	'success',
	'successful',
	'successfully',
	'succeeded',
	'berhasil',
	'sukses',
	'completed',
	'been sent',
	'terkirim',
	'transferred',
	'terbayar',
	'debited',
	'deducted',
	'terdebit',
	'terdebt',
	'didebet',
	'terpotong',
	'dipotong',
	'refunds',
	'returned',
	'pengembalian',
];

/** They contradict a code of success, and leave no refusal open. */
const FAILURES = [
	'fail',
	'fails',
	'failed',
	'failure',
	'gagal',
	'unsuccessful',
	'error',
	'kesalahan',
	'salah',
	'reject',
	'rejected',
	'deny',
	'denied',
	'declined',
	'refused',
	'ditolak',
	'tolak',
	'cancel',
	'canceled',
	'cancelled',
	'dibatalkan',
	'batal',
	'void',
	'voided',
	'reversed',
	'expired',
	'kedaluwarsa',
	'kadaluarsa',
	'invalid',
	'insufficient',
	'not enough',
	'not found',
	'not allowed',
	'not permitted',
	'not valid',
	'not successful',
	'tidak cukup',
	'tidak mencukupi',
	'tidak valid',
	'tidak sah',
	'tidak ditemukan',
	'tidak berhasil',
	'tidak dapat',
	'tidak bisa',
	'tidak terdaftar',
	'tidak sesuai',
	'tidak diizinkan',
	'tidak dikenal',
	'tidak aktif',
	'blocked',
	'diblokir',
	'locked',
	'terkunci',
];

/** They do both. */
const MONEY_BACK = ['refund', 'refunded', 'dikembalikan'];

/** Parts of other words, and words that another one takes back. */
const INNOCENT = [
	'Spending limit',
	'Waiter',
	'Timer',
	'Systematic',
	'Unfailing',
	'Avoidance',
	'Setelah libur',
	'Belum premium',
	'Perusahaan',
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
