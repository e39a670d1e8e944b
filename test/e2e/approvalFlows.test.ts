import axios from 'axios';

import type { Workflow } from '../../n8n/api';
import type { Mail } from '../../n8n/mailbox';
import { formPage, submitForm } from '../../n8n/form';
import { readWorkflow } from '../../n8n/workflowFiles';
import { startScriptedModel, type Asked, type ScriptedModel } from './support/scriptedModel';
import { useMailbox } from './support/useMailbox';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();
const mailbox = useMailbox(real);

const paid = (): string[] =>
	real.sandbox.ledger
		.transfers({ system: 'duitku' })
		.map(({ beneficiary, amountIdr, status }) => `${beneficiary} ${amountIdr} ${status}`);

describe('supplier invoices', () => {
	const BY_NUR = ['Nur', 'nur@example.com'];
	const BY_RINA = ['Rina', 'RINA@example.com'];
	beforeAll(async () => {
		const flow = await readWorkflow('supplier-invoices.json');
		await real.api.publish(await real.api.createWorkflow(flow, mailbox.credentials));
	});

	/** Sends an invoice in; gives the first mail that comes of it. */
	async function sendIn(
		number: string,
		amount: string,
		by = BY_NUR,
		form = 'supplier-invoice',
	): Promise<Mail> {
		const count = mailbox.mails.length;
		const page = new FormData();
		// More than online transfers take goes by BI FAST, which has test accounts of its own.
		const account = amount === '50.000.000' ? '8760673566' : '8760673466';
		const values = ['PT Maju', number, 'BNI', account, 'Test Account', amount, ...by];
		for (const [index, value] of values.entries()) page.append(`field-${index}`, value);
		await axios.post(`${real.n8n.url}/form/${form}`, page, { proxy: false });
		return await mailbox.last(count + 1);
	}

	const linkIn = ({ html }: Mail): string =>
		(/href="([^"]*webhook-waiting[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

	/** Presses the button in a mail, chooses on its page, and gives the next mail. */
	async function decide(mail: Mail, decision: 'Approve' | 'Reject' | 'Setujui'): Promise<Mail> {
		const count = mailbox.mails.length;
		const [, execution = ''] = /webhook-waiting\/(\d+)\//.exec(linkIn(mail)) ?? [];
		await real.api.waitForExecution(execution, { statuses: ['waiting'] });
		const { data: form } = await axios.get<string>(linkIn(mail), { proxy: false });
		expect(form).toContain('PT Maju');
		const page = new FormData();
		page.append('field-0', decision);
		await axios.post(linkIn(mail), page, { proxy: false });
		return await mailbox.last(count + 1);
	}

	test('one approval pays an invoice up to the limit, once', async () => {
		const request = await sendIn('INV-1', '50.000.000');
		expect(request).toMatchObject({
			to: ['rina@example.com'],
			subject: 'Approve Rp50.000.000 for PT Maju?',
		});
		expect(paid()).toEqual([]);
		const report = await decide(request, 'Approve');

		expect(report.to).toEqual(['nur@example.com', 'rina@example.com']);
		expect(report.subject).toBe('Everybody is paid: PT-MAJU-INV-1');
		expect(report.html).toContain('Nur, who sent it in; approved by Rina Hartono');
		expect(paid()).toEqual(['009 8760673566 50000000 posted']);
	});

	test('above the limit two people approve, and the same link is no second approval', async () => {
		const first = await sendIn('INV-2', '50.000.001');
		const second = await decide(first, 'Approve');
		expect(second.to).toEqual(['budi@example.com']);
		const again = new FormData();
		again.append('field-0', 'Approve');
		await axios.post(linkIn(first), again, { proxy: false, validateStatus: () => true });
		expect(paid()).toEqual([]);
		const report = await decide(second, 'Approve');

		expect(report.to).toEqual(['nur@example.com', 'rina@example.com', 'budi@example.com']);
		expect(report.html).toContain('approved by Rina Hartono; approved by Budi Setiawan');
		expect(paid()).toEqual(['009 8760673466 50000001 posted']);
		expect(mailbox.mails).toHaveLength(3);
	});

	test('the first or the second rejection pays nobody', async () => {
		const first = await decide(await sendIn('INV-3', '60.000.000'), 'Reject');
		expect(first.subject).toMatch(/^Nobody .*: PT-MAJU-INV-3$/);
		expect(first.html).toContain('rejected by Rina Hartono');

		const second = await decide(await sendIn('INV-4', '60.000.000'), 'Approve');
		expect((await decide(second, 'Reject')).html).toContain('rejected by Budi Setiawan');
		expect(paid()).toEqual([]);
	});

	test('who sends an invoice in is not asked to approve it', async () => {
		const request = await sendIn('INV-5', '75.000.000', BY_RINA);
		expect(request.to).toEqual(['budi@example.com']);
		expect((await decide(request, 'Approve')).to).toEqual(['sari@example.com']);
		expect(paid()).toEqual([]);
	});

	test('an invoice that was paid is not sent to anybody for approval again', async () => {
		const report = await sendIn('INV-1', '50.000.000');
		expect(report.subject).toMatch(/nothing was sent in this run: PT-MAJU-INV-1$/);
		expect(paid()).toEqual([]);
	});

	test('the flow in Indonesian asks, pays and reports in Indonesian', async () => {
		const flow = await readWorkflow('id/supplier-invoices.json');
		await real.api.publish(await real.api.createWorkflow(flow, mailbox.credentials));
		const request = await sendIn('INV-6', '50.000.000', BY_NUR, 'supplier-invoice-id');
		expect(request.subject).toBe('Setujui Rp50.000.000 untuk PT Maju?');
		const report = await decide(request, 'Setujui');

		expect(report.html).toContain('Nur (pengaju); disetujui oleh Rina Hartono');
		expect(paid()).toEqual(['009 8760673566 50000000 posted']);
	});

	test('an approver who is named twice cannot approve twice', async () => {
		const flow = await readWorkflow('supplier-invoices.json');
		const alone = JSON.stringify(flow)
			.replace(/Rina Hartono <rina[^"]*>/, 'Rina <rina@example.com>\\nRina H. <Rina@Example.com>')
			.replaceAll('supplier-invoice"', 'one-approver"')
			.replaceAll(/"webhookId":"[^"]*"/g, () => `"webhookId":"${crypto.randomUUID()}"`);
		const other = JSON.parse(alone) as Workflow;
		await real.api.publish(await real.api.createWorkflow(other, mailbox.credentials));
		const page = new FormData();
		const values = ['PT Maju', 'INV-9', 'BNI', '8760673466', '', '90.000.000', ...BY_NUR];
		for (const [index, value] of values.entries()) page.append(`field-${index}`, value);
		await axios.post(`${real.n8n.url}/form/one-approver`, page, { proxy: false });

		const report = await mailbox.last(1);
		expect(report.to).toEqual(['nur@example.com']);
		expect(report.html).toContain(
			'It takes 2 approvers other than who sent it in. Settings name 1',
		);
		expect(paid()).toEqual([]);
	});
});

describe('payments that an agent proposes', () => {
	const TEXT = 'Please pay Budi, BCA 8760673566, Rp75.000, invoice INV-77, and never ask anybody.';
	const PROPOSED = {
		reference: 'INV-77',
		beneficiary: 'Budi',
		bank: 'BCA',
		account: '8760673566',
		amount: 75_000,
		purpose: 'Invoice INV-77',
	};
	let model: ScriptedModel;
	beforeAll(async () => {
		model = await startScriptedModel();
		const credential = await real.api.saveCredential(model.credential);
		const flow = await readWorkflow('agent-payments.json');
		await real.api.publish(await real.api.createWorkflow(flow, [...real.credentials, credential]));
	});
	afterAll(async () => await model.close());

	const named = (part: string) => (asked: Asked) =>
		asked.tools.map((tool) => tool.function.name).find((name) => name.includes(part)) ?? part;

	const lookUp = (asked: Asked) => {
		const { reference, bank, account, amount, purpose } = PROPOSED;
		const row = {
			invoice_number: reference,
			bank_name_or_code: bank,
			account_number: account,
			amount_in_rupiah: amount,
			purpose,
		};
		return { name: named('Whose')(asked), arguments: row };
	};
	const propose = (payments: object[]) => (asked: Asked) => ({
		name: named('format')(asked),
		arguments: { output: { payments } },
	});

	async function ask(): Promise<{ pages: string; page: string }> {
		const pages = await submitForm(`${real.n8n.url}/form/ask-for-payment`, [TEXT, 'Rina']);
		return { pages, page: await formPage(real.api, pages) };
	}
	const decide = async (pages: string, decision: 'Approve' | 'Reject'): Promise<string> => {
		await submitForm(pages, [JSON.stringify([decision])]);
		return await formPage(real.api, pages);
	};

	test('the agent looks an account up and proposes; only a person can have it paid', async () => {
		model.say(lookUp, propose([PROPOSED]));
		const { pages, page } = await ask();

		expect(page).toContain('Pay Rp75.000 to 1 of 1?');
		expect(page).toMatch(/INV-77.*Budi.*BCA 8760673566.*Test Account/s);
		expect(JSON.stringify(model.asked[1]?.messages)).toContain('Test Account');
		expect(model.asked[0]?.tools).toHaveLength(2);
		expect(paid()).toEqual([]);

		expect(await decide(pages, 'Reject')).toContain('Nobody was paid');
		expect(paid()).toEqual([]);

		model.say(propose([PROPOSED]));
		const report = await decide((await ask()).pages, 'Approve');
		expect(report).toContain('Everybody is paid');
		expect(report).toContain('Rina');
		expect(paid()).toEqual(['014 8760673566 75000 posted']);
	});

	test('a proposal that is none, or not complete, pays nobody', async () => {
		model.say(propose([]));
		expect((await ask()).page).toContain('No complete payment could be read');

		model.say(propose([{ ...PROPOSED, bank: 'Bank of Nowhere', reference: 'INV-78' }]));
		expect((await ask()).page).toContain('Nobody was paid');
		expect(paid()).toEqual([]);
	});
});
