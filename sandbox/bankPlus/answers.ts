import { AGENT } from './agent';

interface Debug {
	from: 'bankplus_platform_core';
	status?: number;
	name?: string;
	info?: Record<string, string>;
}

/** The JSON object of an answer. */
export interface AnswerBody {
	code: string;
	message: string;
	data?: unknown;
	agent?: Record<string, string>;
	count?: number;
	session_id?: string;
	debug?: Debug;
}

const FROM = 'bankplus_platform_core';

/** Done. */
export function done(message: string, data: unknown): AnswerBody {
	return { code: '00', message, data };
}

/** A refusal that the document prints without `debug`. */
export function refused(code: 'NOT_FOUND' | 'UPDATE_NONE', message: string): AnswerBody {
	return { code, message, data: {} };
}

/** A refusal by the platform itself, before any bank was asked. */
function refusedByPlatform(
	name: string,
	message: string,
	status: number,
	info: Record<string, string> = {},
): AnswerBody {
	return { code: name, message, data: {}, debug: { from: FROM, status, name, info } };
}

/** Documented. */
export const SESSION_NOT_FOUND = refusedByPlatform('SESSION_NOT_FOUND', 'Invalid session!', 401);

/** Documented. */
export const INVALID_PIN = refusedByPlatform(
	'INVALID_PIN',
	'Mohon maaf PIN transaksi anda salah',
	400,
);

/** Documented; the only refusal without `data`. */
export const WRONG_PASSWORD: AnswerBody = {
	code: '2102',
	message:
		'Username dan Password yang Anda masukkan tidak ditemukan. Silakan periksa dan coba kembali',
	debug: { from: FROM, status: 401 },
};

/** Not documented: this sandbox's choice. */
export const USER_LOCKED = refusedByPlatform('USER_LOCKED', 'User is locked', 403);

/** Not documented: this sandbox's choice. `info.field` names a body field or a header. */
export function invalidRequest(field: string): AnswerBody {
	return refusedByPlatform('INVALID_REQUEST', `Invalid parameter: ${field}`, 400, { field });
}

/** The refusals of the bank behind the platform, with what its brackets hold. */
const BANK_REFUSALS = {
	noSuchAccount: '[0108] NO SUCH ACCOUNT',
	invalidAccount: '[76] Invalid account',
	// Not documented: this sandbox's choice, after ISO 8583.
	insufficientBalance: '[51] Insufficient balance',
	unknownTransaction: '[12] Invalid transaction',
	usedTransaction: '[94] Duplicate transaction',
} as const;

/** A refusal by the bank behind the platform. */
export function refusedByBank(refusal: keyof typeof BANK_REFUSALS, traceCode: string): AnswerBody {
	const message = BANK_REFUSALS[refusal];
	const data = {
		code: '-1',
		status: false,
		message,
		trace_code: traceCode,
		bank_code: AGENT.bankCode,
	};
	return { code: '-1', message, data, debug: { from: FROM } };
}
