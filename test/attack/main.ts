import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Numbers } from './support/campaign';

/**
 * The long form of the attack suite: `npm run test:attack -- --seed 7 --cases 20000`, or the same
 * by ATTACK_SEED and ATTACK_CASES. ATTACK_CASE, or `--case`, replays one case of a seed.
 */
const LONG_FORM_CASES = '20000';

const { ATTACK_SEED, ATTACK_CASES, ATTACK_CASE } = process.env;
const { values } = parseArgs({
	options: { seed: { type: 'string' }, cases: { type: 'string' }, case: { type: 'string' } },
});
const seed = values.seed ?? ATTACK_SEED ?? String(Date.now() % 1_000_000);
const cases = values.cases ?? ATTACK_CASES ?? LONG_FORM_CASES;
const only = values.case ?? ATTACK_CASE;

/** Two families share a file. */
const FILES: Record<string, string> = { brokenCredentials: 'credentials' };

const family = only?.split('/')[0] ?? '';
const file = only === undefined ? [] : [`test/attack/${FILES[family] ?? family}.test`];

console.log(`Attack suite: seed ${seed}, ${only ?? `${cases} cases`}`);

const reports = mkdtempSync(join(tmpdir(), 'attack-'));
const started = Date.now();
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
	process.execPath,
	[jest, '--selectProjects', 'attack', '--maxWorkers', '2', ...file],
	{
		stdio: 'inherit',
		env: {
			...process.env,
			ATTACK_SEED: seed,
			ATTACK_CASES: cases,
			ATTACK_REPORT: reports,
			...(only !== undefined && { ATTACK_CASE: only }),
		},
	},
);

const numbers = readdirSync(reports).map(
	(name) => JSON.parse(readFileSync(join(reports, name), 'utf8')) as Numbers,
);
rmSync(reports, { recursive: true, force: true });
console.table(
	numbers.map(({ family: name, cases: run, failed, slowestMs, slowest, peakHeapMb, seconds }) => ({
		family: name,
		cases: run,
		failed,
		seconds: Math.round(seconds),
		'slowest (ms)': Math.round(slowestMs),
		'slowest case': slowest,
		'peak heap (MB)': Math.round(peakHeapMb),
	})),
);
const all = numbers.reduce((sum, { cases: run }) => sum + run, 0);
const failures = numbers.reduce((sum, { failed }) => sum + failed, 0);
console.log(
	`${all} cases, ${failures} broke an invariant, ${Math.round((Date.now() - started) / 1000)} s, seed ${seed}`,
);
process.exitCode = status ?? 1;
