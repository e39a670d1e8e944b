import type { IDataObject } from 'n8n-workflow';

import { asText } from '../shared/asText';
import type { Facts, Fields } from '../shared/operation';
import { BANKS, H2H_BANKS } from './banks';
import { CASH_OUT_CHANNELS, CLEARING_TYPES } from './channels';
import { LIST_BANK, listedBanks } from './listBank';

const rupiah = (amountIdr: number) => `Rp ${amountIdr.toLocaleString('en-US')}`;

const RELAX = 'switch off "Check Channel Limits" if this has changed';

const limitsApply = (options: IDataObject) => options.checkLimits !== false;

/** The ceilings of List Bank by bank code: what an online transfer may carry today. */
export const bankCeilings: Facts = {
	request: LIST_BANK,
	needed: limitsApply,
	read: (body) =>
		Object.fromEntries(
			listedBanks(body).map(({ bankCode, maxAmountTransfer }) => [
				asText(bankCode),
				maxAmountTransfer,
			]),
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
	const isListed = Object.hasOwn(ceilings, bankCode);
	if (!isListed && !Object.hasOwn(BANKS, bankCode)) return [unknownBank(bankCode)];
	const ceilingIdr = isListed ? ceilings[bankCode] : BANKS[bankCode]?.onlineCeilingIdr;
	return typeof ceilingIdr === 'number'
		? outsideRange(Number(fields.amountTransfer), `bank ${bankCode} takes online`, {
				maxIdr: ceilingIdr,
			})
		: [];
}

/** Clearing: the amount range of the type, and a bank that takes part in it. */
export function clearingLimits(fields: Fields, options: IDataObject): string[] {
	const clearing = CLEARING_TYPES[asText(fields.type)];
	if (!limitsApply(options) || !clearing) return [];
	const bankCode = asText(fields.bankCode);
	const bank = Object.hasOwn(BANKS, bankCode) ? BANKS[bankCode] : undefined;
	if (!bank) return [unknownBank(bankCode)];
	const takesPart =
		clearing.banks === undefined ||
		(clearing.banks === 'h2h' ? H2H_BANKS.includes(bankCode) : bank.biFast);
	return [
		...(takesPart
			? []
			: [
					`Bank (bankCode) ${bankCode} ${bank.name} does not take part in ${clearing.name}; ${RELAX}`,
				]),
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
		minIdr > 1 ? `from ${rupiah(minIdr)}` : '',
		maxIdr < Infinity ? `up to ${rupiah(maxIdr)}` : '',
		stepIdr > 1 ? `in steps of ${rupiah(stepIdr)}` : '',
	].filter((bound) => bound !== '');
	return [
		`Amount (amountTransfer) is ${rupiah(amountIdr)}, but ${whoTakes} ${bounds.join(' ')}; ${RELAX}`,
	];
}

const unknownBank = (bankCode: string) =>
	`Bank (bankCode) ${bankCode} is not in the bank list of Duitku; ${RELAX}`;
