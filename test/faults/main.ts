import 'reflect-metadata';
import { parseArgs } from 'node:util';

import { createSandbox } from '../../sandbox/server';
import { Battlefield } from '../attack/support/battlefield';
import { randomOf } from '../attack/support/random';
import { MONEY_SUBJECTS } from '../attack/support/subjects';
import { makeClock } from './clock';
import { tellOperation } from './operations';
import { tellPayouts } from './payouts';
import type { Told } from './story';

/** Most of a story is waiting for answers that do not come. */
const SIDE_BY_SIDE = 12;
const SHOWN = 40;

/**
 * `npm run test:faults -- [seed] [--payments 50000] [--story payouts/7]`: half of the payments are
 * payouts that run until they are final, half are those of all other operations. A story of a seed
 * can be told again.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { payments: { type: 'string', default: '50000' }, story: { type: 'string' } },
});
const seed = positionals[0] ?? String(Date.now() % 1_000_000);
const wanted = Number(values.payments);

const total = { stories: 0, payments: 0, runs: 0, faults: 0, byHand: 0 };
const failures: string[] = [];

function note(story: string, told: Told): number {
	total.stories += 1;
	total.payments += told.payments;
	total.runs += told.runs;
	total.faults += told.faults;
	total.byHand += told.byHand;
	for (const sentence of told.broken) failures.push(`story ${story}: ${sentence}`);
	return told.payments;
}

/** Each teller tells the next story of all that are told, until there were enough payments. */
async function tellAll(
	family: string,
	open: () => Promise<{
		tell: (story: string, n: number) => Promise<Told>;
		close: () => Promise<void>;
	}>,
) {
	const [only, number = '0'] = values.story?.split('/') ?? [];
	if (only !== undefined && only !== family) return;
	let next = Number(number);
	let left = wanted / 2;
	const teller = async () => {
		const { tell, close } = await open();
		do {
			const n = next++;
			const story = `${family}/${n}`;
			const told = await tell(story, n);
			left -= note(story, told);
		} while (left > 0 && only === undefined);
		await close();
	};
	const tellers = only === undefined ? SIDE_BY_SIDE / 2 : 1;
	await Promise.all(Array.from({ length: tellers }, teller));
}

async function payoutsTeller() {
	const clock = makeClock();
	const sandbox = createSandbox({ now: clock.now });
	await sandbox.listen();
	return {
		tell: async (story: string) =>
			await clock.tell(async () => await tellPayouts(sandbox, clock, randomOf(`${seed}/${story}`))),
		close: sandbox.close,
	};
}

/** Payouts are told aside. */
const SUBJECTS = [...MONEY_SUBJECTS.values()].filter(
	({ operation }) => !(operation.movesMoney && operation.prepare),
);

async function operationsTeller() {
	const field = new Battlefield();
	await field.open();
	return {
		tell: async (story: string, n: number) => {
			const subject = SUBJECTS[n % SUBJECTS.length];
			if (!subject) throw new Error('There is nothing to tell of');
			return await tellOperation(field, subject, randomOf(`${seed}/${story}`));
		},
		close: async () => await field.close(),
	};
}

async function main(): Promise<number> {
	const startedMs = performance.now();
	await Promise.all([tellAll('payouts', payoutsTeller), tellAll('operations', operationsTeller)]);
	const seconds = Math.round((performance.now() - startedMs) / 1000);
	console.log(JSON.stringify({ seed, ...total, seconds, broken: failures.length }));
	for (const failure of failures.slice(0, SHOWN)) console.log(failure);
	return failures.length === 0 ? 0 : 1;
}

void main().then((code) => process.exit(code));
