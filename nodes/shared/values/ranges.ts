/** "2", "5 to 7", "9": a run of indexes is one range. */
export function ranges(indexes: readonly number[]): string[] {
	const runs: { from: number; to: number }[] = [];
	for (const index of indexes) {
		const last = runs.at(-1);
		if (last && index === last.to + 1) last.to = index;
		else runs.push({ from: index, to: index });
	}
	return runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
}

/** "2, 5 to 7 and 9". */
export const enumerate = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** "2, 5 to 7 and 9": every index is named, and ten thousand of them still fit on a line. */
export const listRanges = (indexes: readonly number[]): string => enumerate(ranges(indexes));
