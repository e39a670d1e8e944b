import { ensureN8n } from '../../n8n/ensure';
import { openBench, type CrashBench } from './bench';
import { crashAt, type Crash } from './crash';
import { sendTwice, type Double } from './doubles';
import { PHASES, pointsOf } from './points';

/**
 * `npm run test:crash [kills] [doubles]`: a real n8n is killed with -9 in the middle of a file of
 * payouts, started again, and given the same file; then files are sent twice at one moment. The
 * ledger says who was paid twice, and who was not paid.
 */
const [kills = 50, doubles = 100] = process.argv.slice(2).map(Number);

const ROWS = 100;
const ROWS_TWICE = 20;

/** Files of double uploads have smaller places than those of kills, whose files are longer. */
const FIRST_KILL = 1 + Math.ceil((doubles * ROWS_TWICE) / ROWS);

async function killAll(bench: CrashBench): Promise<Crash[]> {
	const crashes: Crash[] = [];
	for (const [n, point] of pointsOf(kills, ROWS).entries()) {
		const startedAt = Date.now();
		const crash = await crashAt(bench, point, FIRST_KILL + n, ROWS);
		crashes.push(crash);
		const { phase, inquiries, transfers, paidBefore, twice, unpaid, runs, complete } = crash;
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		console.log(
			`kill ${n + 1}/${kills} ${phase}: ${inquiries} inquiries, ${transfers} transfers, ${paidBefore} paid before; then ${runs} run(s), paid twice ${twice}, unpaid ${unpaid}, ${complete ? 'complete' : 'INCOMPLETE'} (${seconds} s)`,
		);
	}
	return crashes;
}

async function doubleAll(bench: CrashBench): Promise<Double[]> {
	const results: Double[] = [];
	for (let n = 0; n < doubles; n++) results.push(await sendTwice(bench, n, ROWS_TWICE));
	return results;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** One line for each phase in which n8n was killed. */
const tableOf = (crashes: readonly Crash[]) =>
	PHASES.map((phase) => {
		const own = crashes.filter((crash) => crash.phase === phase);
		return {
			phase,
			kills: own.length,
			rows: own.length * ROWS,
			'paid before the kill': sum(own.map(({ paidBefore }) => paidBefore)),
			'paid twice': sum(own.map(({ twice }) => twice)),
			unpaid: sum(own.map(({ unpaid }) => unpaid)),
			'most runs after it': Math.max(0, ...own.map(({ runs }) => runs)),
			incomplete: own.filter(({ complete }) => !complete).length,
			'flow was off': own.filter(({ wasOff }) => wasOff).length,
		};
	});

async function main(): Promise<void> {
	await ensureN8n();
	const startedAt = Date.now();
	const bench = await openBench();
	try {
		const results = await doubleAll(bench);
		const incomplete = results.filter(({ complete }) => complete < 2).length;
		const twice = sum(results.map((result) => result.twice));
		const unpaid = sum(results.map((result) => result.unpaid));
		const doublesMs = Date.now() - startedAt;
		console.log(
			`${doubles} files of ${ROWS_TWICE} rows, each sent twice at one moment: paid twice ${twice}, unpaid ${unpaid}, with an incomplete report ${incomplete} (${Math.round(doublesMs / 1000)} s)`,
		);

		const crashes = await killAll(bench);
		console.table(tableOf(crashes));
		const isGood = ({ complete, ...crash }: Crash) =>
			complete && crash.twice === 0 && crash.unpaid === 0;
		const bad = crashes.filter((crash) => !isGood(crash)).length;
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		console.log(
			`${kills} kills of ${ROWS} rows each: ${bad} went wrong. ${doubles} double uploads. ${seconds} s in all`,
		);
		if (bad + incomplete + twice + unpaid > 0) process.exitCode = 1;
	} finally {
		await bench.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
