import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { listItems, readResult } from '../../KasPro/generalResponse';
import { readError } from '../../shared/errors';
import type { Fields } from '../../shared/operation';
import { readReply } from '../../shared/readReply';
import { call } from '../../shared/session';
import { keyOf } from '../history/movements';
import { historyRequest } from '../history/request';
import { kasProBank } from '../system';

const TIMEOUT_MS = 60_000;
const MAX_PAGES = 200;

/** How the history is cut into pages; without a parameter, one answer holds all of it. */
export interface Paging {
	pageParameter: string;
	firstPage: number;
}

/**
 * All movements of the history. The document prints no paging: pages are read until one brings
 * nothing that the pages before it did not, in whatever order they come.
 */
export async function fetchMovements(
	node: IPollFunctions,
	fields: Fields,
	{ pageParameter, firstPage }: Paging,
): Promise<IDataObject[]> {
	if (pageParameter === '') return await fetchPage(node, fields);

	const movements: IDataObject[] = [];
	const keys = new Set<string>();
	for (let page = firstPage; page < firstPage + MAX_PAGES; page++) {
		const query = { ...(fields.additionalQuery as IDataObject), [pageParameter]: page };
		const found = await fetchPage(node, { ...fields, additionalQuery: query });
		const isNews = found.some((movement) => !keys.has(keyOf(movement)));
		if (!isNews) return movements;
		movements.push(...found);
		for (const movement of found) keys.add(keyOf(movement));
	}
	throw readError(node.getNode(), kasProBank.name, {
		code: 'TOO_MANY_PAGES',
		message: `The history has more than ${MAX_PAGES} pages`,
		advice: 'Ask for larger pages, or for a shorter period, in Additional Query Parameters.',
	});
}

async function fetchPage(node: IPollFunctions, fields: Fields): Promise<IDataObject[]> {
	const reply = await call(node, kasProBank, historyRequest(fields), TIMEOUT_MS);
	const result = readReply(reply, (body) => readResult(body, listItems('tid')));
	if ('refusal' in result) throw readError(node.getNode(), kasProBank.name, result.refusal);
	return result.items;
}
