import { ensureN8n } from '../../n8n/ensure';
import { deliverTwice } from './callbacks';
import { startCluster, type Cluster } from './cluster';
import { logInFromBoth } from './logins';
import { payOverWorkers, payoutFlow, sendToBoth } from './payouts';

/**
 * `npm run test:queue`: n8n's queue mode, with Redis and PostgreSQL, a main, two webhook processes
 * and two workers. `npm run test:queue -- short` does less of it.
 */
const isShort = process.argv.includes('short');
const SIZE = isShort
	? { files: 4, pairs: 5, callbacks: 10 }
	: { files: 20, pairs: 100, callbacks: 100 };

/** Places of pairs of files, whose rows are no others'. */
const FIRST_PAIR = 1_000;

/** Prints what was measured, and says what is wrong with it. */
async function measure(cluster: Cluster): Promise<string[]> {
	const wrong: string[] = [];
	const mustBe0 = (what: string, count: number) => {
		if (count !== 0) wrong.push(`${what}: ${count}`);
	};
	const flow = await payoutFlow(cluster);

	const spread = await payOverWorkers(cluster, flow, SIZE.files);
	console.log('Payouts over two workers, of which one is lost, and the same files again:', spread);
	mustBe0('paid twice', spread.twice);
	mustBe0('unpaid', spread.unpaid);
	mustBe0('incomplete reports', spread.incomplete);

	const pairs = await sendToBoth(cluster, flow, SIZE.pairs, FIRST_PAIR);
	console.log('One file, sent to two processes at one moment:', pairs);
	mustBe0('paid twice by a file sent twice', pairs.twice);
	mustBe0('unpaid by a file sent twice', pairs.unpaid);
	mustBe0('incomplete reports of a file sent twice', pairs.incomplete);

	const callbacks = await deliverTwice(cluster, SIZE.callbacks);
	console.log('Callbacks, each delivered to two webhook processes at one moment:', callbacks);
	mustBe0('callbacks that were not taken', callbacks.callbacks * 2 - callbacks.accepted);
	mustBe0('callbacks that were lost', Math.max(0, callbacks.callbacks - callbacks.executions));

	const logins = await logInFromBoth(cluster);
	console.log('Bank+ deposits in four executions at one moment:', logins);
	mustBe0('deposits that failed', logins.deposits - logins.paid);
	return wrong;
}

async function main(): Promise<void> {
	await ensureN8n();
	const startedAt = Date.now();
	const cluster = await startCluster();
	try {
		console.log(`Started in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
		const wrong = await measure(cluster);
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		console.log(
			`${wrong.length} wrong, ${seconds} s.${wrong.map((line) => `\n  ${line}`).join('')}`,
		);
		if (wrong.length > 0) process.exitCode = 1;
	} finally {
		await cluster.close();
	}
}

// Whatever ends this ends Redis and PostgreSQL with it, as n8n's processes end by themselves.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
