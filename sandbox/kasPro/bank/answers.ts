import { jsonAnswer, type Answer } from '../../core/contract';
import { refuseWith } from '../common/answers';
import type { CommonState } from '../common/state';
import { bankTimestamp } from './times';

export function succeed(common: CommonState, data: Record<string, unknown>): Answer {
	return jsonAnswer({ general_response: generalResponse(common, true, '200', 'Success'), data });
}

export function refuse(common: CommonState, message: string): Answer {
	const general_response = generalResponse(common, false, '9999', message);
	return refuseWith(common, { general_response, data: null });
}

function generalResponse({ core }: CommonState, status: boolean, code: string, message: string) {
	return {
		response_status: status,
		response_code: code,
		response_message: message,
		response_timestamp: bankTimestamp(core.now()),
	};
}
