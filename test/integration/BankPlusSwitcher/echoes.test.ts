import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { inquired, PAYEE, runSwitcher, SEND, TRANSFER } from './runSwitcher';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const paths = () => sandbox.bankPlusSwitcher.paths;

describe('what a success repeats', () => {
	const echoes = (): IDataObject => ({
		sourceBank: 'BRINIDJA',
		sourceAccount: '888801000000001',
		amount: '50000.00',
		beneficiaryAccount: PAYEE.account,
	});
	const succeed = async (data: IDataObject) => {
		const items = await inquired(sandbox);
		const body = JSON.stringify({ code: '00', message: 'Transfer success', data });
		sandbox.faults.add({ kind: 'status', status: 200, body, path: paths().transfer });
		sandbox.faults.add({ kind: 'brokenJson', path: paths().check, times: 'always' });
		return (await runSwitcher(sandbox, SEND, TRANSFER, items)).json.flat();
	};

	test('may spell the amount with decimals, and mask the account', async () => {
		expect(await succeed({ ...echoes(), sourceAccount: '888801xxxxxx001' })).toMatchObject([
			{ outcome: 'success', amount: 50_000 },
		]);
	});

	test.each([
		['refnum', '2501021304050007'],
		['sourceBank', 'BNINIDJA'],
		['sourceAccount', '888801000000002'],
		['amount', '50000.01'],
		['amount', '50.000'],
	])('is pending when its %s is %s', async (field, value) => {
		expect(await succeed({ ...echoes(), [field]: value })).toMatchObject([
			{ outcome: 'pending', code: 'ANSWER_MISMATCH', [field]: value },
		]);
	});

	test('is pending when the money went to another account than the inquired one', async () => {
		expect(await succeed({ ...echoes(), beneficiaryAccount: '777' })).toMatchObject([
			{ outcome: 'pending', code: 'BENEFICIARY_MISMATCH' },
		]);
	});
});
