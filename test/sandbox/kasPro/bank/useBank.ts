import { useSandbox } from '../../../support/useSandbox';
import type { Body } from '../../support/http';
import { useClock } from '../../support/useClock';
import { kasProClient, PARTNER_ACCOUNT, PARTNER_MOBILE, PATH } from '../client';

/** What the partner's account opens with. */
export const OPENING_IDR = 2_000_000_000;

interface HistoryRow {
	id: number;
	[name: string]: unknown;
}

/** KasPro Bank on a standing clock, whose payments end after 10 ms. */
export function useBank() {
	const clock = useClock('2026-01-05T03:00:00Z');
	const sandbox = useSandbox({ now: clock.now, callbackDelayMs: 10 });
	const client = kasProClient(sandbox);
	const balanceOf = (account = PARTNER_ACCOUNT) =>
		sandbox.ledger.balanceOf(`kasProBank:${account}`);
	const history = async (query: Body = {}): Promise<HistoryRow[]> => {
		const params = { mobileNumber: PARTNER_MOBILE, ...query };
		const { status, data } = await client.get(PATH.history, params);
		expect([status, data.message]).toEqual([200, 'OK']);
		return data.result;
	};
	return { clock, sandbox, client, balanceOf, history };
}
