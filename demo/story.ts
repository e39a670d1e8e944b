import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ensureN8n } from '../n8n/ensure';
import { ROOT, SHIFT_CLOCK } from '../n8n/paths';
import { sandboxCredentials } from '../n8n/sandboxCredentials';
import { startN8n, type RunningN8n } from '../n8n/server';
import { until } from '../n8n/until';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { differences } from './audit';
import { buildPackage } from './buildPackage';
import { publishFlow } from './payByForm';
import type { PaymentRow } from './paymentRow';
import { decide, PAYROLL_FLOW, payPayroll, salaries, uploadPayroll } from './payroll';
import { shortTableOf } from './shortTable';
import { writeReport } from './write';

/** What the story plays on. */
export interface Stage {
	sandbox: Sandbox;
	userFolder: string;
	say: (line: string) => void;
	/** The one that runs now. */
	n8n?: RunningN8n;
}

const USER_FOLDER = join(ROOT, '.n8n', 'demo');

/** What a real provider may take for a call: time enough to die in the middle. */
const CALL_MS = 150;
const PAID_BEFORE_THE_KILL = 12;

/** After this nothing can arrive any more of what a dead run has sent. */
const SETTLED_AFTER_MS = 8 * 60_000;
const UPLOADS_AT_MOST = 3;

/**
 * A real n8n pays a payroll, is killed in the middle of the next one, and is given the same file
 * again. The sandbox's ledger judges who was paid.
 */
export async function tellStory(say: Stage['say']): Promise<void> {
	await ensureN8n();
	await buildPackage();
	await rm(USER_FOLDER, { recursive: true, force: true });
	const sandbox = await startSandbox();
	const stage: Stage = { sandbox, userFolder: USER_FOLDER, say };
	try {
		const november = await payInOneGo(stage);
		const december = await payThroughACrash(stage);

		const rows = [...november, ...december];
		const found = differences({ title: 'Payroll', system: 'duitku', rows }, sandbox.ledger);
		if (found.length > 0) throw new Error(`The ledger disagrees:\n  ${found.join('\n  ')}`);
		const unpaid = december.filter(({ outcome }) => outcome !== 'success');
		if (unpaid.length > 0) throw new Error(`${unpaid.length} people were not paid in December`);
		say(
			`The sandbox's ledger agrees with all ${rows.length} rows: nobody was paid twice, ` +
				`and in December everybody was paid.`,
		);
	} finally {
		await stage.n8n?.stop();
		await sandbox.close();
	}
}

/** Pays a payroll as real ones are: nearly everybody at once, and two rows with a problem. */
async function payInOneGo(stage: Stage): Promise<PaymentRow[]> {
	const { sandbox, userFolder, say } = stage;
	say('Starting n8n ...');
	stage.n8n = await startN8n({ userFolder });
	const credentials = await stage.n8n.api.saveCredentials(sandboxCredentials(sandbox));
	await publishFlow(stage.n8n, PAYROLL_FLOW, credentials);

	say('Uploading workflows/salaries.csv, and approving it ...\n');
	const report = await payPayroll(stage.n8n, await salaries());
	say(`${shortTableOf(report.told)}\n`);
	say(`  ${report.headline}. Written to ${await writeReport('payroll-november', report)}.\n`);
	return report.rows;
}

/** Kills n8n while it pays, starts it again, and uploads the same file until all has ended. */
async function payThroughACrash(stage: Stage): Promise<PaymentRow[]> {
	const { say } = stage;
	const csv = decemberOf(await salaries());
	say('The payroll of December, with the two problems corrected. Approved; it is being paid ...');
	await killWhilePaying(stage, csv);
	await startEightMinutesLater(stage);

	for (let upload = 1; upload <= UPLOADS_AT_MOST; upload += 1) {
		say('Uploading the same file again ...');
		const report = await payPayroll(running(stage), csv);
		const before = report.rows.filter(({ code }) => code === 'ALREADY_PAID').length;
		say(`  ${report.headline}. Of these, ${before} were paid before, and are not paid again.`);
		if (report.rows.some(({ outcome }) => outcome === 'pending')) continue;
		say(`  Written to ${await writeReport('payroll-december', report)}.\n`);
		return report.rows;
	}
	throw new Error(`After ${UPLOADS_AT_MOST} uploads it is not clear yet who was paid`);
}

async function killWhilePaying(stage: Stage, csv: string): Promise<void> {
	const { sandbox, say } = stage;
	const n8n = running(stage);
	const paid = () => sandbox.ledger.transfers({ status: 'posted' }).length;
	const paidInNovember = paid();
	const { pages } = await uploadPayroll(n8n, csv);
	const { onlineTransfer, onlineInquiry } = sandbox.duitku.paths;
	for (const path of [onlineTransfer, onlineInquiry]) {
		sandbox.faults.add({ kind: 'delay', ms: CALL_MS, after: true, path, times: 'always' });
	}
	// Never answered: n8n dies first.
	const approved = decide(pages, 'Approve').catch(() => undefined);
	await until('the first payments', async () =>
		Promise.resolve(paid() >= paidInNovember + PAID_BEFORE_THE_KILL || undefined),
	);
	await n8n.kill();
	await approved;
	sandbox.faults.clear();
	say(`  n8n is killed (-9). The ledger has ${paid() - paidInNovember} payments of this file.`);
}

/** By the clocks of n8n and of the sandbox, so that nobody has to wait. */
async function startEightMinutesLater(stage: Stage): Promise<void> {
	const { sandbox, userFolder, say } = stage;
	say('Eight minutes later n8n is started again ...');
	sandbox.putClockForward(SETTLED_AFTER_MS);
	stage.n8n = await startN8n({
		userFolder,
		env: {
			NODE_OPTIONS: `--require ${SHIFT_CLOCK}`,
			TEST_CLOCK_SHIFT_MS: String(SETTLED_AFTER_MS),
		},
	});
	await stage.n8n.api.waitForWebhook(`${stage.n8n.url}/form/payroll`);
}

function running({ n8n }: Stage): RunningN8n {
	if (!n8n) throw new Error('n8n has not been started');
	return n8n;
}

const decemberOf = (november: string): string =>
	november
		.replaceAll('2026-11', '2026-12')
		.replaceAll('November', 'December')
		.replace('8760673512', '8760673566')
		.replace(
			'Zaki Firmansyah,BRI,8760673566,Zaki Firmansyah',
			'Zaki Firmansyah,BRI,8760673566,Test Account',
		);
