import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';

import { DuitkuDisbursement } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursement.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { merchant } from '../../support/duitku';
import { additionalDataOf } from '../../support/engine';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

/** Opens the picker as the editor does. */
async function open(filter: string) {
	const duitku = new DuitkuDisbursement();
	const node = {
		id: 'node',
		name: 'Node',
		type: 'duitkuDisbursement',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { duitkuDisbursementApi: { id: '1', name: 'Merchant' } },
	};
	const workflow = new Workflow({
		active: false,
		nodes: [node],
		connections: {},
		nodeTypes: {
			getByName: () => duitku,
			getByNameAndVersion: () => duitku,
			getKnownTypes: () => ({}),
		},
	});
	const context = new LoadOptionsContext(workflow, node, additionalDataOf(merchant(sandbox)), '');
	return (await duitku.methods.listSearch.searchBanks.call(context, filter)).results;
}

describe('the bank picker', () => {
	test.each([
		['central asia', 'BANK CENTRAL ASIA (014), up to Rp 50,000,000', '014'],
		['asp1r3', 'ASPIRE ACCOUNT (ASP1R3), up to Rp 100,000,000', 'ASP1R3'],
		['(501)', 'BANK DIGITAL BCA (501), up to Rp 25,000,000', '501'],
		['(945)', 'BANK AGRIS (945), no online transfers', '945'],
		['(600)', 'BPR SUPRA (600)', '600'],
	])('finds by "%s" one entry: %s', async (filter, name, value) => {
		expect(await open(filter)).toEqual([{ name, value }]);
	});

	test('says what Duitku refuses', async () => {
		sandbox.faults.add({
			kind: 'status',
			status: 200,
			body: '{"responseCode":"-930","responseDesc":"IP not whitelisted"}',
			path: sandbox.duitku.paths.listBank,
		});

		await expect(open('')).rejects.toThrow('Duitku (-930): IP not whitelisted');
	});
});
