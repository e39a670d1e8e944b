import type { INode } from 'n8n-workflow';

import { differences } from '../../demo/audit';
import { payKasPro } from '../../demo/kasProPayouts';
import { totalsOf } from '../../demo/totals';
import type { WorkflowJson } from '../../n8n/api';
import { errorOf, jsonOf } from '../../n8n/execution';
import { useRealN8n } from './support/useRealN8n';
import { items, onClick } from './support/workflows';

const COMPANY = '080000000101';
const FRIEND = '080000000105';

const real = useRealN8n();

beforeEach(() => real.sandbox.kasPro.configure({ authentication: 'signedPartner' }));

test('the driver payouts of the demo are paid row by row as the ledger says', async () => {
	const { ledger, waitFor } = real.sandbox;
	const report = await payKasPro(real.n8n, real.credentials, real.sandbox);

	expect(report.rows.map(({ reference, outcome, code }) => [reference, outcome, code])).toEqual([
		['DRV-01', 'success', '0'],
		['DRV-02', 'success', '0'],
		['DRV-03', 'pending', 'HTTP_502'],
		['DRV-04', 'pending', '1'],
		['DRV-05', 'pending', '1'],
		['DRV-06', 'pending', '1'],
		['DRV-07', 'failed', '110010'],
		['DRV-08', 'failed', '110010'],
		['DRV-09', 'failed', '110005'],
		['DRV-10', 'failed', '110011'],
		['DRV-11', 'failed', 'INVALID_INPUT'],
		['DRV-12', 'failed', 'UNKNOWN_METHOD'],
	]);
	expect(report.rows.filter(({ advice }) => advice === '')).toEqual([]);
	expect(totalsOf(report.rows).map(({ count }) => count)).toEqual([2, 4, 6]);

	const statusOf = (reference: string) => {
		const row = report.rows.find((each) => each.reference === reference);
		return ledger.transfers({ reference: row?.paymentReference }).map(({ status }) => status);
	};
	await waitFor(() => statusOf('DRV-05').includes('voided'));
	expect(['DRV-04', 'DRV-05', 'DRV-06'].map(statusOf)).toEqual([
		['posted'],
		['voided'],
		['pending'],
	]);
	expect(differences(report, ledger)).toEqual([]);
});

function wallet(name: string, operation: string, more: Partial<INode> = {}): INode {
	return {
		id: crypto.randomUUID(),
		name,
		type: 'n8n-nodes-indonesian-payments.kasProWallet',
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			resource: 'wallet',
			operation,
			mobileNumber: COMPANY,
			account: '={{ $json.account }}',
			amount: '={{ $json.amount }}',
			options: {},
		},
		credentials: { kasProApi: { id: '', name: '' } },
		...more,
	};
}

/** A read gets itself a new token when KasPro has forgotten the old one, as each test makes it. */
const logIn: INode = {
	...wallet('Log In', 'inquiry'),
	parameters: { resource: 'customer', operation: 'inquiry', mobileNumber: COMPANY, options: {} },
};

test('a cash out whose answer is lost is pending and paid once, whatever n8n retries', async () => {
	const { faults, kasProWallet, ledger } = real.sandbox;
	faults.add({ kind: 'loseAnswer', path: kasProWallet.paths.bankTransfer });

	const execution = await real.run(
		onClick(
			'Lost cash out',
			logIn,
			items([{ account: '8880000001004', amount: 50_000 }]),
			wallet('Cash Out', 'cashOut', { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 }),
		),
	);

	expect(execution.status).toBe('success');
	expect(jsonOf(execution, 'Cash Out', { output: 1 })).toMatchObject([{ outcome: 'pending' }]);
	expect(ledger.transfers()).toHaveLength(1);
});

describe('100 payments with an access token that ends in the middle', () => {
	const amounts = Array.from({ length: 100 }, (_, index) => 1_001 + index);
	const rows = items(amounts.map((amount) => ({ account: FRIEND, amount })));
	const paid = () =>
		real.sandbox.ledger
			.transfers({ status: 'posted' })
			.map(({ amountIdr }) => amountIdr)
			.sort((a, b) => a - b);

	test('are paid once each when the token says how long it lives', async () => {
		const { faults, kasPro, kasProWallet, requests } = real.sandbox;
		const path = kasProWallet.paths.p2p;
		kasPro.configure({ tokenLifetimeS: 2 });
		faults.add({ kind: 'delay', path, ms: 100, times: 'always' });

		const execution = await real.run(onClick('Token ends', logIn, rows, wallet('Pay', 'p2p')));

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Pay')).toHaveLength(100);
		expect(paid()).toEqual(amounts);
		expect(requests.list({ path }).filter(({ status }) => status !== 200)).toEqual([]);
		expect(kasPro.tokenRequests()).toBeGreaterThan(1);
	});

	test('are paid once each when KasPro ends it early and Failed is paid again', async () => {
		const { kasPro, kasProWallet, requests } = real.sandbox;
		kasPro.configure({ callsPerToken: 60 });
		const flow = onClick('Token is taken', logIn, rows, wallet('Pay', 'p2p'));

		const execution = await real.run(payAgain(flow));

		expect(errorOf(execution)).toBeUndefined();
		const refused = jsonOf(execution, 'Pay', { output: 2 });
		expect(refused.length).toBeGreaterThan(0);
		for (const each of refused) {
			expect(each).toMatchObject({ outcome: 'failed', code: 'GE-0001' });
			expect(each.advice).toContain('No money moved');
		}
		expect(jsonOf(execution, 'Pay', { output: 1 })).toEqual([]);
		expect(jsonOf(execution, 'Pay Again')).toHaveLength(refused.length);
		expect(paid()).toEqual(amounts);
		expect(requests.list({ path: kasProWallet.paths.p2p })).toHaveLength(100 + refused.length);
	});

	/** What leaves by Failed goes to a second payment node, which reads the rows again. */
	function payAgain({ nodes, connections, ...rest }: WorkflowJson): WorkflowJson {
		const again = wallet('Pay Again', 'p2p');
		const fromRow = (name: string) => `={{ $('Items').item.json.${name} }}`;
		Object.assign(again.parameters, { account: fromRow('account'), amount: fromRow('amount') });
		return {
			...rest,
			nodes: [...nodes, again],
			connections: {
				...connections,
				Pay: { main: [[], [], [{ node: 'Pay Again', type: 'main', index: 0 }]] },
			},
		};
	}
});
