import type { Answer } from '../../core/contract';
import { refuse, type KasProShared } from '../common/shared';
import { digitsOf } from '../common/times';

/** Printed: 0, 1 and 110005, and two of the texts for GoldPro. The other codes are invented. */
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

export type WalletRefusal = keyof typeof REFUSALS;

/** `{ code, message }`; of an invalid parameter, the name. */
export function refuseCall(shared: KasProShared, refusal: WalletRefusal, name?: string): Answer {
	return refuse(shared, describe(refusal, name));
}

/** The same with a `responseId` before it: registration and everything that pays. */
export function refuseWithId(shared: KasProShared, refusal: WalletRefusal, name?: string): Answer {
	return refuse(shared, { responseId: newResponseId(shared), ...describe(refusal, name) });
}

/** OLSFQ20220214101951114, as printed. */
export function newResponseId({ stamps }: KasProShared): string {
	return `OLSFQ${digitsOf(stamps.next())}`;
}

function describe(refusal: WalletRefusal, name = ''): { code: number; message: string } {
	const { code, message } = REFUSALS[refusal];
	return { code, message: refusal === 'invalid' ? `${message}: ${name}` : message };
}
