import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stringify } from 'csv-stringify/sync';

import { ensureN8n } from '../n8n/ensure';
import { ROOT } from '../n8n/paths';
import { sandboxCredentials } from '../n8n/sandboxCredentials';
import { startN8n } from '../n8n/server';
import { startSandbox } from '../sandbox/server';
import { differences } from './audit';
import { payBankPlus } from './bankPlusPayments';
import { payByChannel } from './duitkuPayroll';
import { payKasPro } from './kasProPayouts';
import { pageOf } from './page';
import type { Report } from './paymentRow';
import { tableOf } from './table';

const USER_FOLDER = join(ROOT, '.n8n', 'demo-codes');
const REPORT_FOLDER = join(ROOT, 'demo', 'report');

/**
 * A tour of the answers that the documents print, as a real n8n shows them: three files are paid,
 * most of whose rows go wrong in a way of their own, and the sandbox's ledger judges the result.
 */
async function main(): Promise<void> {
	await ensureN8n();
	await rm(USER_FOLDER, { recursive: true, force: true });
	const sandbox = await startSandbox();
	try {
		console.log('Starting n8n ...');
		const n8n = await startN8n({ userFolder: USER_FOLDER });
		try {
			const credentials = await n8n.api.saveCredentials(sandboxCredentials(sandbox));
			console.log('Paying the files in workflows/ ...\n');
			const reports = [
				await payByChannel(n8n, credentials, sandbox),
				await payBankPlus(n8n, credentials, sandbox),
				await payKasPro(n8n, credentials, sandbox),
			];

			for (const report of reports) console.log(`${tableOf(report)}\n`);
			await write(reports);
			const found = reports.flatMap((report) => differences(report, sandbox.ledger));
			if (found.length > 0) throw new Error(`The ledger disagrees:\n  ${found.join('\n  ')}`);
			const rows = reports.flatMap((report) => report.rows);
			console.log(`The sandbox's ledger agrees with all ${rows.length} rows.`);
		} finally {
			await n8n.stop();
		}
	} finally {
		await sandbox.close();
	}
}

/** Spreadsheets run a cell that begins like a formula. A code such as -510 is none. */
const withoutFormula = (cell: string) => (/^[=+@\t\r]|^-(?!\d+$)/.test(cell) ? `'${cell}` : cell);

async function write(reports: readonly Report[]): Promise<void> {
	await mkdir(REPORT_FOLDER, { recursive: true });
	const csv = join(REPORT_FOLDER, 'payments.csv');
	const page = join(REPORT_FOLDER, 'payments.html');
	const rows = reports.flatMap(({ system, rows: ofSystem }) =>
		ofSystem.map((row) => ({ system, ...row })),
	);
	await writeFile(csv, stringify(rows, { header: true, cast: { string: withoutFormula } }));
	await writeFile(page, pageOf(reports));
	console.log(`Written to ${relative(ROOT, csv)} and ${relative(ROOT, page)}.`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
