/** What a system's refusal is known by: its code, its words, or both. */
interface Mark {
	code?: string;
	words?: RegExp;
}

/** A refusal that leaves no doubt, and what to do about it. */
export interface KnownRefusal extends Mark {
	advice: string;
}

export const findRefusal = <Refusal extends Mark>(
	known: readonly Refusal[],
	code: string,
	message: string,
): Refusal | undefined =>
	known.find(
		(refusal) =>
			(refusal.code === undefined || refusal.code === code) &&
			(refusal.words === undefined || refusal.words.test(message)),
	);
