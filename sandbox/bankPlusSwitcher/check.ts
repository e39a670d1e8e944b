import { done, refused } from './answers';
import { endpoint } from './endpoint';
import { describe } from './entries';
import { REFNUM } from './bodyRules';
import { PATHS } from './paths';

/** The document prints the first; that a reversal is found too is this sandbox's choice. */
const INFO = { transfer: 'Transfer success', reversal: 'Reversal success' } as const;

/** "Status Check": the transfer or reversal that this refnum made. */
export const CHECK = endpoint({
	path: PATHS.check,
	rules: { refnum: REFNUM },
	answer: ({ book }, asked) => {
		const entry = book.find(asked.refnum);
		if (entry === undefined) return refused('unknownRefnum');
		return done('Check success', { ...describe(entry), info: INFO[entry.kind] });
	},
});
