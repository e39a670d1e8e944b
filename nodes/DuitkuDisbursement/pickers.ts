import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { asText } from '../shared/values/asText';
import { ask } from '../shared/wire/ask';
import { BANK_LIST, eachBankOnce } from './bankList';
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
	const wanted = filter.trim().toLowerCase();
	return {
		results: items
			.map(({ bankCode, bankName, ceilingIdr }) => ({
				name: `${asText(bankName)} (${asText(bankCode)})${shown(ceilingIdr)}`,
				value: asText(bankCode),
			}))
			.filter((bank) => bank.name.toLowerCase().includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name)),
	};
}

/** What one online transfer may carry; nothing where the list does not say. */
function shown(ceilingIdr: IDataObject[string]): string {
	if (typeof ceilingIdr !== 'number') return '';
	return ceilingIdr > 0
		? `, up to Rp ${ceilingIdr.toLocaleString('en-US')}`
		: ', no online transfers';
}
