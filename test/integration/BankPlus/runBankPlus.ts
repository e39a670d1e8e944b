import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import type { Sandbox } from '../../../sandbox/server';
import { CredentialStore } from '../../support/credentialStore';
import { runNode, type NodeRun, type RunOptions } from '../../support/engine';

/** The credential of the sandbox's agent, without a session. */
export function agentCredential(sandbox: Sandbox, changes: IDataObject = {}): CredentialStore {
	const { username, password, pin, sid } = sandbox.bankPlus.agent;
	return new CredentialStore().add(new BankPlusApi(), {
		environment: 'custom',
		baseUrl: sandbox.url,
		username,
		password,
		pin,
		sid,
		sessionId: '',
		...changes,
	});
}

type Extras = Partial<Pick<RunOptions, 'mode' | 'retryOf' | 'onStarted' | 'credentials'>>;

/** Runs one operation of the node against the sandbox. */
export async function runBankPlus(
	sandbox: Sandbox,
	[resource, operation]: readonly [string, string],
	parameters: INodeParameters = {},
	items?: IDataObject[],
	settings: Partial<INode> = {},
	extras: Extras = {},
): Promise<NodeRun> {
	return await runNode({
		node: new BankPlus(),
		parameters: { options: { timeout: 5 }, ...parameters, resource, operation },
		items,
		credentials: agentCredential(sandbox),
		settings,
		...extras,
	});
}

/** Everything that the execution would store, as text. */
export const storedText = ({ run }: NodeRun): string => JSON.stringify(run);

export const sentTo = (sandbox: Sandbox, path: string) => sandbox.requests.list({ path });

/** A deposit into the sandbox's first customer. */
export const DEPOSIT: INodeParameters = {
	toAccount: '2000000001',
	name: 'Nasabah Contoh Satu',
	amount: '={{ $json.amount ?? 25000 }}',
	narration: 'Setoran',
};

export const OPEN_ACCOUNT: INodeParameters = {
	name: 'Nasabah Contoh Baru',
	email: 'baru@example.com',
	mother_name: 'Ibu Contoh',
	profession: { __rl: true, mode: 'list', value: 'KOMPUTER' },
	last_education: { __rl: true, mode: 'list', value: 'S2' },
	status_nikah: 'Lajang',
	pob: 'Surabaya',
	dob: '1990-08-01T00:00:00.000+07:00',
	ktp: '3171000000000001',
	gender: 'l',
	address: 'Jalan Contoh 2',
	rt: '022',
	rw: '001',
	zip_code: { __rl: true, mode: 'id', value: '10110' },
	kelurahan: 'Gambir',
	kecamatan: 'Gambir',
	city: 'Jakarta Pusat',
	state: 'DKI Jakarta',
	hp: '081200000100',
	phone: '0210000100',
	income: { __rl: true, mode: 'list', value: '1' },
	jumlah_transaksi: { __rl: true, mode: 'list', value: '1' },
	deposit: 100_000,
	image: { ktp: 'pendaftaran/CTH_1_KTP.jpg', foto: 'pendaftaran/CTH_1.png' },
};

export const INTRABANK: INodeParameters = {
	account_number: '2000000001',
	account_name: 'NASABAH CONTOH SATU',
	amount: 50_000,
	admin_fee: 1_000,
};
