import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureN8n } from '../n8n/ensure';
import { ROOT } from '../n8n/paths';
import { startSandbox } from '../sandbox/server';
import { differences } from './audit';
import { payInOneGo, payThroughACrash, type Stage } from './story';

const USER_FOLDER = join(ROOT, '.n8n', 'demo');

/**
 * A real n8n pays a payroll, is killed in the middle of the next one, and is given the same file
 * again. The sandbox's ledger judges who was paid.
 */
async function main(): Promise<void> {
	await ensureN8n();
	await rm(USER_FOLDER, { recursive: true, force: true });
	const sandbox = await startSandbox();
	const stage: Stage = { sandbox, userFolder: USER_FOLDER, say: (line) => console.log(line) };
	try {
		const november = await payInOneGo(stage);
		const december = await payThroughACrash(stage);

		const rows = [...november, ...december];
		const found = differences({ title: 'Payroll', system: 'duitku', rows }, sandbox.ledger);
		if (found.length > 0) throw new Error(`The ledger disagrees:\n  ${found.join('\n  ')}`);
		const unpaid = december.filter(({ outcome }) => outcome !== 'success');
		if (unpaid.length > 0) throw new Error(`${unpaid.length} people were not paid in December`);
		console.log(
			`The sandbox's ledger agrees with all ${rows.length} rows: nobody was paid twice, ` +
				`and in December everybody was paid.`,
		);
	} finally {
		await stage.n8n?.stop();
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
