import type { Finding, Outcome } from '../../../nodes/shared/contract/verdict';

/** Words say nothing here. */
export const finding = (outcome: Outcome): Finding => ({
	verdict: { outcome, code: '', message: '', advice: '' },
	answer: {},
});
