import type { IDataObject } from 'n8n-workflow';

import type { UserWorkflow } from './dataTables';

/** A workflow as a user may build one: it keeps the rows of a register in a database of its own. */
export function keepsRegister(): UserWorkflow {
	const kept: IDataObject[] = [];
	return (items) => {
		const added = items.filter(({ action }) => action === 'append');
		kept.push(...added);
		const keys = items.filter(({ action }) => action === 'read').map(({ key }) => key);
		const sinces = items.filter(({ action }) => action === 'paidSince').map(({ atMs }) => atMs);
		const paid = kept.filter(
			({ event, atMs }) =>
				event === 'paid' && sinces.some((since) => Number(atMs) >= Number(since)),
		);
		return [...added, ...kept.filter(({ key }) => keys.includes(key)), ...paid];
	};
}
