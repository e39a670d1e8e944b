import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { fullNameOf, walletOf } from '../common/customers';
import { readAmountIdr, readPhone, readText } from '../common/fields';
import { refuse, succeed, type Refusal } from './answers';
import { additionalOf } from './checkouts';
import { HOUSE_ACCOUNT } from './house';
import { newResponseId, newSessionId } from './ids';
import type { Member } from './members';
import type { Quote, QuoteKind } from './quotes';
import type { GoldState } from './state';
import { gramsOf, readUnits } from './weights';

/** Does what was quoted; gives why not, and then nothing has moved. */
type Carry = (state: GoldState, member: Member, quote: Quote) => Refusal | undefined;

interface Confirmation {
	kind: QuoteKind;
	carry: Carry;
}

export const CONFIRM_BUY_GRAM: Confirmation = { kind: 'buyGram', carry: buy };
export const CONFIRM_BUY_RUPIAH: Confirmation = { kind: 'buyRupiah', carry: buy };
export const CONFIRM_SELL: Confirmation = { kind: 'sell', carry: sell };
export const CONFIRM_TRANSFER: Confirmation = { kind: 'transfer', carry: transfer };

/**
 * Purchase, sale and transfer: the checkout's response_id comes back as request_id and is good
 * once. A refused one stays good: nothing was bought with it.
 */
export function answerConfirmation(
	state: GoldState,
	{ kind, carry }: Confirmation,
	body: Body,
): Answer {
	const { common, members, quotes } = state;
	const member = members.find(readPhone(body, 'phone_number'));
	if (member === undefined) return refuse(common, 'noUser');
	const quote = quotes.find(readText(body, 'request_id'));
	if (quote?.kind !== kind || quote.phone !== member.phone || !repeats(quote, body)) {
		return refuse(common, 'invalid');
	}
	if (quote.isUsed) return refuse(common, 'alreadyUsed');
	const refusal = carry(state, member, quote);
	if (refusal !== undefined) return refuse(common, refusal);
	quote.isUsed = true;
	return succeed(common, {
		request_id: quote.responseId,
		// A transfer's sample has a short number here, without the day.
		response_id: kind === 'transfer' ? String(state.ids.next()) : newResponseId(state),
		phone_number: quote.phone,
		gold_weight: gramsOf(quote.units),
		amount: quote.amountIdr,
		fee: quote.feeIdr,
		additional: additionalOf(quote, nameOf(state, quote.recipient)),
		session_id: newSessionId(),
	});
}

function buy(state: GoldState, member: Member, quote: Quote): Refusal | undefined {
	const { ledger } = state.common.core;
	if (state.prices.current().buyIdr !== quote.pricePerGramIdr) return 'priceChanged';
	const wallet = walletOf(member.phone);
	if (!ledger.canPay(wallet, quote.amountIdr + quote.feeIdr)) return 'insufficient';
	ledger.pay({
		system: 'kasProGold',
		kind: quote.kind,
		reference: quote.responseId,
		debitAccount: wallet,
		creditAccount: HOUSE_ACCOUNT,
		beneficiary: 'GoldPro',
		amountIdr: quote.amountIdr,
		feeIdr: quote.feeIdr,
	});
	state.members.move(member, quote.units, 'buy', quote.responseId);
	return undefined;
}

function sell(state: GoldState, member: Member, quote: Quote): Refusal | undefined {
	if (state.prices.current().sellIdr !== quote.pricePerGramIdr) return 'priceChanged';
	if (member.units < quote.units) return 'noGold';
	state.common.core.ledger.pay({
		system: 'kasProGold',
		kind: 'sell',
		reference: quote.responseId,
		debitAccount: HOUSE_ACCOUNT,
		creditAccount: walletOf(member.phone),
		beneficiary: member.phone,
		amountIdr: quote.amountIdr,
	});
	state.members.move(member, -quote.units, 'sell', quote.responseId);
	return undefined;
}

/** Only gold moves: no rupiah, and so no price that could be stale. */
function transfer(state: GoldState, member: Member, quote: Quote): Refusal | undefined {
	const recipient = state.members.find(quote.recipient);
	if (recipient === undefined || recipient === member) return 'noRecipient';
	if (member.units < quote.units) return 'noGold';
	state.members.move(member, -quote.units, 'transfer', quote.responseId);
	state.members.move(recipient, quote.units, 'transfer', quote.responseId);
	return undefined;
}

/** What is sent again beside the request_id must be what was quoted. */
function repeats(quote: Quote, body: Body): boolean {
	const isWeightRight =
		body.gold_weight === undefined || readUnits(body, 'gold_weight') === quote.units;
	const isAmountRight =
		body.amount === undefined || readAmountIdr(body, 'amount') === quote.amountIdr;
	return isWeightRight && isAmountRight;
}

function nameOf({ common }: GoldState, phone: string): string {
	const customer = common.customers.find(phone);
	return customer ? fullNameOf(customer) : '';
}
