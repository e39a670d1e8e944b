import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type INodeListSearchResult, type INodeParameters } from 'n8n-workflow';

import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { additionalDataOf } from '../../support/engine';
import { agentCredential } from './runBankPlus';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

type Picker = keyof BankPlus['methods']['listSearch'];

/** Opens a picker as the editor does. */
async function open(
	picker: Picker,
	filter?: string,
	parameters: INodeParameters = {},
): Promise<INodeListSearchResult['results']> {
	const bankPlus = new BankPlus();
	const node = {
		id: 'node',
		name: 'Node',
		type: 'bankPlus',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		credentials: { bankPlusApi: { id: '1', name: 'Agent' } },
	};
	const workflow = new Workflow({
		active: false,
		nodes: [node],
		connections: {},
		nodeTypes: {
			getByName: () => bankPlus,
			getByNameAndVersion: () => bankPlus,
			getKnownTypes: () => ({}),
		},
	});
	const additionalData = additionalDataOf(agentCredential(sandbox));
	additionalData.currentNodeParameters = parameters;
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	const { results } = await bankPlus.methods.listSearch[picker].call(context, filter);
	return results;
}

test('the bank picker filters by name and by code', async () => {
	expect(await open('searchBanks', 'mandiri')).toEqual([
		{ name: 'BANK MANDIRI (008)', value: '008' },
	]);
	expect(await open('searchBanks', '008')).toHaveLength(1);
	expect((await open('searchBanks')).length).toBeGreaterThan(1);
});

test.each([
	['searchJobs', 'master/jobs'],
	['searchEducations', 'master/educations'],
] as const)('%s gives names, as Open Account wants them', async (picker, path) => {
	const [first] = await open(picker);

	expect(first!.value).toBe(first!.name);
	expect(sandbox.requests.list({ path: `/bankplus/${path}` })).toHaveLength(1);
});

test.each(['searchSalaries', 'searchTransactionRanges'] as const)(
	'%s gives numbers as text, as Open Account wants them',
	async (picker) => {
		expect((await open(picker))[0]).toEqual({ name: expect.stringContaining('Rp'), value: '1' });
	},
);

test('the postal code picker asks for the place that the other fields name', async () => {
	const place = { state: 'DKI Jakarta', city: 'Jakarta Pusat', kelurahan: 'Gambir' };
	const results = await open('searchRegions', '', { ...place, kecamatan: '' });

	expect(results).toContainEqual({ name: '10110', value: '10110' });
	expect(sandbox.requests.list({ path: sandbox.bankPlus.paths.regions })[0]!.body).toEqual({
		propinsi: 'DKI Jakarta',
		kabupaten: 'Jakarta Pusat',
		kelurahan: 'Gambir',
	});
});

test('a list that is refused is an error with the words of Bank+', async () => {
	const body = JSON.stringify({ code: 'BUSY', message: 'Coba lagi', data: {} });
	sandbox.faults.add({ kind: 'status', status: 200, body, path: sandbox.bankPlus.paths.banks });

	await expect(open('searchBanks')).rejects.toThrow('Bank+ (BUSY): Coba lagi');
});
