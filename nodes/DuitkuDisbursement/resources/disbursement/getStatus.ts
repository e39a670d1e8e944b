import type { ReadOperation } from '../../../shared/contract/operation';
import { pending } from '../../../shared/contract/verdict';
import { describeOutcome } from '../../../shared/run/output';
import { asText } from '../../../shared/values/asText';
import { withFirst } from '../../../shared/values/withFirst';
import { fieldsOf, PAYEE } from '../../answer';
import { paidDisburseId } from '../../fields/inquired';
import { inquiryStatus } from '../../inquiryStatus';
import { findStatusRefusal } from '../../reads';
import { judgeStatus } from '../../verdicts';

/** Inquiry Status: what became of a transfer. The output carries an outcome like a transfer's. */
export const getStatus: ReadOperation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of a transfer',
	description: 'Look up what became of an online or a clearing transfer',
	movesMoney: false,

	fields: [paidDisburseId],

	request: inquiryStatus.request,
	read: (body, fields) => {
		const refusal = findStatusRefusal(body);
		if (refusal) return { refusal };
		const verdict = judgeStatus(body, pending('NO_CODE', 'The status is not known'), fields);
		const { disburseId } = fields;
		const said = describeOutcome(verdict, asText(disburseId));
		const shown = { ...said, ...fieldsOf(body, { disburseId }), ...said };
		return { items: [withFirst(shown, ['outcome', 'reference', ...PAYEE])] };
	},
};
