import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import type { Workflow } from '../../n8n/api';
import { jsonOf } from '../../n8n/execution';
import { cashOutCallback } from '../support/duitkuCallbacks';
import { useRealN8n } from './support/useRealN8n';
import { duitkuTrigger, inARow, LAST } from './support/workflows';

const real = useRealN8n();

interface Callbacks {
	workflow: Workflow;
	url: string;
	/** Delivers the cash out's callback as Duitku would. */
	deliver: (disburseId: number, changes?: IDataObject) => Promise<Delivered>;
}

interface Delivered {
	status: number;
	type: string;
	text: string;
}

/** What the document asks for. */
const ACCEPTED: Delivered = { status: 200, type: 'text/plain', text: 'SUCCESS' };

async function publish(name: string): Promise<Callbacks> {
	const trigger = duitkuTrigger();
	const workflow = await real.api.createWorkflow(inARow(name, trigger, LAST), real.credentials);
	await real.api.publish(workflow);
	const urlNow = () => real.api.webhookUrl(trigger, 'duitku');
	return {
		workflow,
		url: urlNow(),
		deliver: async (disburseId, changes = {}) => {
			// n8n has another port after a restart.
			const url = urlNow();
			await real.api.waitForWebhook(url);
			const { status, headers, data } = await axios.post<string>(
				url,
				cashOutCallback(real.sandbox.duitku.merchant, {
					disburseId: String(disburseId),
					...changes,
				}),
				{ proxy: false, validateStatus: () => true, responseType: 'text' },
			);
			const type = String(headers['content-type']).split(';', 1)[0] ?? '';
			return { status, type, text: data };
		},
	};
}

/**
 * The callbacks that have started the workflow so far. A last one shows that no other is coming.
 */
async function startedBy({ workflow, deliver }: Callbacks, expected: number): Promise<string[]> {
	const last = 900_000 + expected;
	await deliver(last);
	const executions = await real.api.waitForExecutions(workflow, expected + 1);
	return executions
		.flatMap((execution) => jsonOf(execution, 'Callback'))
		.map(({ disburseId }) => disburseId as string)
		.filter((disburseId) => disburseId !== String(last))
		.sort();
}

const FIVE = [101, 102, 103, 104, 105];

async function deliverAll({ deliver }: Callbacks, disburseIds: readonly number[]) {
	const answers: Delivered[] = [];
	for (const disburseId of disburseIds) answers.push(await deliver(disburseId));
	return answers;
}

test('five callbacks are answered SUCCESS and start the workflow once each, whatever is repeated', async () => {
	const callbacks = await publish('Five');
	expect(await deliverAll(callbacks, FIVE)).toEqual(FIVE.map(() => ACCEPTED));
	expect(await deliverAll(callbacks, FIVE)).toEqual(FIVE.map(() => ACCEPTED));
	expect(await startedBy(callbacks, 5)).toEqual(FIVE.map(String));
});

test('the repeats start nothing after an orderly restart', async () => {
	const callbacks = await publish('Restarted');
	await deliverAll(callbacks, FIVE);
	await real.api.waitForExecutions(callbacks.workflow, 5);
	await real.n8n.stop();
	await real.startAgain();

	expect(await deliverAll(callbacks, FIVE)).toEqual(FIVE.map(() => ACCEPTED));
	expect(await startedBy(callbacks, 5)).toEqual(FIVE.map(String));
});

test('the repeats start nothing after n8n was killed as soon as it had answered', async () => {
	const callbacks = await publish('Killed');
	await deliverAll(callbacks, FIVE);
	await real.n8n.kill();
	await real.startAgain();

	expect(await deliverAll(callbacks, FIVE)).toEqual(FIVE.map(() => ACCEPTED));
	const executions = await real.api.executions(callbacks.workflow);
	expect(executions).toHaveLength(5);
});

test('four deliveries at one moment start the workflow once, and all are answered SUCCESS', async () => {
	const callbacks = await publish('At once');
	const answers = await Promise.all([1, 2, 3, 4].map(async () => await callbacks.deliver(201)));

	expect(answers).toEqual([1, 2, 3, 4].map(() => ACCEPTED));
	expect(await startedBy(callbacks, 1)).toEqual(['201']);
});

test('what is no callback is refused, and leaves no failed execution', async () => {
	const callbacks = await publish('Refused');
	await callbacks.deliver(401);
	const form = new FormData();
	form.append('disburseId', '402');
	const { url } = callbacks;
	const anyStatus = { proxy: false as const, validateStatus: () => true };
	const multipart = await axios.post(url, form, anyStatus);
	const noBody = await axios.post(url, undefined, anyStatus);
	const brackets = await axios.post(url, '['.repeat(16_000), anyStatus);
	const forged = await callbacks.deliver(403, { signature: 'f'.repeat(64) });

	expect([multipart, noBody, brackets, forged].map(({ status }) => status)).toEqual([
		400, 400, 400, 401,
	]);
	expect(await startedBy(callbacks, 1)).toEqual(['401']);
	const executions = await real.api.executions(callbacks.workflow);
	expect(executions.map(({ status }) => status)).toEqual(['success', 'success']);
});

test('of many callbacks at one moment each is remembered over a kill', async () => {
	const callbacks = await publish('Many at once');
	await deliverAll(callbacks, [301, 302]);
	const many = [303, 304, 305, 306, 307, 308];
	await Promise.all(many.map(async (disburseId) => await callbacks.deliver(disburseId)));
	await real.n8n.kill();
	await real.startAgain();

	expect(await deliverAll(callbacks, [301, 302, ...many])).toEqual(
		[1, 2, ...many].map(() => ACCEPTED),
	);
	expect(await real.api.executions(callbacks.workflow)).toHaveLength(8);
});
