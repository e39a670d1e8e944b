import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import {
	GET_STATUS,
	inquired,
	PAYEE,
	REVERSE,
	runSwitcher,
	SEND,
	SOURCE,
	TRANSFER,
} from './runSwitcher';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const REFNUM = '2501021304050007';
const paths = () => sandbox.bankPlusSwitcher.paths;
const sentTo = (path: string) => sandbox.requests.list({ path });
const payments = () => sandbox.ledger.transfers({ system: 'bankPlusSwitcher' });

/** Sends one transfer and gives its item, as Reverse takes it. */
async function sent(): Promise<IDataObject> {
	const { json } = await runSwitcher(sandbox, SEND, TRANSFER, await inquired(sandbox));
	return json[0]![0]!;
}

describe('what is sent is what the document shows', () => {
	test('an inquiry', async () => {
		const [item] = await inquired(sandbox);
		const [request] = sentTo(paths().inquiry);

		expect(request).toMatchObject({
			method: 'POST',
			body: { ...PAYEE, refnum: item!.refnum },
			headers: { 'content-type': 'application/json', 'x-gateway-key': 'gateway secret' },
		});
		expect(item).toMatchObject({ ...PAYEE, paymentCode: expect.any(String), balance: 0 });
		expect(item!.refnum).toMatch(/^\d{16}$/);
	});

	test('a transfer', async () => {
		const [item] = await inquired(sandbox);
		await runSwitcher(sandbox, SEND, { ...TRANSFER, refnum: REFNUM }, [item!]);

		expect(sentTo(paths().transfer)).toMatchObject([{ method: 'POST' }]);
		expect(sentTo(paths().transfer)[0]!.body).toEqual({
			refnum: REFNUM,
			paymentCode: item!.paymentCode,
			...SOURCE,
			amount: 50_000,
			remark: 'Salary',
		});
	});

	test('a reversal, which takes refnum and journal from the transfer', async () => {
		const transfer = await sent();
		const { json } = await runSwitcher(sandbox, REVERSE, { refnum: REFNUM }, [transfer]);

		expect(sentTo(paths().reversal)[0]!.body).toEqual({
			refnum: REFNUM,
			refnumTarget: transfer.refnum,
			journal: transfer.journal,
		});
		expect(json[0]).toMatchObject([{ outcome: 'success', reference: REFNUM, amount: 50_000 }]);
		expect(payments()).toMatchObject([{ kind: 'transfer' }, { kind: 'reversal' }]);
	});

	test('a status check', async () => {
		const transfer = await sent();
		const { json } = await runSwitcher(sandbox, GET_STATUS, {}, [transfer]);

		expect(sentTo(paths().check)[0]!.body).toEqual({ refnum: transfer.refnum });
		expect(json[0]).toMatchObject([
			{ outcome: 'success', reference: transfer.refnum, info: 'Transfer success' },
		]);
	});
});

describe('reads', () => {
	test('an unknown account is an error with the code and words of the switcher', async () => {
		const parameters = { bank: 'BRINIDJA', account: '1' };
		const { error } = await runSwitcher(sandbox, ['account', 'inquiry'], parameters);

		expect(error?.message).toMatch(/Bank\+ Switcher \(0101\): .*Nomor Rekening Tidak Dikenal/);
	});

	test('nothing is known of a refnum that the switcher does not know', async () => {
		const { json } = await runSwitcher(sandbox, GET_STATUS, { refnum: REFNUM });

		expect(json[0]).toMatchObject([
			{ outcome: 'pending', code: 'NOT_FOUND', message: 'refnum provided was not found' },
		]);
	});
});
