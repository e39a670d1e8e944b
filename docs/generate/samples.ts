import { judgeTransfer } from '../../nodes/DuitkuDisbursement/verdicts';
import { judgePayment as judgeBankPlus } from '../../nodes/BankPlus/verdicts';
import { judgeReversalStatus, judgeTransferStatus } from '../../nodes/BankPlusSwitcher/verdicts';
import { judgePayment as judgeKasPro } from '../../nodes/KasPro/common/wallet/verdicts';
import { pending, type Verdict } from '../../nodes/shared/contract/verdict';

/** What a system may say of a payment: its code and its words. */
export type Sample = readonly [code: string, message: string];

/** The answers whose meaning for the money is shown, and who judges them. */
export interface Samples {
	samples: readonly Sample[];
	judge: (sample: Sample) => Verdict;
}

const DENIED = { code: '-1', message: 'refnum provided was not found' };

export const judgeDuitku = (responseCode: string): Verdict =>
	judgeTransfer({ responseCode, responseDesc: '' }, {});

export const BANK_PLUS: Samples = {
	samples: [
		['00', 'Success'],
		['00', 'Transaksi sedang diproses'],
		['INVALID_PIN', 'Invalid PIN'],
		['-1', '[0108] Account not found'],
		['-1', '[76] Invalid account'],
		['-1', 'Saldo tidak cukup'],
		['-1', '[68] Response received too late'],
		['-1', '[05] Do not honor'],
	],
	judge: ([code, message]) => judgeBankPlus([])({ code, message }, {}),
};

/** Once the status check has denied the refnum: until then a refusal is Pending. */
export const SWITCHER_TRANSFER: Samples = {
	samples: [
		['0101', 'Inquiry failed'],
		['-1', 'Insufficient balance'],
		['-1', 'Internal server error'],
		['-1', 'refnum already used'],
	],
	judge: ([code, message]) => judgeTransferStatus(DENIED, pending(code, message), {}),
};

export const SWITCHER_REVERSAL: Samples = {
	samples: [
		['-1', 'Reversal already executed'],
		['-1', 'refnumTarget provided was not found'],
		['-1', 'Insufficient balance'],
		['-1', 'Internal server error'],
	],
	judge: ([code, message]) => judgeReversalStatus(DENIED, pending(code, message), {}),
};

export const KASPRO: Samples = {
	samples: [
		['0', 'Berhasil'],
		['1', 'In Process'],
		['0', 'Menunggu konfirmasi'],
		['110011', 'wallet balance is insufficient'],
		['110011', 'Saldo tidak cukup'],
		['110005', 'Customer not found'],
		['14', 'Rekening tujuan tidak ditemukan'],
		['14', 'Invalid account number'],
		['14', 'Nomor rekening salah'],
		['400', 'Invalid recipient'],
		['400', 'Invalid Params'],
		['400', 'Field account is required.'],
		['110010', 'Your account is not premium yet'],
		['110010', 'Customer is not premium'],
		['400', 'Price changes have occurred, Please try again'],
		['55', 'Wrong PIN'],
		['55', 'PIN anda salah'],
		['61', 'Daily limit exceeded'],
		['61', 'Amount exceeds the daily limit'],
		['61', 'Nominal melebihi limit harian'],
		['401', 'Unauthorized'],
		['500', 'Saldo tidak cukup'],
		['202', 'Saldo tidak cukup'],
		['ERROR', 'Saldo tidak cukup'],
		['99', 'Gagal'],
		['404', 'Not found'],
		['99', 'Transaksi ditolak'],
	],
	judge: ([code, message]) => judgeKasPro({ code, message }, {}),
};
