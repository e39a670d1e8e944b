import type { IDataObject } from 'n8n-workflow';

import { BankPlusSwitcher } from '../../nodes/BankPlusSwitcher/BankPlusSwitcher.node';
import { credentialsAt } from './credentials';
import { runnerOf } from './runnerOf';
import { INQUIRE, SEND } from './switcherCalls';
import { useSandbox } from './useSandbox';
import { wireOf } from './wire';

/** What the gateway before the switcher wants to see. */
const GATEWAY_HEADER = { name: 'x-gateway-key', value: 'gateway secret' };

export type Switcher = ReturnType<typeof useSwitcher>;

/** The node of Bank+ Switcher and a sandbox: one of the file's own, unless told. */
export function useSwitcher(sandbox = useSandbox()) {
	const credential = () =>
		credentialsAt(sandbox.url, { bankPlusSwitcherApi: { headers: { header: [GATEWAY_HEADER] } } });
	const { run, read } = runnerOf(new BankPlusSwitcher(), credential, {
		statusCheckPause: 0,
		timeout: 5,
	});
	/** Inquires about the payee, once per payment: a payment code pays once. */
	const inquire = async (count = 1): Promise<IDataObject[]> =>
		await read(INQUIRE, { items: Array.from({ length: count }, () => ({})) });
	return {
		sandbox,
		paths: sandbox.bankPlusSwitcher.paths,
		credential,
		run,
		inquire,
		/** Makes one transfer, and gives its items as Reverse takes them. */
		send: async () => (await run(SEND, { items: await inquire() })).success,
		...wireOf(sandbox),
		/** All payments, or those of a kind. */
		payments: (kind?: 'transfer' | 'reversal') =>
			sandbox.ledger
				.transfers({ system: 'bankPlusSwitcher' })
				.filter((transfer) => kind === undefined || transfer.kind === kind),
	};
}
