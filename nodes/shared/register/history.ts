import type { IDataObject } from 'n8n-workflow';

import { parseObject } from '../values/json';
import type { RegisterEvent, RegisterRow } from './row';

/** One try to pay, as the rows of its claim tell it. */
export interface Claim {
	token: string;
	state: RegisterEvent;
	/** When it was claimed, by the clock of who claimed it. */
	claimedAtMs: number;
	/** The row that says most of it. */
	row: RegisterRow;
	/** What its rows keep, such as the fields that the same try repeats. */
	kept: IDataObject;
}

/** What the register knows of one payment. */
export interface Past {
	/** The try that has paid it. */
	paid?: Claim;
	/** Tries of which nobody knows what became of them. */
	open: Claim[];
}

/**
 * What counts of the rows of one claim, whatever their order: no two machines agree on the time,
 * and a database may show the rows of a moment in any order. Where two contradict each other, the
 * one that keeps money from being sent again wins.
 */
const WEIGHT: Readonly<Record<RegisterEvent, number>> = {
	claimed: 0,
	pending: 1,
	withdrawn: 2,
	failed: 3,
	paid: 4,
};

/** Reads all rows of one key. */
export function readPast(rows: readonly RegisterRow[]): Past {
	const byClaim = new Map<string, RegisterRow[]>();
	for (const row of rows) byClaim.set(row.claim, [...(byClaim.get(row.claim) ?? []), row]);
	const claims = [...byClaim].map(([token, own]) => toClaim(token, own));
	return {
		paid: claims.find(({ state }) => state === 'paid'),
		open: claims.filter(({ state }) => state === 'claimed' || state === 'pending'),
	};
}

function toClaim(token: string, rows: readonly RegisterRow[]): Claim {
	const row = rows.reduce((most, other) =>
		WEIGHT[other.event] > WEIGHT[most.event] ? other : most,
	);
	const claimed = rows.filter(({ event }) => event === 'claimed');
	// Without one, the later it was the safer.
	const times = (claimed.length > 0 ? claimed : rows).map(({ atMs }) => atMs);
	const kept = rows.map(({ details }) => parseObject(details) ?? {});
	return {
		token,
		state: row.event,
		claimedAtMs: Math.max(...times),
		row,
		kept: Object.assign({}, ...kept) as IDataObject,
	};
}
