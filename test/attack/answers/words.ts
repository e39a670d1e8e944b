/** Words that leave a payment open, beside whatever code. */
export const OPEN_WORDS: readonly string[] = [
	'Transaction is in process',
	'In Process',
	'Pending',
	'PENDING VERIFICATION',
	'Transaksi sedang diproses',
	'Menunggu konfirmasi bank',
	'Time out',
	'Timeout',
	'Request timed out',
	'Waiting for callback',
	'Transaksi ditunda',
	'Your transfer is still being processed',
	'Status unknown',
	'Queued',
	'Belum ada jawaban dari bank',
	'Transaksi dalam\u00a0proses',
	'trans\u0061ksi  sedang\n diproses',
];

/** Words of a failure: beside a code of success, one of the two is wrong. */
export const FAILURE_WORDS: readonly string[] = [
	'Transaction failed',
	'Transaksi gagal',
	'Insufficient balance',
	'Saldo tidak cukup',
	'Rejected by bank',
	'Transaksi ditolak',
	'Transaction cancelled',
	'Reversed',
	'Internal server error',
];
