import { jsonAnswer, type Answer } from '../../core/contract';
import type { AsyncPayment } from './asyncPayments';
import { responseIdOf } from './ids';
import type { CommonState } from './state';

/**
 * A refusal with its documented body. The documents print no HTTP status and put the code into the
 * body, so it is 200 unless the settings say otherwise.
 */
export function refuseWith({ authentication }: CommonState, body: unknown): Answer {
	return jsonAnswer(body, authentication.settings.refusalStatus);
}

/**
 * Of the wallet's host, where the Bank Transfer of KasPro Bank is too. Printed: 0, 1 and 110005,
 * and two of the texts for GoldPro. The other codes are invented.
 */
const REFUSALS = {
	invalid: { code: 110001, message: 'Invalid parameter' },
	notFound: { code: 110005, message: 'Customer not found' },
	alreadyRegistered: { code: 110006, message: 'Customer already registered' },
	notActive: { code: 110007, message: 'Customer is not active' },
	wrongOtp: { code: 110008, message: 'Invalid OTP' },
	expiredOtp: { code: 110009, message: 'OTP expired' },
	notPremium: { code: 110010, message: 'Your account is not premium yet' },
	insufficient: { code: 110011, message: 'wallet balance is insufficient' },
} as const;

export type Refusal = keyof typeof REFUSALS;

/** `{ code, message }`; of an invalid parameter, the name. */
export function refuse(common: CommonState, refusal: Refusal, parameter?: string): Answer {
	return refuseWith(common, bodyOf(refusal, parameter));
}

/** The same with a `responseId` before it: registration and everything that pays. */
export function refuseWithId(common: CommonState, refusal: Refusal, parameter?: string): Answer {
	const responseId = responseIdOf(common.stamps.next());
	return refuseWith(common, { responseId, ...bodyOf(refusal, parameter) });
}

function bodyOf(refusal: Refusal, parameter = ''): { code: number; message: string } {
	const { code, message } = REFUSALS[refusal];
	return { code, message: refusal === 'invalid' ? `${message}: ${parameter}` : message };
}

/** The printed answer: amounts as text, the responseId and the reffId the same. */
export function inProcess({ reffId, transfer }: AsyncPayment, account: string): Answer {
	return jsonAnswer({
		code: 1,
		message: 'In Process',
		responseId: reffId,
		data: {
			account,
			amount: String(transfer.amountIdr),
			price: String(transfer.amountIdr),
			serviceFee: String(transfer.feeIdr ?? 0),
			reffId,
			flowType: 'Async',
		},
	});
}
