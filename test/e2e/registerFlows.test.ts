import type { IDataObject } from 'n8n-workflow';

import { publishFlow } from '../../demo/payByForm';
import { errorOf, jsonOf } from '../../n8n/execution';
import { formPage, submitForm } from '../../n8n/form';
import { readWorkflow } from '../../n8n/workflowFiles';
import { registerRow } from '../support/registerRows';
import { useRealN8n } from './support/useRealN8n';
import { CASH_OUT, duitku, items, node, onClick } from './support/workflows';

const real = useRealN8n();
const { sandbox } = real;

/** Answers the transfer with a time-out, and its second status call with "paid". */
const PAID_LATER = '8760673561';
const STAYS_OPEN = '8760673564';

const SUCCESS = { output: 0 };
const PENDING = { output: 1 };

const payout = duitku('Payout', {
	resource: 'payout',
	operation: 'send',
	reference: '={{ $json.reference }}',
	bankCode: { __rl: true, mode: 'id', value: 'BRI' },
	bankAccount: '={{ $json.account }}',
	amountTransfer: 75_000,
	purpose: 'Refund',
	channel: 'online',
	options: { statusChecks: 0, settleAfter: 0 },
});

const addToRegister = node(
	'Add',
	'n8n-nodes-base.dataTable',
	{
		resource: 'row',
		operation: 'insert',
		dataTableId: { __rl: true, mode: 'name', value: 'payment_register' },
		columns: { mappingMode: 'autoMapInputData', value: null },
		options: {},
	},
	{ typeVersion: 1.1 },
);

const pay = async (...rows: IDataObject[]) =>
	await real.run(onClick('Refunds', items(rows), payout));

/** A cash out of this reference: the output by which it leaves, and its code. */
async function create(reference: string) {
	const execution = await real.run(onClick('Cash out', items([{ reference }]), CASH_OUT));
	const outputs = [0, 1, 2].map((output) => jsonOf(execution, 'Cash Out', { output })[0]);
	return outputs.map((json) => json?.code).find((code) => code !== undefined);
}

const sent = (path: string): number => sandbox.requests.list({ path }).length;

test('payouts that are open are asked about until they are closed, and listed until then', async () => {
	const later = { reference: 'REFUND-1', account: PAID_LATER };
	const open = { reference: 'REFUND-2', account: STAYS_OPEN };
	expect(jsonOf(await pay(later, open), 'Payout', PENDING)).toHaveLength(2);
	sandbox.faults.add({ kind: 'loseAnswer', path: sandbox.duitku.paths.cashOut });
	await create('REFUND-3');
	const flow = await real.api.createWorkflow(
		await readWorkflow('settle-pending.json'),
		real.credentials,
	);
	const settled = async () => {
		const execution = await real.api.run(flow);
		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'For a Person')).toMatchObject([{ reference: 'REFUND-3' }]);
		const referencesIn = (name: string) => jsonOf(execution, name).map((json) => json.reference);
		return { asked: referencesIn('Get Payout'), open: referencesIn('Still Open') };
	};

	const both = ['REFUND-1', 'REFUND-2'];
	expect(await settled()).toEqual({ asked: both, open: both });
	expect(await settled()).toEqual({ asked: both, open: ['REFUND-2'] });
	expect(await settled()).toEqual({ asked: ['REFUND-2'], open: ['REFUND-2'] });

	// It was closed in the register, which is asked before anything is sent.
	const before = sent(sandbox.duitku.paths.status);
	expect(jsonOf(await pay(later), 'Payout', SUCCESS)).toMatchObject([{ code: 'ALREADY_PAID' }]);
	expect(sent(sandbox.duitku.paths.status)).toBe(before);
	expect(sent(sandbox.duitku.paths.onlineTransfer)).toBe(2);
});

test('a cash out in doubt is settled by a person, once no run can be at it any more', async () => {
	const path = sandbox.duitku.paths.cashOut;
	await publishFlow(real.n8n, 'register-settle.json', real.credentials);
	const settle = async (
		reference: string,
		result: 'Paid' | 'Not paid',
		{ name = 'Rina', why = 'Asked Duitku', beneficiary = '' } = {},
	) => {
		const values = [reference, result, name, why, beneficiary];
		const pages = await submitForm(`${real.n8n.url}/form/settle-payment`, values);
		const page = await formPage(real.api, pages);
		return /<div class='header'>[\s\S]*?<\/div>/.exec(page)?.[0];
	};
	sandbox.faults.add({ kind: 'loseAnswer', path });
	await create('CASH-1');
	sandbox.faults.add({ kind: 'closeBefore', path });
	await create('CASH-2');
	expect(await create('CASH-1')).toBe('IN_PROGRESS');
	expect(await settle('CASH-1', 'Paid')).toContain('A run may still be at it');

	const nineMinutesMs = 9 * 60_000;
	await real.n8n.stop();
	await real.startAgain(nineMinutesMs);
	sandbox.putClockForward(nineMinutesMs);
	await real.api.waitForWebhook(`${real.n8n.url}/form/settle-payment`);

	expect(await settle('CASH-1', 'Paid', { name: '  ' })).toContain('Give your name');
	expect(await settle('CASH-1', 'Paid', { why: ' ' })).toContain('Say how you know');
	expect(await settle('CASH-9', 'Paid')).toContain('no open payment of this reference');
	expect(await create('CASH-1')).toBe('IN_PROGRESS');

	expect(await settle(' CASH-1 ', 'Paid')).toContain('settled by Rina: Asked Duitku');
	expect(await settle('CASH-1', 'Not paid')).toContain('no open payment');
	expect(await settle('CASH-2', 'Not paid')).toContain('the next run of its row sends it');
	expect(sent(path)).toBe(2);

	expect(await create('CASH-1')).toBe('ALREADY_PAID');
	expect(sent(path)).toBe(2);
	await create('CASH-2');
	expect(sent(path)).toBe(3);
	expect(sandbox.ledger.transfers({ system: 'duitku' })).toHaveLength(2);

	// Two merchants have paid under this reference: only the one that is named is settled.
	const claimed = ['014 1111', '014 2222'].map((beneficiary) => ({
		...registerRow({ reference: 'SAME-1', key: beneficiary, claim: beneficiary, beneficiary }),
	}));
	await real.run(onClick('Two merchants', items(claimed), addToRegister));
	expect(await settle('SAME-1', 'Paid')).toContain('014 1111 (150000 rupiah); 014 2222');
	const second = { beneficiary: '014 2222' };
	expect(await settle('SAME-1', 'Paid', second)).toContain('1 line(s)');
	expect(await settle('SAME-1', 'Paid', second)).toContain('no open payment');
	expect(await settle('SAME-1', 'Not paid')).toContain('1 line(s)');
});
