import { text } from '../core/bodyRules';
import { done, refused } from './answers';
import { endpoint } from './endpoint';
import { describe, move } from './entries';
import { REFNUM } from './bodyRules';
import { PATHS } from './paths';

/**
 * "Reversal": gives the money of one transfer back, once. It has a refnum and journal of its own.
 */
export const REVERSAL = endpoint({
	path: PATHS.reversal,
	rules: { refnum: REFNUM, refnumTarget: REFNUM, journal: text(/^\d+$/) },
	answer: (state, asked) => {
		const target = state.book.find(asked.refnumTarget);
		if (target?.kind !== 'transfer') return refused('unknownRefnum');
		if (target.journal !== asked.journal) return refused('wrongJournal');
		// Before the look at the refnum: the repeat of a reversal hears the documented refusal.
		if (target.isReversed) return refused('alreadyReversed');
		if (state.book.isUsed(asked.refnum)) return refused('usedRefnum');
		const { source, beneficiary, amountIdr } = target;
		const entry = move(state, {
			kind: 'reversal',
			refnum: asked.refnum,
			source: beneficiary,
			beneficiary: source,
			amountIdr,
			remark: `Reversal from ${beneficiary.account} to ${source.account}`,
		});
		if (entry === undefined) return refused('insufficientBalance');
		target.isReversed = true;
		return done('Reversal success', describe(entry));
	},
});
