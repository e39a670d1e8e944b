/** What was thrown, in its own words: JavaScript throws whatever there is. */
export const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
