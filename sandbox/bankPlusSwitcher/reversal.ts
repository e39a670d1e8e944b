import { text } from '../bankPlus/bodyRules';
import { endpoint } from './endpoint';
import { describe, move } from './entries';
import { REFNUM } from './fields';
import { PATHS } from './paths';
import { done, refused } from './replies';

/** "Reversal": gives the money of one transfer back, once. It has a refnum and journal of its own. */
export const REVERSAL = endpoint({
	path: PATHS.reversal,
	rules: { refnum: REFNUM, refnumTarget: REFNUM, journal: text(/^\d+$/) },
	reply: (parts, asked) => {
		const target = parts.book.find(asked.refnumTarget);
		if (target?.kind !== 'transfer') return refused('unknownRefnum');
		if (target.journal !== asked.journal) return refused('wrongJournal');
		// Before the look at the refnum: the repeat of a reversal hears the documented refusal.
		if (target.isReversed) return refused('alreadyReversed');
		if (parts.book.isUsed(asked.refnum)) return refused('usedRefnum');
		const { source, beneficiary, amountIdr } = target;
		const entry = move(parts, {
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
