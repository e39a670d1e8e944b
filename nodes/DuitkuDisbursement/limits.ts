import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../shared/contract/field';
import type { Facts } from '../shared/contract/operation';
import { asText } from '../shared/values/asText';
import { rupiahText } from '../shared/values/rupiah';
import { BANK_LIST, eachBankOnce } from './bankList';
import { BANKS, H2H_BANKS } from './banks';
import { CASH_OUT_CHANNELS, CLEARING_TYPES } from './channels';

const RELAX = 'switch off "Check Channel Limits" if this has changed';

/** The document's introduction: 50 to 100 million per online transfer, depending on the bank. */
const HIGHEST_ONLINE_CEILING_IDR = 100_000_000;

const limitsApply = (options: IDataObject) => options.checkLimits !== false;

/** List Bank: the banks of today by code, each with what an online transfer may carry. */
export const banksOfToday: Facts = {
	request: BANK_LIST,
	needed: limitsApply,
	read: (body) =>
		Object.fromEntries(
			eachBankOnce(body).map(({ bankCode, ceilingIdr }) => [bankCode, ceilingIdr]),
		),
};

/** Online transfer: a bank that Duitku lists, and no more than its ceiling. */
export function onlineLimits(
	fields: Fields,
	options: IDataObject,
	ceilings: IDataObject,
): string[] {
	if (!limitsApply(options)) return [];
	const bankCode = asText(fields.bankCode);
	if (!isListed(bankCode, ceilings)) return [unknownBank(bankCode, ceilings)];
	const maxIdr = onlineCeilingIdr(bankCode, ceilings);
	if (maxIdr === 0) {
		return [
			`Bank ${bankCode} takes no online transfers: its ceiling in the bank list of Duitku is 0`,
		];
	}
	return outsideRange(Number(fields.amountTransfer), `bank ${bankCode} takes online`, { maxIdr });
}

export const onlineCeilingIdr = (bankCode: string, ceilings: IDataObject): number =>
	knownOnlineCeilingIdr(bankCode, ceilings) ?? HIGHEST_ONLINE_CEILING_IDR;

/** The bank's own figure: that of the list of today, or else that of the document. */
export function knownOnlineCeilingIdr(bankCode: string, ceilings: IDataObject): number | undefined {
	const today = Object.hasOwn(ceilings, bankCode) ? ceilings[bankCode] : undefined;
	return typeof today === 'number' ? today : documentedBank(bankCode)?.onlineCeilingIdr;
}

export const documentedBank = (bankCode: string) =>
	Object.hasOwn(BANKS, bankCode) ? BANKS[bankCode] : undefined;

/** The list of today names the banks; that of the document, of March 2024, fills in for it. */
export const isListed = (bankCode: string, today: IDataObject) =>
	Object.hasOwn(today, bankCode) || Object.hasOwn(BANKS, bankCode);

/**
 * Clearing: the amount range of the type, and a bank that takes part in it. Only the document says
 * which banks take H2H and BI FAST, so a bank that it lacks takes neither.
 */
export function clearingLimits(fields: Fields, options: IDataObject, today: IDataObject): string[] {
	const clearing = CLEARING_TYPES[asText(fields.type)];
	if (!limitsApply(options) || !clearing) return [];
	const bankCode = asText(fields.bankCode);
	if (!isListed(bankCode, today)) return [unknownBank(bankCode, today)];
	const bank = documentedBank(bankCode);
	const takesPart =
		clearing.banks === undefined ||
		(clearing.banks === 'h2h' ? H2H_BANKS.includes(bankCode) : bank?.biFast === true);
	const shown = [bankCode, bank?.name ?? ''].join(' ').trim();
	return [
		...(takesPart ? [] : [`Bank ${shown} does not take part in ${clearing.name}; ${RELAX}`]),
		...outsideRange(Number(fields.amountTransfer), `${clearing.name} takes`, clearing),
	];
}

/** Cash out: the range and the step of the channel. */
export function cashOutLimits(fields: Fields, options: IDataObject): string[] {
	const channel = CASH_OUT_CHANNELS[asText(fields.bankCode)];
	if (!limitsApply(options) || !channel) return [];
	return outsideRange(Number(fields.amountTransfer), `${channel.name} takes`, channel);
}

function outsideRange(
	amountIdr: number,
	whoTakes: string,
	{
		minIdr = 1,
		maxIdr = Infinity,
		stepIdr = 1,
	}: { minIdr?: number; maxIdr?: number; stepIdr?: number },
): string[] {
	if (amountIdr >= minIdr && amountIdr <= maxIdr && amountIdr % stepIdr === 0) return [];
	const bounds = [
		minIdr > 1 ? `from ${rupiahText(minIdr)}` : '',
		maxIdr < Infinity ? `up to ${rupiahText(maxIdr)}` : '',
		stepIdr > 1 ? `in steps of ${rupiahText(stepIdr)}` : '',
	].filter((bound) => bound !== '');
	return [
		`Amount (IDR) is ${rupiahText(amountIdr)}, but ${whoTakes} ${bounds.join(' ')}; ${RELAX}`,
	];
}

/** Without the list of today, a bank that the document lacks may still be a good one. */
export const unknownBank = (bankCode: string, today: IDataObject) =>
	Object.keys(today).length > 0
		? `Bank ${bankCode} is not in the bank list of Duitku: check the code`
		: `Bank ${bankCode} is not in the documented bank list of Duitku, and today's list could not be read: check the code, or try again later`;
