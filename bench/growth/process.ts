import './userFolder';

import axios from 'axios';
import { createRequire } from 'node:module';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DuitkuDisbursementApi } from '../../credentials/DuitkuDisbursementApi.credentials';
import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import { CredentialStore } from '../../test/support/credentialStore';
import { onlineInquiry, onlineTransfer } from '../../test/support/duitkuCalls';
import { runOperation, type Call } from '../../test/support/runOperation';
import { N8N } from '../../n8n/paths';
import { payroll } from '../calls';
import { credentialFor } from '../merchant';
import { removeUserFolder } from './userFolder';

/** What so many payments in one run of a node cost. */
export interface Growth {
	payments: number;
	inquirySeconds: number;
	transferSeconds: number;
	/** The highest during the transfers, above what the process needs before. */
	peakHeapMb: number;
	/** What the node remembers, as n8n saves it with the execution. */
	journalBytes: number;
}

const SIZES = [1_000, 2_000, 5_000, 10_000, 20_000];
const OPTIONS: INodeParameters = { concurrency: 50 };

/**
 * Payments of growing number by nodes in the engine of n8n, in this process, without n8n's server.
 */
async function main(url: string): Promise<void> {
	// The first run is that of a cold program.
	await grow(url, SIZES[0] ?? 0);
	const growth: Growth[] = [];
	for (const size of SIZES) growth.push(await grow(url, size));
	process.send?.(growth);
}

async function grow(url: string, payments: number): Promise<Growth> {
	await axios.post(`${url}/_sandbox/reset`, undefined, { proxy: false });
	const inquiry = await runTimed(url, onlineInquiry(OPTIONS), payroll(payments));
	const transfer = await runTimed(url, onlineTransfer(OPTIONS), inquiry.json);
	if (transfer.json.length !== payments) throw new Error('Not every payment succeeded');
	return {
		payments,
		inquirySeconds: inquiry.seconds,
		transferSeconds: transfer.seconds,
		peakHeapMb: transfer.peakHeapMb,
		journalBytes: bytesAsSaved(transfer.memory),
	};
}

async function runTimed(url: string, call: Call, items: IDataObject[]) {
	const credentials = new CredentialStore().add(new DuitkuDisbursementApi(), credentialFor(url));
	globalThis.gc?.();
	const heapBefore = process.memoryUsage().heapUsed;
	let peakHeap = heapBefore;
	const sampler = setInterval(() => {
		peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
	}, 20);
	const startedAt = performance.now();
	const system = { node: new DuitkuDisbursement(), credentials };
	const { outputs, execution, error } = await runOperation(system, call, { items });
	const seconds = (performance.now() - startedAt) / 1_000;
	clearInterval(sampler);
	if (error) throw error;
	return {
		seconds,
		peakHeapMb: (peakHeap - heapBefore) / 1_048_576,
		// A transfer's first output is Success.
		json: (outputs[0] ?? []).map(({ json }) => json),
		memory: execution.data.executionData?.contextData,
	};
}

function bytesAsSaved(value: unknown): number {
	const { stringify } = createRequire(N8N.program)('flatted') as {
		stringify: (saved: unknown) => string;
	};
	return Buffer.byteLength(stringify(value));
}

void main(process.argv[2] ?? '').finally(removeUserFolder);
