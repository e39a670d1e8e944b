import { BATCH, type Way } from '../contestants';

/** How the page speaks of the contestants. */
export const WAYS: Record<Way, { label: string; what: string }> = {
	node: {
		label: 'our node',
		what: '`Duitku Disbursement`, _Online Transfer_, with all its checks, limits and, for a transfer, its journal. Each field is an expression such as `{{ $json.bankAccount }}`.',
	},
	floor: {
		label: 'floor',
		what: 'a node that does nothing else than call n8n’s own `httpRequestWithAuthentication` for each item, with the same credential, which it reads once. Less is not possible in n8n.',
	},
	client: {
		label: 'bare client',
		what: 'axios in a process of its own, without n8n. It keeps its connections, which n8n does not.',
	},
	byHand: {
		label: 'by hand',
		what: '_Edit Fields_, _Crypto_ and _HTTP Request_ in a row, as one draws them without our node; no check, no journal. _HTTP Request_ starts all items at once.',
	},
	byHandInBatches: {
		label: 'by hand, batches',
		what: `the same, with the option _Batching_: ${BATCH} items, and as many milliseconds to the next batch as an answer takes. What n8n offers at first, 50 items a second, would be slower.`,
	},
};
