import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import type { ApiRequest } from '../shared/contract/request';
import { asText } from '../shared/values/asText';
import { ask } from '../shared/wire/ask';
import { listOf } from './answer';
import { BANKS, EDUCATIONS, JOBS, regionsOf, SALARIES, TRANSACTION_RANGES } from './lists';
import { readAnswer } from './reads';
import { bankPlus } from './system';

const TIMEOUT_MS = 30_000;

type ToOption = (element: IDataObject) => { name: string; value: string };

async function search(
	loader: ILoadOptionsFunctions,
	request: ApiRequest,
	toOption: ToOption,
	filter: string,
): Promise<INodeListSearchResult> {
	const read = (body: IDataObject) => readAnswer(body, () => listOf(body));
	const { items } = await ask(loader, bankPlus, request, read, TIMEOUT_MS);
	const wanted = filter.trim().toLowerCase();
	return {
		results: items.map(toOption).filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}

const picker = (request: ApiRequest, toOption: ToOption) =>
	async function (this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		return await search(this, request, toOption, filter);
	};

// The sample of Open Account names profession and education, and numbers income and transactions.
const byName: ToOption = ({ name }) => ({ name: asText(name), value: asText(name) });
const byId: ToOption = ({ id, name }) => ({ name: asText(name), value: asText(id) });

export const searchJobs = picker(JOBS, byName);
export const searchEducations = picker(EDUCATIONS, byName);
export const searchSalaries = picker(SALARIES, byId);
export const searchTransactionRanges = picker(TRANSACTION_RANGES, byId);

export const searchBanks = picker(BANKS, ({ bank_code, bank_name }) => ({
	name: `${asText(bank_name)} (${asText(bank_code)})`,
	value: asText(bank_code),
}));

/** The postal codes of the place that the other fields of Open Account name. */
export async function searchRegions(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const given = (name: string) => asText(this.getCurrentNodeParameter(name)).trim();
	const request = regionsOf({
		propinsi: given('state'),
		kabupaten: given('city'),
		kecamatan: given('kecamatan'),
		kelurahan: given('kelurahan'),
	});
	const toOption: ToOption = ({ kodepos }) => ({ name: asText(kodepos), value: asText(kodepos) });
	return await search(this, request, toOption, filter);
}
