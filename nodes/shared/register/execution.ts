import type { Home } from './home';
import type { RegisterRow } from './row';

/**
 * A register that lasts as long as the memory of one execution.
 *
 * @param rows where they are kept; they are written to
 */
export function executionHome(rows: RegisterRow[]): Home {
	const append: Home['append'] = async (more) => {
		rows.push(...more.map((row) => ({ ...row })));
	};
	const read: Home['read'] = async (keys) => {
		const wanted = new Set(keys);
		return rows.filter(({ key }) => wanted.has(key)).map((row) => ({ ...row }));
	};
	return {
		append,
		read,
		appendAndRead: async (more, keys) => {
			await append(more);
			return await read(keys);
		},
		paidSince: async (atMs) => rows.filter((row) => row.event === 'paid' && row.atMs >= atMs),
	};
}
