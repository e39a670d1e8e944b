import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureN8n } from '../../n8n/ensure';
import { ROOT } from '../../n8n/paths';
import { compete } from '../compete';
import { CONTESTANTS, type Contestant } from '../contestants';
import { inNewN8n, type BenchN8n } from '../n8n/start';
import { MAIN_LOAD, WARM_UP_ITEMS } from '../plan';
import { describeMachine } from '../report/machine';
import { writePage } from '../report/writePage';
import { startFarSandbox, type FarSandbox } from '../sandbox/farSandbox';
import { profilePage, type Profiled } from './page';
import { timeByPart, type CpuProfile, type Span } from './timeByPart';

const EVERY_US = 500;
const US_PER_MS = 1_000;
/** The machine has other work now and then, which is to fall on all of them. */
const ROUNDS = 3;

const PROFILED = CONTESTANTS.filter(
	({ way, parallel }) => way === 'byHand' || (parallel === 10 && way !== 'client'),
);

/**
 * `npm run bench:profile`: why an item costs what it costs. n8n writes a CPU profile of itself when
 * it ends; each contestant's share of it is found by the time at which its nodes ran.
 */
async function main() {
	const machine = describeMachine();
	await ensureN8n();
	const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
	const sandbox = await startFarSandbox();
	try {
		const env = {
			NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder} --cpu-prof-interval=${EVERY_US}`,
		};
		const ran = await inNewN8n(sandbox, async (bench) => await run(sandbox, bench), env);
		const profile = await readProfile(folder, ran.pid);
		const profiled = [...ran.spans].map(([contestant, spans]): Profiled => {
			const times = [...timeByPart(profile, spans)];
			const items = MAIN_LOAD.items * spans.length;
			return { contestant, usByPart: new Map(times.map(([part, us]) => [part, us / items])) };
		});
		const text = profilePage(profiled, { ...MAIN_LOAD, rounds: ROUNDS, machine });
		await writePage(join(ROOT, 'docs', 'benchmark-profile.md'), text);
	} finally {
		sandbox.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** When the nodes of each contestant ran. */
async function run(
	sandbox: FarSandbox,
	bench: BenchN8n,
): Promise<{ pid: number; spans: Map<Contestant, Span[]> }> {
	for (const contestant of PROFILED) {
		await compete(sandbox, bench, contestant, { ...MAIN_LOAD, items: WARM_UP_ITEMS });
	}
	const spans = new Map(PROFILED.map((contestant): [Contestant, Span[]] => [contestant, []]));
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const [contestant, own] of spans) {
			const { startedAtMs = NaN, seconds } = await compete(sandbox, bench, contestant, MAIN_LOAD);
			const fromUs = startedAtMs * US_PER_MS + clockAheadUs();
			own.push({ fromUs, toUs: fromUs + seconds * 1_000 * US_PER_MS });
			console.log(`${contestant.call} ${contestant.way}: ${seconds.toFixed(2)} s`);
		}
	}
	return { pid: bench.n8n.pid, spans };
}

/** All processes of a machine share the clock of a profile. */
const clockAheadUs = (): number =>
	Number(process.hrtime.bigint() / 1_000n) - Date.now() * US_PER_MS;

/** That of the main thread, whose number is 0. */
async function readProfile(folder: string, pid: number): Promise<CpuProfile> {
	const files = await readdir(folder);
	const file = files.find((name) => name.includes(`.${pid}.0.`));
	if (!file) throw new Error(`n8n has written no profile: there are ${files.join(', ')}`);
	return JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
