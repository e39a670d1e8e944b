import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { readAmountIdr, readPhone, readText } from '../common/fields';
import { refuse, succeed } from './answers';
import type { Quote } from './quotes';
import type { GoldState } from './state';
import { gramsOf, readUnits, UNITS_PER_GRAM } from './weights';

/** Printed on every purchase, of 441 rupiah as of 10,000. */
const PURCHASE_FEE_IDR = 5_000;

type Offer = Pick<
	Quote,
	'kind' | 'units' | 'amountIdr' | 'feeIdr' | 'pricePerGramIdr' | 'recipient' | 'remarks'
>;

/** How one kind of checkout computes; undefined when the body lacks what it needs. */
type MakeOffer = (state: GoldState, body: Body) => Offer | undefined;

export const BUY_GRAM: MakeOffer = ({ prices }, body) => {
	const units = readUnits(body, 'gold_weight');
	if (units === undefined) return undefined;
	const { buyIdr } = prices.current();
	const amountIdr = Math.ceil((units * buyIdr) / UNITS_PER_GRAM);
	return { ...buying(buyIdr), kind: 'buyGram', units, amountIdr };
};

export const BUY_RUPIAH: MakeOffer = ({ prices }, body) => {
	const amountIdr = readAmountIdr(body, 'amount');
	if (amountIdr === undefined) return undefined;
	const { buyIdr } = prices.current();
	const units = Math.floor((amountIdr * UNITS_PER_GRAM) / buyIdr);
	return units > 0 ? { ...buying(buyIdr), kind: 'buyRupiah', units, amountIdr } : undefined;
};

export const SELL: MakeOffer = (state, body) => givingAway(state, body, 'sell', '');

export const TRANSFER: MakeOffer = (state, body) => {
	const recipient = readPhone(body, 'recipient');
	return recipient === '' ? undefined : givingAway(state, body, 'transfer', recipient);
};

/** A checkout: only says what it would be. */
export function answerCheckout(state: GoldState, makeOffer: MakeOffer, body: Body): Answer {
	const { common, members, quotes } = state;
	const member = members.find(readPhone(body, 'phone_number'));
	if (member === undefined) return refuse(common, 'noUser');
	const offer = makeOffer(state, body);
	if (offer === undefined) return refuse(common, 'invalid');
	// The printed failure of the sell checkout: the caller names a sum that is no longer right.
	const expectedIdr = readAmountIdr(body, 'amount');
	if (offer.kind === 'sell' && expectedIdr !== undefined && expectedIdr !== offer.amountIdr) {
		return refuse(common, 'priceChanged');
	}
	const quote = quotes.add({ ...offer, phone: member.phone });
	return succeed(common, {
		response_id: quote.responseId,
		phone_number: quote.phone,
		gold_weight: gramsOf(quote.units),
		amount: quote.amountIdr,
		fee: quote.feeIdr,
		// The recipient's name is not known yet: the sample prints the space before it.
		additional: additionalOf(quote, ''),
	});
}

/** What is printed under `additional`: only transfers have something there. */
export function additionalOf(quote: Quote, recipientName: string): Record<string, unknown> {
	if (quote.kind !== 'transfer') return {};
	return {
		product: 'Emas Logam Mulia 99.99%',
		recipient: `${recipientName} (${quote.recipient})`,
		remarks: quote.remarks,
	};
}

function buying(pricePerGramIdr: number) {
	return { feeIdr: PURCHASE_FEE_IDR, pricePerGramIdr, recipient: '', remarks: '' };
}

/** Gold that leaves is worth its sell price, in a sale as in a transfer. */
function givingAway(
	{ prices }: GoldState,
	body: Body,
	kind: 'sell' | 'transfer',
	recipient: string,
): Offer | undefined {
	const units = readUnits(body, 'gold_weight');
	if (units === undefined) return undefined;
	const pricePerGramIdr = prices.current().sellIdr;
	const amountIdr = Math.floor((units * pricePerGramIdr) / UNITS_PER_GRAM);
	if (amountIdr === 0) return undefined;
	const remarks = readText(body, 'remarks');
	return { kind, units, amountIdr, feeIdr: 0, pricePerGramIdr, recipient, remarks };
}
