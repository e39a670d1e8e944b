import type { RegisterRow } from './row';

/**
 * Where the rows of a register live. All calls but the last throw a `RegisterError` when they
 * cannot be trusted to have worked: then nothing may be sent.
 */
export interface Home {
	/** Adds rows. When it returns they are kept, whatever becomes of this process. */
	append: (rows: readonly RegisterRow[]) => Promise<void>;
	/** All rows of these keys, whoever wrote them, in any order. */
	read: (keys: readonly string[]) => Promise<RegisterRow[]>;
	/** Adds rows, and reads all rows of these keys once they are kept. */
	appendAndRead: (rows: readonly RegisterRow[], keys: readonly string[]) => Promise<RegisterRow[]>;
	/**
	 * What was paid since then, in milliseconds since 1970; of very many, some. Only warnings hang on
	 * it.
	 */
	paidSince: (atMs: number) => Promise<PaidRow[]>;
}

/** Who was paid how much, of a line with the event `paid`. */
export type PaidRow = Pick<RegisterRow, 'reference' | 'amount' | 'beneficiary'>;
