import type { Home } from './home';
import type { RegisterRow } from './row';

/**
 * A register that lasts as long as the memory of one execution.
 *
 * @param rows where they are kept; they are written to
 */
export const executionHome = (rows: RegisterRow[]): Home => ({
	append: async (more) => {
		rows.push(...more.map((row) => ({ ...row })));
	},
	read: async (keys) => {
		const wanted = new Set(keys);
		return rows.filter(({ key }) => wanted.has(key)).map((row) => ({ ...row }));
	},
	paidSince: async (atMs) => rows.filter((row) => row.event === 'paid' && row.atMs >= atMs),
});
