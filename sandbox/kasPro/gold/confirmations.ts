import type { Answer } from '../../core/contract';
import { readAmountIdr, readPhone, readText, type Body } from '../common/body';
import { fullNameOf, walletOf } from '../wallet/customers';
import { additionalOf } from './checkouts';
import type { Member } from './members';
import {
	HOUSE_ACCOUNT,
	newResponseId,
	newSessionId,
	refuseGold,
	succeedGold,
	type GoldParts,
	type GoldRefusal,
} from './parts';
import type { Quote, QuoteKind } from './quotes';
import { gramsOf, readUnits } from './weights';

/** Does what was quoted; gives why not, and then nothing has moved. */
type Carry = (parts: GoldParts, member: Member, quote: Quote) => GoldRefusal | undefined;

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
	parts: GoldParts,
	{ kind, carry }: Confirmation,
	body: Body,
): Answer {
	const { shared, members, quotes } = parts;
	const member = members.find(readPhone(body, 'phone_number'));
	if (member === undefined) return refuseGold(shared, 'noUser');
	const quote = quotes.find(readText(body, 'request_id'));
	if (quote?.kind !== kind || quote.phone !== member.phone || !repeats(quote, body)) {
		return refuseGold(shared, 'invalid');
	}
	if (quote.isUsed) return refuseGold(shared, 'alreadyUsed');
	const refusal = carry(parts, member, quote);
	if (refusal !== undefined) return refuseGold(shared, refusal);
	quote.isUsed = true;
	return succeedGold(shared, {
		request_id: quote.responseId,
		// A transfer's sample has a short number here, without the day.
		response_id: kind === 'transfer' ? String(parts.ids.next()) : newResponseId(parts),
		phone_number: quote.phone,
		gold_weight: gramsOf(quote.units),
		amount: quote.amountIdr,
		fee: quote.feeIdr,
		additional: additionalOf(quote, nameOf(parts, quote.recipient)),
		session_id: newSessionId(),
	});
}

function buy(parts: GoldParts, member: Member, quote: Quote): GoldRefusal | undefined {
	const { ledger } = parts.shared.core;
	if (parts.prices.current().buyIdr !== quote.pricePerGramIdr) return 'priceChanged';
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
	parts.members.move(member, quote.units, 'buy', quote.responseId);
	return undefined;
}

function sell(parts: GoldParts, member: Member, quote: Quote): GoldRefusal | undefined {
	if (parts.prices.current().sellIdr !== quote.pricePerGramIdr) return 'priceChanged';
	if (member.units < quote.units) return 'noGold';
	parts.shared.core.ledger.pay({
		system: 'kasProGold',
		kind: 'sell',
		reference: quote.responseId,
		debitAccount: HOUSE_ACCOUNT,
		creditAccount: walletOf(member.phone),
		beneficiary: member.phone,
		amountIdr: quote.amountIdr,
	});
	parts.members.move(member, -quote.units, 'sell', quote.responseId);
	return undefined;
}

/** Only gold moves: no rupiah, and so no price that could be stale. */
function transfer(parts: GoldParts, member: Member, quote: Quote): GoldRefusal | undefined {
	const recipient = parts.members.find(quote.recipient);
	if (recipient === undefined || recipient === member) return 'noRecipient';
	if (member.units < quote.units) return 'noGold';
	parts.members.move(member, -quote.units, 'transfer', quote.responseId);
	parts.members.move(recipient, quote.units, 'transfer', quote.responseId);
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

function nameOf({ customers }: GoldParts, phone: string): string {
	const customer = customers.find(phone);
	return customer ? fullNameOf(customer) : '';
}
