import { startSandbox } from '../sandbox/server';
import { DataTables } from '../test/support/dataTables';
import type { PaymentReport } from '../workflows/report/report';
import { rupiah } from '../workflows/words/words';
import { payInEngine } from './inEngine';
import { salaries } from './payroll';
import { shortTableOf } from './shortTable';
import { writeReport } from './write';

const FILE = 'salaries.csv';

/** What anybody can see at once: a payroll is paid, and paid again, and nobody is paid twice. */
export async function payTwice(say: (line: string) => void): Promise<void> {
	const sandbox = await startSandbox();
	try {
		const tables = new DataTables();
		const file = { name: FILE, csv: await salaries() };
		const paid = () => sandbox.ledger.transfers({ status: 'posted' });

		say(
			`Paying workflows/${FILE} at the sandbox, by n8n's own engine, with a table in memory ...\n`,
		);
		const first = await payInEngine(sandbox, tables, file, '1');
		say(`${shortTableOf(first.rows)}\n`);
		say(`  ${first.headline}: ${amountsOf(first)}.`);
		say(`  Written to ${await writeReport('payroll', first)}.\n`);
		const before = paid().length;

		say('The same file again ...');
		const second = await payInEngine(sandbox, tables, file, '2');
		say(`  ${second.headline}.`);
		say(`  Written to ${await writeReport('payroll-again', second)}.\n`);

		const twice = paid().length - before;
		if (twice > 0) throw new Error(`The sandbox's ledger has ${twice} payments of the second run`);
		const sumIdr = paid().reduce((sum, { amountIdr }) => sum + amountIdr, 0);
		say(
			`The sandbox's ledger has ${before} payments, ${rupiah(sumIdr)} in all: nobody was paid twice.`,
		);
	} finally {
		await sandbox.close();
	}
}

const amountsOf = ({ totals }: PaymentReport): string =>
	totals
		.filter(({ count }) => count > 0)
		.map(({ state, count, amountIdr }) => `${count} ${STATE_WORDS[state]}, ${rupiah(amountIdr)}`)
		.join('; ');

const STATE_WORDS = {
	lookUp: 'to look up',
	fix: 'to fix',
	rejected: 'not approved',
	paid: 'paid',
	paidBefore: 'paid before',
} as const;
