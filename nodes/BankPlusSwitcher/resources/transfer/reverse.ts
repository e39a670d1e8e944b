import type { Operation } from '../../../shared/contract/operation';
import { asText } from '../../../shared/values/asText';
import { BOOKED, fieldsOf, PAYEE } from '../../answer';
import { journal, ownRefnum, refnumTarget } from '../../fields/refnums';
import { post } from '../../post';
import { newRefnum } from '../../refnum';
import { statusCheck } from '../../statusCheck';
import { isUnknownRefnum, judgeMove, judgeReversalStatus } from '../../verdicts';

/**
 * Reversal: gives the money of a transfer back. It needs the refnum and the journal of the
 * transfer, and has a refnum of its own, by which an unclear answer is looked up.
 */
export const reverse: Operation = {
	value: 'reverse',
	name: 'Reverse',
	action: 'Reverse transfer',
	description:
		'Give the money of a transfer back (reversal): only after it was booked to the holding account (rekening penampungan)',
	movesMoney: true,
	notice: 'This moves money: it takes a transfer back. Get Status moves none.',
	summary: PAYEE,
	pays: ['refnumTarget', 'journal'],

	fields: [refnumTarget, journal, ownRefnum],

	request: (fields) =>
		post('/reversal', {
			refnum: fields.refnum,
			refnumTarget: fields.refnumTarget,
			journal: fields.journal,
		}),
	reference: (fields) => asText(fields.refnum),
	ownReference: { field: 'refnum', make: newRefnum },
	remembered: { keeps: BOOKED },
	judge: judgeMove,
	output: fieldsOf,
	lookUp: { request: statusCheck, judge: judgeReversalStatus, denies: isUnknownRefnum },
};
