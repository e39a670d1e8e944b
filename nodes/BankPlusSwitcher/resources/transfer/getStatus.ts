import type { Operation } from '../../../shared/contract/operation';
import { NOT_FOUND, pending } from '../../../shared/contract/verdict';
import { describeOutcome } from '../../../shared/run/output';
import { asText } from '../../../shared/values/asText';
import { withFirst } from '../../../shared/values/withFirst';
import { fieldsOf, PAYEE } from '../../answer';
import { refnum } from '../../fields/refnums';
import { refusalOf } from '../../reads';
import { statusCheck } from '../../statusCheck';
import { isUnknownRefnum, judgeAnyStatus } from '../../verdicts';

const REFUSED =
	'This says nothing of the transfer: it may have been made. Look again before anything is sent again.';

/** Status Check: what became of a transfer or a reversal. The output carries an outcome. */
export const getStatus: Operation = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get status of a transfer',
	description: 'Look up what became of a transfer or a reversal, by its refnum (cek status)',
	movesMoney: false,

	fields: [refnum],

	request: statusCheck,
	read: (body, fields) => {
		const refusal = refusalOf(body, REFUSED);
		const isKnown = refusal.code === '00';
		if (!isKnown && !isUnknownRefnum(body)) return { refusal };
		const first = pending(isKnown ? refusal.code : NOT_FOUND, refusal.message);
		const verdict = isKnown ? judgeAnyStatus(body, first, fields) : first;
		const said = describeOutcome(verdict, asText(fields.refnum));
		const shown = { ...said, ...fieldsOf(body), ...said };
		return { items: [withFirst(shown, ['outcome', 'reference', ...PAYEE])] };
	},
};
