import 'reflect-metadata';
import { parseArgs } from 'node:util';

import { createSandbox } from '../../sandbox/server';
import { randomOf } from '../attack/support/random';
import { makeClock } from './clock';
import { tellPayouts } from './payouts';

/** Most of a story is waiting for answers that do not come. */
const SIDE_BY_SIDE = 12;
const SHOWN = 40;

/**
 * `npm run test:faults -- [seed] [--payments 50000] [--story 7]`: a story of a seed is told again.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { payments: { type: 'string', default: '50000' }, story: { type: 'string' } },
});
const seed = positionals[0] ?? String(Date.now() % 1_000_000);

async function main() {
	const startedMs = performance.now();
	const total = { stories: 0, payments: 0, runs: 0, faults: 0 };
	const failures: string[] = [];
	let next = 0;

	const tellOne = async (
		sandbox: ReturnType<typeof createSandbox>,
		clock: ReturnType<typeof makeClock>,
		n: number,
	) => {
		const random = randomOf(`${seed}/payouts/${n}`);
		const told = await clock.tell(async () => await tellPayouts(sandbox, clock, random));
		total.stories += 1;
		total.payments += told.payments;
		total.runs += told.runs;
		total.faults += told.faults;
		for (const sentence of told.broken) failures.push(`story ${n}: ${sentence}`);
	};
	const storyteller = async () => {
		const clock = makeClock();
		const sandbox = createSandbox({ now: clock.now });
		await sandbox.listen();
		if (values.story !== undefined) {
			await tellOne(sandbox, clock, Number(values.story));
		} else {
			while (total.payments < Number(values.payments)) await tellOne(sandbox, clock, next++);
		}
		await sandbox.close();
	};
	const storytellers = values.story === undefined ? SIDE_BY_SIDE : 1;
	await Promise.all(Array.from({ length: storytellers }, storyteller));

	const seconds = Math.round((performance.now() - startedMs) / 1000);
	console.log(JSON.stringify({ seed, ...total, seconds, broken: failures.length }));
	for (const failure of failures.slice(0, SHOWN)) console.log(failure);
	return failures.length === 0 ? 0 : 1;
}

void main().then((code) => process.exit(code));
