import type { Credential } from '../n8n/api';
import type { RunningN8n } from '../n8n/server';
import type { Sandbox } from '../sandbox/server';
import { payByForm, toRow } from './payByForm';
import type { Report } from './paymentRow';

/** The flow pays one by one, so this is the third payment to a wallet, DRV-03. */
const UNCLEAR_PAYMENT = 3;

/**
 * Pays the drivers' file. One answer gets lost in a gateway, as happens; the other endings are
 * those of the sandbox's test accounts.
 */
export async function payKasPro(
	n8n: RunningN8n,
	credentials: readonly Credential[],
	sandbox: Sandbox,
): Promise<Report> {
	sandbox.faults.add({
		kind: 'status',
		path: sandbox.kasProWallet.paths.p2p,
		status: 502,
		skip: UNCLEAR_PAYMENT - 1,
	});
	const rows = await payByForm(n8n, credentials, {
		flow: 'kas-pro-driver-payouts.json',
		form: 'driver-payouts',
		file: 'kas-pro-drivers.csv',
	});
	return { title: 'Driver payouts by KasPro', system: 'kasProWallet', rows: rows.map(toRow) };
}
