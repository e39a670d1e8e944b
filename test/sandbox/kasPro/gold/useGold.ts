import { useSandbox } from '../../../support/useSandbox';
import { useClock } from '../../support/useClock';
import { kasProClient, PREMIUM } from '../client';

/** What the premium customer's wallet opens with. */
export const OPENING_IDR = 10_000_000;

const TIMESTAMP = '2026-01-05T10:00:00+07:00';

export const SUCCESS = {
	response_status: true,
	response_code: 200,
	response_message: 'Success',
	response_timestamp: TIMESTAMP,
};

export const refusal = (message: string) => ({
	general_response: {
		response_status: false,
		response_code: 400,
		response_message: message,
		response_timestamp: TIMESTAMP,
	},
});

export const ME = { phone_number: PREMIUM };

/** GoldPro on a standing clock, at the price of the samples. */
export function useGold() {
	const clock = useClock('2026-01-05T03:00:00Z');
	const sandbox = useSandbox({ now: clock.now });
	const client = kasProClient(sandbox);
	beforeEach(() => sandbox.kasProGold.setPrice(880_859, 846_500));
	const walletOf = (phone: string) => sandbox.ledger.balanceOf(`kasProWallet:${phone}`).balanceIdr;
	const gramsOf = (phone: string) => sandbox.kasProGold.gramsOf(phone);
	return { clock, sandbox, client, gold: client.gold, walletOf, gramsOf };
}
