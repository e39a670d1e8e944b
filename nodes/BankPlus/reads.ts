import type { IDataObject } from 'n8n-workflow';

import type { ReadResult, Refusal } from '../shared/contract/result';
import { findRefusal } from '../shared/values/refusals';
import { doubtsSuccess } from '../shared/values/words';
import { explain, traceCodeOf, wordsOf } from './answer';
import { READ_REFUSALS, type Advices } from './refusals';

/** Reads the answer to a call that moves no money: its items, or why Bank+ refused. */
export function readAnswer(
	body: IDataObject,
	items: () => IDataObject[],
	advices = READ_REFUSALS,
): ReadResult {
	return body.code === '00' ? { items: items() } : { refusal: refusalOf(body, advices) };
}

/** The same for a call that changes something: words that doubt a success make it a refusal. */
export function readChange(
	body: IDataObject,
	items: () => IDataObject[],
	advices: Advices,
): ReadResult {
	return doubtsSuccess(wordsOf(body))
		? { refusal: refusalOf(body, advices) }
		: readAnswer(body, items, advices);
}

function refusalOf(body: IDataObject, { known, otherwise }: Advices): Refusal {
	const { code, message } = explain(body);
	const trace = traceCodeOf(body);
	return {
		code,
		message: trace === '' ? message : `${message} (trace code ${trace})`,
		advice: findRefusal(known, code, message)?.advice ?? otherwise,
	};
}
