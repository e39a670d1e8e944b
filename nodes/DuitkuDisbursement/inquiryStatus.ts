import type { StatusLookUp } from '../shared/contract/operation';
import { post } from './post';
import { isUnknown, judgeStatus } from './verdicts';

/**
 * Inquiry Status, the call that settles an unclear transfer. Knows online and clearing transfers.
 */
export const inquiryStatus: StatusLookUp = {
	request: ({ disburseId }) => post('/webapi/api/disbursement/inquirystatus', { disburseId }),
	judge: judgeStatus,
	denies: isUnknown,
};
