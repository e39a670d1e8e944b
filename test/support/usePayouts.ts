import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../nodes/shared/values/asText';
import type { DataTables, TableCall } from './dataTables';
import { payoutRow } from './duitkuCalls';
import { useDuitku } from './useDuitku';
import { useShiftedClock } from './useShiftedClock';

/** The register of payments, unless a node names another table. */
export const REGISTER = 'payment_register';

const WRITE = 'row: insert';
const READ = 'row: get';

/** The node of Duitku with a clock that can be put forward, and the ledger as judge of payouts. */
export function usePayouts() {
	const duitku = useDuitku();
	const { sandbox, sentTo, paths } = duitku;
	return {
		...duitku,
		clock: useShiftedClock(sandbox),
		/** The amounts that have moved or may still move, which tell the rows of a payroll apart. */
		paidIdr: (): number[] =>
			sandbox.ledger
				.transfers({ system: 'duitku' })
				.filter(({ status }) => status !== 'voided')
				.map(({ amountIdr }) => amountIdr)
				.sort((a, b) => a - b),
		/** Which payments were put on the wire, by what the system calls them. */
		attemptsSent: (): string[] =>
			[paths.onlineTransfer, paths.clearingTransfer]
				.flatMap(sentTo)
				.map(({ body }) => asText((body as IDataObject).disburseId)),
		/** How many inquiries were made. */
		inquiries: (): number => [paths.onlineInquiry, paths.clearingInquiry].flatMap(sentTo).length,
	};
}

const FIRST_IDR = 50_001;

/** Rows of which no two have one reference or one amount. */
export const payroll = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, n) =>
		payoutRow({ reference: `PAY-${n + 1}`, amountTransfer: FIRST_IDR + n }),
	);

/** What a payroll comes to, row by row. */
export const amountsIn = (rows: readonly IDataObject[]): number[] =>
	rows.map(({ amountTransfer }) => Number(amountTransfer));

/** Who has died does nothing more, and never comes back. */
const forEver = async (): Promise<void> => await new Promise<void>(() => undefined);

/** The run that uses the tables now dies as soon as it wants to do this; later ones do not. */
function diesAt(tables: DataTables, isItsEnd: (call: TableCall) => boolean): Promise<void> {
	return new Promise((died) => {
		tables.onCall = async (call) => {
			if (!isItsEnd(call)) return;
			tables.onCall = () => undefined;
			died();
			await forEver();
		};
	});
}

/** It has written its claims, and nothing else. */
export function diesAfterItsClaims(tables: DataTables): Promise<void> {
	let hasClaimed = false;
	return diesAt(tables, ({ title, items }) => {
		if (title === READ && hasClaimed) return true;
		hasClaimed ||= title === WRITE && items.some(({ event }) => event === 'claimed');
		return false;
	});
}

/** It has sent its payments, and writes down nothing of what came of them. */
export const diesBeforeItsEnds = (tables: DataTables): Promise<void> =>
	diesAt(
		tables,
		({ title, items }) => title === WRITE && items.every(({ event }) => event !== 'claimed'),
	);

/** The rows of the register about one reference, oldest first. */
export const eventsOf = (tables: DataTables, reference: string): unknown[] =>
	tables
		.rows(REGISTER)
		.filter((row) => row.reference === reference)
		.map(({ event }) => event);
