import axios from 'axios';
import { createHash } from 'node:crypto';

import { removeUserFolder } from './userFolder';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { onlineInquiry, row } from '../test/support/duitkuCalls';
import { useDuitku } from '../test/support/useDuitku';

const ITEMS = 2_000;
const LATENCY_MS = 20;
const PARALLEL = [5, 10, 50];

/** One measured run of all items. */
interface Measure {
	seconds: number;
	peakInFlight: number;
	peakHeapMb: number;
}

void main().finally(removeUserFolder);

/**
 * 2,000 inquiries against the sandbox, whose answers take 20 ms: the node in the real engine of
 * n8n beside a bare HTTP client with as many requests in parallel. Ratios hold on any machine, the
 * seconds only on this one.
 */
async function main() {
	const sandbox = await startSandbox({ latencyMs: LATENCY_MS });
	const rows = Array.from({ length: ITEMS }, (_, index) => row({ amountTransfer: 10_000 + index }));
	const { paths, inquire } = useDuitku(sandbox);
	const path = paths.onlineInquiry;

	const withNode = async (concurrency: number) => {
		const items = await inquire(rows, onlineInquiry({ concurrency }));
		const inOrder = items.every(
			({ amountTransfer }, index) => amountTransfer === rows[index]?.amountTransfer,
		);
		if (items.length !== ITEMS || !inOrder) throw new Error('Items were lost or out of order');
	};
	const withClient = async (parallel: number) => {
		const queue = rows.values();
		const worker = async () => {
			for (const body of queue) await axios.post(sandbox.url + path, signed(sandbox, body));
		};
		await Promise.all(Array.from({ length: parallel }, worker));
	};

	await withNode(10);
	console.log(`${ITEMS} inquiries, ${LATENCY_MS} ms each`);
	console.log('parallel  node s  client s  ratio  most in flight  peak heap MB');
	for (const parallel of PARALLEL) {
		const client = await measure(sandbox, path, async () => await withClient(parallel));
		const node = await measure(sandbox, path, async () => await withNode(parallel));
		console.log(
			[
				String(parallel).padStart(8),
				node.seconds.toFixed(2).padStart(6),
				client.seconds.toFixed(2).padStart(8),
				(node.seconds / client.seconds).toFixed(2).padStart(5),
				String(node.peakInFlight).padStart(14),
				node.peakHeapMb.toFixed(0).padStart(12),
			].join('  '),
		);
		if (node.peakInFlight > parallel) throw new Error('More in flight than the option says');
	}
	await sandbox.close();
}

async function measure(
	sandbox: Sandbox,
	path: string,
	work: () => Promise<void>,
): Promise<Measure> {
	sandbox.reset();
	globalThis.gc?.();
	let peakHeap = 0;
	const sampler = setInterval(() => {
		peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
	}, 20);
	const startedAt = performance.now();
	await work();
	const seconds = (performance.now() - startedAt) / 1_000;
	clearInterval(sampler);
	const peakInFlight = sandbox.requests.stats().byPath[path]?.peakInFlight ?? 0;
	return { seconds, peakInFlight, peakHeapMb: peakHeap / 1_048_576 };
}

/** The body that the document asks for, so that both sides send the same. */
function signed(sandbox: Sandbox, inquiry: Record<string, unknown>) {
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	const timestamp = Date.now();
	const { bankCode, bankAccount, amountTransfer, purpose } = inquiry;
	const signature = createHash('sha256')
		.update([email, timestamp, bankCode, bankAccount, amountTransfer, purpose, secretKey].join(''))
		.digest('hex');
	return { ...inquiry, userId, email, timestamp, signature };
}
