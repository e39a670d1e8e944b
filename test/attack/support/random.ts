/** Numbers that look random and come again with the same name: what makes a case replayable. */
export interface Random {
	/** From 0 to below 1. */
	next: () => number;
	/** A whole number from 0 to below `limit`. */
	below: (limit: number) => number;
	pick: <T>(list: readonly T[]) => T;
	chance: (probability: number) => boolean;
}

export function randomOf(name: string): Random {
	let state = hash(name);
	// Mulberry32: small, and good enough to choose attacks.
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		next,
		below,
		pick: <T>(list: readonly T[]): T => {
			if (list.length === 0) throw new Error('Nothing to pick from');
			return list[below(list.length)] as T;
		},
		chance: (probability) => next() < probability,
	};
}

function hash(name: string): number {
	let value = 0x811c9dc5;
	for (const char of Buffer.from(name)) value = Math.imul(value ^ char, 0x01000193);
	return value;
}
