import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Item } from '../../nodes/shared/contract/item';
import type { MoneyOperation } from '../../nodes/shared/contract/operation';
import { payAll } from '../../nodes/shared/run/pay';
import { asText } from '../../nodes/shared/values/asText';
import { answered, fakeNode, type FakeOptions } from './fakeNode';
import { PAYMENT } from './madeUpOperations';

export const SYSTEM = { name: 'Test', credential: 'testApi', resources: [] };

export const itemsOf = (...rows: IDataObject[]): Item[] =>
	rows.map((fields, index) => ({
		index,
		fields,
		options: { timeout: 5, statusChecks: 2, statusCheckPause: 0 },
		faults: [],
	}));

export const INVOICE = { reference: 'INV-1', account: '0812', amount: 50_000 };
export const INVOICES = [1, 2, 3].map((n) => ({ ...INVOICE, reference: `INV-${n}` }));

export const said = (code: string) => answered({ code, message: 'as said' });
export const PAID = said('00');
export const OPEN = said('68');
export const REFUSED = said('76');

/** Pays, and answers what left by Success, Pending and Failed as reference and code. */
export async function pay(
	items: Item[],
	options: FakeOptions,
	{ operation = PAYMENT, goesOn = false }: { operation?: MoneyOperation; goesOn?: boolean } = {},
) {
	const { node, sent } = fakeNode(options);
	const indexes = new Set<number>();
	const outputs = await payAll(node, SYSTEM, operation, items, indexes, goesOn);
	const left = outputs.map((output) =>
		output.map(({ json }) => `${asText(json.reference)} ${asText(json.code)}`),
	);
	return { outputs, left, sent, indexes: [...indexes] };
}

export const pathsOf = (sent: { request: IHttpRequestOptions }[]) =>
	sent.map(({ request }) => request.url);

/** Answers by reference. */
export const byReference =
	(answers: Record<string, unknown>): FakeOptions['answer'] =>
	({ body }) =>
		answers[(body as IDataObject).reference as string];
