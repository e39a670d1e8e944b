/** The JSON object of an answer. The document prints no HTTP status: 200 for all. */
export interface AnswerBody {
	code: string;
	message: string;
	data?: Record<string, unknown>;
	debug: { from: 'branchless_switcher' };
}

const DEBUG = { from: 'branchless_switcher' } as const;

/** Done. */
export function done(message: string, data: Record<string, unknown>): AnswerBody {
	return { code: '00', message, data, debug: DEBUG };
}

/** What the bank says of an account that it does not know, in an inquiry and in a transfer. */
const UNKNOWN_ACCOUNT = {
	inquiry: 'InqRekAsal: Nomor Rekening Tidak Dikenal & InqRekTujuan: VA number not found',
	transfer:
		'InqRekAsal: Message : WS_CORPORATE_CASHCARD_GEN2_CORPORATE: Corporate Tidak Ditemukan. Exception : & InqRekTujuan: VA number not found',
} as const;

/** Code 0101: the bank does not know the account. */
export function unknownAccount(
	call: keyof typeof UNKNOWN_ACCOUNT,
	sourceAccount: string,
): AnswerBody {
	const message = UNKNOWN_ACCOUNT[call];
	const data = {
		responseCode: '0101',
		responseDescription: 'Inquiry failed',
		errorDescription: message,
		Data: { sourceAccount },
	};
	return { code: '0101', message, data, debug: DEBUG };
}

/** The refusals of the switcher itself, all with code -1. */
const REFUSALS = {
	alreadyReversed: 'Reversal already executed',
	unknownRefnum: 'refnum provided was not found',
	// Not documented: this sandbox's choice.
	usedRefnum: 'refnum already used',
	unknownPaymentCode: 'paymentCode provided was not found',
	usedPaymentCode: 'paymentCode already used',
	wrongJournal: 'journal does not belong to refnumTarget',
	inactiveBeneficiary: 'Beneficiary account is not active',
	insufficientBalance: 'Insufficient balance',
} as const;

export function refused(refusal: keyof typeof REFUSALS): AnswerBody {
	return { code: '-1', message: REFUSALS[refusal], debug: DEBUG };
}

/** Not documented: this sandbox's choice. The field is one of the body, or a header. */
export function invalidParameter(field: string): AnswerBody {
	return { code: '-1', message: `Invalid parameter: ${field}`, debug: DEBUG };
}
