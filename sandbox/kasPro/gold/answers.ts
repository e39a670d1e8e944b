import { jsonAnswer, type Answer } from '../../core/contract';
import { jakartaIso } from '../../core/jakarta';
import { refuseWith } from '../common/answers';
import type { CommonState } from '../common/state';

/** Printed, but for the last three: no sample shows what they are about. */
const REFUSALS = {
	notPremium: 'Your account is not premium yet',
	priceChanged: 'Price changes have occurred, Please try again',
	insufficient: 'wallet balance is insufficient',
	noUser: 'User not found',
	noUserForAddress: 'User Not Found',
	invalid: 'Invalid Params',
	noKecamatan: 'Field kecamatan is required.',
	noRecipient: 'Invalid recipient',
	alreadyRegistered: 'User already registered',
	alreadyUsed: 'Request ID has already been used',
	noGold: 'gold balance is insufficient',
} as const;

export type Refusal = keyof typeof REFUSALS;

export function succeed(common: CommonState, data: unknown): Answer {
	return jsonAnswer({ data, general_response: generalResponse(common, true, 200, 'Success') });
}

export function refuse(common: CommonState, refusal: Refusal): Answer {
	const general_response = generalResponse(common, false, 400, REFUSALS[refusal]);
	return refuseWith(common, { general_response });
}

function generalResponse({ core }: CommonState, status: boolean, code: number, message: string) {
	return {
		response_status: status,
		response_code: code,
		response_message: message,
		response_timestamp: timestamp(core.now()),
	};
}

/** 2021-02-09T10:50:25+07:00 */
function timestamp(atMs: number): string {
	return `${jakartaIso(atMs).slice(0, 19)}+07:00`;
}
