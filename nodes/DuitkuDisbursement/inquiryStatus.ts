import type { StatusLookUp } from '../shared/contract/operation';
import { judgeStatus } from './verdicts';

/** Inquiry Status, the call that settles an unclear transfer. Knows online and clearing transfers. */
export const inquiryStatus: StatusLookUp = {
	request: ({ disburseId }) => ({
		method: 'POST',
		url: '/webapi/api/disbursement/inquirystatus',
		body: { disburseId },
	}),
	judge: judgeStatus,
};
