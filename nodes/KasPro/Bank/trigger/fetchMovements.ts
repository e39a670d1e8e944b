import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Fields } from '../../../shared/contract/field';
import { ask } from '../../../shared/wire/ask';
import { readError } from '../../../shared/wire/readError';
import { TOO_LONG } from '../../../shared/wire/readReply';
import { believedUpTo } from '../../common/clock';
import { keyOf } from '../history/movements';
import { historyRequest } from '../history/request';
import { readListAnswer } from '../reads';
import { kasProBank } from '../system';

const TIMEOUT_MS = 60_000;
const MAX_PAGES = 200;

const ADVICES = {
	[TOO_LONG]:
		'Set Page Parameter under Options, so that the history comes in pages, or ask for smaller pages or a shorter period in Additional Query Fields.',
};

/** How the history is cut into pages; without a parameter, one answer holds all of it. */
export interface Paging {
	pageParameter: string;
	firstPage: number;
}

/** The movements that were listed, and up to when their dates are believed. */
export interface History {
	movements: IDataObject[];
	believedUpTo: number;
}

/**
 * All movements of the history. The document prints no paging: pages are read until one brings
 * nothing that the pages before it did not, in whatever order they come.
 */
export async function fetchMovements(
	node: IPollFunctions,
	fields: Fields,
	{ pageParameter, firstPage }: Paging,
): Promise<History> {
	if (pageParameter === '') return await fetchPage(node, fields);

	const history: History = { movements: [], believedUpTo: 0 };
	const keys = new Set<string>();
	for (let page = firstPage; page < firstPage + MAX_PAGES; page++) {
		const found = await fetchPage(node, fields, { [pageParameter]: page });
		const isNews = found.movements.some((movement) => !keys.has(keyOf(movement)));
		history.believedUpTo = Math.max(history.believedUpTo, found.believedUpTo);
		if (!isNews) return history;
		for (const movement of found.movements) {
			history.movements.push(movement);
			keys.add(keyOf(movement));
		}
	}
	throw readError(node.getNode(), kasProBank.name, {
		code: 'TOO_MANY_PAGES',
		message: `The history has more than ${MAX_PAGES} pages`,
		advice: 'Ask for larger pages, or for a shorter period, in Additional Query Fields.',
	});
}

async function fetchPage(
	node: IPollFunctions,
	fields: Fields,
	paging?: IDataObject,
): Promise<History> {
	const request = historyRequest(fields, paging);
	const { items, sentAtMs } = await ask(
		node,
		kasProBank,
		request,
		readHistory,
		TIMEOUT_MS,
		ADVICES,
	);
	return { movements: items, believedUpTo: believedUpTo(sentAtMs) };
}

const readHistory = (body: IDataObject) => readListAnswer(body, 'tid');
