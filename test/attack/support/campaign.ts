import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { randomOf, type Random } from './random';
import { casesPerSubject, ONLY, REPORT_FOLDER, replayOf, SEED } from './settings';

/** What an attack found: one sentence per broken invariant. */
export interface Finding {
	violations: string[];
	/** What was done, in a few words, for whoever reads a failure. */
	attack: string;
	/** Until when the case has to end; time-outs are part of it. */
	limitMs?: number;
}

export interface Campaign<Subject> {
	family: string;
	/** Which part of all cases is this family's. */
	share: number;
	subjects: ReadonlyMap<string, Subject>;
	/** Every n-th case is the same in every run, or random. */
	attack: (subject: Subject, random: Random, n: number) => Promise<Finding>;
	/** At least this many cases per subject in the long form, such as one per row of a table. */
	most?: number;
}

// Machines of five people: a case takes milliseconds, and this is what it may take at worst.
const DEFAULT_LIMIT_MS = 8_000;
// Beyond what the process held before the first case: suites that ran in it before leave theirs.
const MAX_HEAP_GROWTH_MB = 1_000;
const heapUsedMb = () => process.memoryUsage().heapUsed / 2 ** 20;
const heapAtStartMb = heapUsedMb();
const SHOWN_PER_SUBJECT = 6;
const SUBJECT_TIMEOUT_MS = 10 * 60_000;

// Jest hands tests a copy of `process`, which hears of no rejection.
const realProcess = runInThisContext('process') as NodeJS.Process;

/** What a family of attacks leaves in its report. */
export interface Numbers {
	family: string;
	cases: number;
	failed: number;
	slowestMs: number;
	slowest: string;
	peakHeapMb: number;
	seconds: number;
}

/** One test per subject, which attacks it again and again and then tells every replay at once. */
export function runCampaign<Subject>(campaign: Campaign<Subject>): void {
	const { family, share, subjects, most = Infinity } = campaign;
	const perSubject = Math.min(most, casesPerSubject(share, subjects.size));
	const numbers: Numbers = {
		family,
		cases: 0,
		failed: 0,
		slowestMs: 0,
		slowest: '',
		peakHeapMb: 0,
		seconds: 0,
	};
	const rejections: string[] = [];
	const noteRejection = (reason: unknown) => rejections.push(String(reason));
	const started = Date.now();

	beforeAll(() => realProcess.on('unhandledRejection', noteRejection));
	afterAll(() => {
		realProcess.off('unhandledRejection', noteRejection);
		numbers.seconds += (Date.now() - started) / 1000;
		report(numbers);
	});

	describe(`${family}, seed ${SEED}`, () => {
		for (const [name, subject] of subjects) {
			const prefix = `${family}/${name}/`;
			const test = ONLY === undefined || ONLY.startsWith(prefix) ? it : it.skip;
			test(
				name,
				async () => {
					const numbersToRun =
						ONLY === undefined
							? Array.from({ length: perSubject }, (_, n) => n)
							: [Number(ONLY.slice(prefix.length))];
					const failures: string[] = [];
					for (const n of numbersToRun) {
						const id = `${prefix}${n}`;
						const found = await runCase(campaign, subject, id, n, numbers, rejections);
						if (found) failures.push(found);
					}
					numbers.failed += failures.length;
					if (failures.length > 0) throw new Error(summarise(failures, numbersToRun.length));
				},
				SUBJECT_TIMEOUT_MS,
			);
		}
	});
}

async function runCase<Subject>(
	{ attack }: Campaign<Subject>,
	subject: Subject,
	id: string,
	n: number,
	numbers: Numbers,
	rejections: string[],
): Promise<string | undefined> {
	const startedMs = performance.now();
	let finding: Finding;
	try {
		finding = await attack(subject, randomOf(`${SEED}:${id}`), n);
	} catch (error) {
		finding = { violations: [`threw ${(error as Error).stack ?? String(error)}`], attack: '' };
	}
	const tookMs = performance.now() - startedMs;
	const heapMb = heapUsedMb();
	const growthMb = heapMb - heapAtStartMb;
	const { limitMs = DEFAULT_LIMIT_MS } = finding;
	const violations = [
		...finding.violations,
		...rejections.splice(0).map((reason) => `unhandled rejection: ${reason}`),
		...(tookMs > limitMs ? [`took ${Math.round(tookMs)} ms, the limit is ${limitMs}`] : []),
		...(growthMb > MAX_HEAP_GROWTH_MB ? [`the heap grew by ${Math.round(growthMb)} MB`] : []),
	];
	numbers.cases += 1;
	numbers.peakHeapMb = Math.max(numbers.peakHeapMb, heapMb);
	if (tookMs > numbers.slowestMs) Object.assign(numbers, { slowestMs: tookMs, slowest: id });
	return violations.length === 0
		? undefined
		: [`${finding.attack}: ${violations.join('; ')}`, `  ${replayOf(id)}`].join('\n');
}

function summarise(failures: readonly string[], cases: number): string {
	const more = failures.length - SHOWN_PER_SUBJECT;
	return [
		`${failures.length} of ${cases} cases broke an invariant`,
		...failures.slice(0, SHOWN_PER_SUBJECT),
		...(more > 0 ? [`and ${more} more`] : []),
	].join('\n');
}

function report(numbers: Numbers): void {
	if (REPORT_FOLDER === undefined) return;
	writeFileSync(join(REPORT_FOLDER, `${numbers.family}.json`), JSON.stringify(numbers));
}
