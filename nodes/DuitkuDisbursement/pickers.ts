import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { rupiahText } from '../shared/values/rupiah';
import { ask } from '../shared/wire/ask';
import { BANK_LIST, eachBankOnce } from './bankList';
import { namedBank, plainName, type NamedBank } from './findBank';
import { readAnswer } from './reads';
import { duitkuDisbursement } from './system';

const TIMEOUT_MS = 30_000;

/** The bank picker: name, code and ceiling of every bank that List Bank gives. */
export async function searchBanks(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const read = (body: IDataObject) => readAnswer(body, () => eachBankOnce(body));
	const { items } = await ask(this, duitkuDisbursement, BANK_LIST, read, TIMEOUT_MS);
	const banks = items.map(({ bankCode, bankName, ceilingIdr }) => {
		const bank = namedBank(asText(bankCode), asText(bankName));
		return { ...bank, shown: `${bank.shown}${ceilingOf(ceilingIdr)}` };
	});
	return {
		results: banks
			.map((bank) => ({ bank, rank: rankOf(bank, filter) }))
			.filter(({ rank }) => rank < NO_MATCH)
			.sort((a, b) => a.rank - b.rank || a.bank.shown.localeCompare(b.bank.shown))
			.map(({ bank }) => ({ name: bank.shown, value: bank.bankCode })),
	};
}

const NO_MATCH = 3;

/** What is called exactly so stands first: who searches BCA does not mean BCA Syariah. */
function rankOf({ bankCode, names, shown }: NamedBank, filter: string): number {
	const wanted = plainName(filter);
	const typed = filter.trim().toLowerCase();
	if (typed === '' || bankCode === typed || names.includes(wanted)) return 0;
	if (wanted !== '' && names.some((name) => name.startsWith(wanted))) return 1;
	const isPart = wanted !== '' && names.some((name) => name.includes(wanted));
	return isPart || shown.toLowerCase().includes(typed) ? 2 : NO_MATCH;
}

/** What one online transfer may carry; nothing where the list does not say. */
function ceilingOf(ceilingIdr: IDataObject[string]): string {
	if (typeof ceilingIdr !== 'number') return '';
	return ceilingIdr > 0 ? `, up to ${rupiahText(ceilingIdr)}` : ', no online transfers';
}
