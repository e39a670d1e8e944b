import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureN8n } from '../n8n/ensure';
import { ROOT } from '../n8n/paths';
import { sandboxCredentials } from '../n8n/sandboxCredentials';
import { startN8n } from '../n8n/server';
import { startSandbox } from '../sandbox/server';
import { paymentReport } from '../workflows/report/report';
import { differences } from './audit';
import { payBankPlus } from './bankPlusPayments';
import { payByChannel } from './duitkuPayroll';
import { payKasPro } from './kasProPayouts';
import type { Report } from './paymentRow';
import { tableOf } from './table';
import { writeReport } from './write';

const USER_FOLDER = join(ROOT, '.n8n', 'demo-codes');

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

			for (const report of reports) {
				const written = await writeReport(`payments-${report.system}`, toldBy(report));
				console.log(`${tableOf(report)}\n\nWritten to ${written}.\n`);
			}
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

/** The same report as a flow gives, with what the flow's last nodes say of a row. */
const toldBy = ({ title, rows }: Report) =>
	paymentReport(
		{ title, ranBy: 'npm run demo:codes', ranAt: Date.now() },
		rows.map((row) => ({ ...row, file: { ...row } })),
	);

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
