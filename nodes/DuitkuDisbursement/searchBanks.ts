import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { asText } from '../shared/asText';
import { readError } from '../shared/errors';
import { readReply } from '../shared/readReply';
import { send } from '../shared/send';
import { LIST_BANK, listedBanks } from './listBank';
import { duitkuDisbursement } from './system';
import { readAnswer } from './verdicts';

const TIMEOUT_MS = 30_000;

/** The bank picker: name, code and ceiling of every bank that List Bank gives. */
export async function searchBanks(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { name, credential } = duitkuDisbursement;
	const reply = await send(this, credential, LIST_BANK, TIMEOUT_MS);
	const result = readReply(reply, (body) => readAnswer(body, () => listedBanks(body)));
	if ('refusal' in result) throw readError(this.getNode(), name, result.refusal);

	const wanted = filter.trim().toLowerCase();
	return {
		results: result.items
			.map(({ bankCode, bankName, maxAmountTransfer }) => ({
				name: `${asText(bankName)} (${asText(bankCode)}), up to Rp ${Number(maxAmountTransfer).toLocaleString('en-US')}`,
				value: asText(bankCode),
			}))
			.filter((bank) => bank.name.toLowerCase().includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name)),
	};
}
