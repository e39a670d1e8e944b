import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { walletOf } from '../common/customers';
import { readPhone, readText } from '../common/fields';
import { refuse, succeed } from './answers';
import { HOUSE_ACCOUNT } from './house';
import { newResponseId, newSessionId } from './ids';
import type { Address } from './members';
import type { GoldState } from './state';
import { gramsOf, readUnits, UNITS_PER_GRAM } from './weights';

const ADDRESS_FIELDS = [
	'province',
	'city',
	'district',
	'subdistrict',
	'address',
	'zip_code',
	'note',
	'ktp',
] as const;
const OPTIONAL_FIELDS: readonly string[] = ['note'];

/** Bars that can be sent, in grams. */
const BARS_GRAMS = [1, 2, 3, 5, 10, 25, 50, 100];
const SHIPPING = 'SAP - REG, 1 - 3 Hari';
const SHIPPING_COST_IDR = 47_975;
const CERTIFICATE_FEE_IDR = 100_000;

/** Get Address and Withdraw Address, one endpoint: keeps the address, or shows the one on file. */
export function answerAddress({ common, members, ids }: GoldState, body: Body): Answer {
	const member = members.find(readPhone(body, 'phone_number'));
	if (member === undefined) return refuse(common, 'noUserForAddress');
	const isAsked = ADDRESS_FIELDS.every((name) => body[name] === undefined);
	const address = isAsked ? member.address : readAddress(body);
	if (address === undefined) return refuse(common, 'invalid');
	member.address = address;
	return succeed(common, {
		request_id: String(ids.next()),
		phone_number: member.phone,
		...address,
	});
}

/** Takes the gold and the costs, for a bar sent to the address on file. */
export function answerWithdrawal(state: GoldState, body: Body): Answer {
	const { common, members, prices, withdrawn } = state;
	const { ledger } = common.core;
	const member = members.find(readPhone(body, 'phone_number'));
	if (member === undefined) return refuse(common, 'noUser');
	const requestId = readText(body, 'request_id');
	const units = readUnits(body, 'gold_weight') ?? 0;
	const grams = gramsOf(units);
	const isComplete = requestId !== '' && BARS_GRAMS.includes(grams) && member.address;
	if (!isComplete) return refuse(common, 'invalid');
	if (withdrawn.has(requestId)) return refuse(common, 'alreadyUsed');
	if (member.units < units) return refuse(common, 'noGold');
	const amountIdr = SHIPPING_COST_IDR + CERTIFICATE_FEE_IDR;
	const wallet = walletOf(member.phone);
	if (!ledger.canPay(wallet, amountIdr)) return refuse(common, 'insufficient');
	ledger.pay({
		system: 'kasProGold',
		kind: 'withdrawal',
		reference: requestId,
		debitAccount: wallet,
		creditAccount: HOUSE_ACCOUNT,
		beneficiary: member.phone,
		amountIdr,
	});
	members.move(member, -units, 'withdrawal', requestId);
	withdrawn.add(requestId);
	return succeed(common, {
		request_id: requestId,
		response_id: newResponseId(state),
		phone_number: member.phone,
		gold_weight: grams,
		amount: amountIdr,
		fee: 0,
		additional: {
			product: `LM Antam 99.99% (${grams} gram)`,
			shipping: SHIPPING,
			estimation_product: Math.floor((units * prices.current().sellIdr) / UNITS_PER_GRAM),
			shipping_cost: SHIPPING_COST_IDR,
			certificate_fee: CERTIFICATE_FEE_IDR,
			grand_total: amountIdr,
		},
		session_id: newSessionId(),
	});
}

function readAddress(body: Body): Address | undefined {
	const isComplete = ADDRESS_FIELDS.every(
		(name) => OPTIONAL_FIELDS.includes(name) || readText(body, name) !== '',
	);
	if (!isComplete) return undefined;
	return {
		province: readText(body, 'province'),
		city: readText(body, 'city'),
		district: readText(body, 'district'),
		subdistrict: readText(body, 'subdistrict'),
		address: readText(body, 'address'),
		zip_code: readText(body, 'zip_code'),
		note: readText(body, 'note'),
		ktp: readText(body, 'ktp'),
	};
}
