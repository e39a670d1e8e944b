import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { receive } from '../../../../nodes/DuitkuDisbursement/callbacks/receive';
import { answered } from '../../../support/fakeNode';
import { fakeWebhook, type FakeDelivery } from '../../../support/fakeWebhook';

const ACCOUNT = { userId: '3551', email: 'test@example.com', secretKey: 'KEY' };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let ids = 0;
let disburseId: string;

beforeEach(() => {
	ids += 1;
	disburseId = String(10_000 + ids);
});

const clearing = (changes: IDataObject = {}): IDataObject => ({
	disburseId,
	userId: ACCOUNT.userId,
	email: ACCOUNT.email,
	bankCode: '008',
	bankAccount: '8760673466',
	amountTransfer: 50_000,
	accountName: 'Test Account',
	custRefNumber: '1278',
	statusCode: '00',
	signature: sha256(`${ACCOUNT.email}0088760673466Test Account127850000${disburseId}KEY`),
	...changes,
});

const cashOut = (changes: IDataObject = {}): IDataObject => ({
	disburseId,
	email: ACCOUNT.email,
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Test Account',
	phoneNumber: '081200000100',
	statusCode: '00',
	signature: sha256(`${ACCOUNT.email}${disburseId}CO-1KEY`),
	...changes,
});

const ALL = {
	events: ['cashOut', 'clearing'],
	outcomes: ['failed', 'pending', 'success'],
};

const status = (responseCode: string) => () => answered({ responseCode, responseDesc: 'As said' });

/** One delivery, answered as n8n does. */
async function deliver(body: IDataObject, changes: FakeDelivery & { options?: IDataObject } = {}) {
	const { options, parameters, ...delivery } = changes;
	const webhook = fakeWebhook({
		rawBody: Buffer.from(JSON.stringify(body)),
		credentials: ACCOUNT,
		answer: status('00'),
		parameters: { ...ALL, ...(options && { options }), ...parameters },
		...delivery,
	});
	const { webhookResponse, workflowData, noWebhookResponse } = await receive(webhook.node);
	const { response } = webhook;
	if (!noWebhookResponse) response.send(webhookResponse as string).end();
	await new Promise((resolve) => setImmediate(resolve));
	return {
		...webhook,
		said: [response.statusCode, response.body],
		items: workflowData?.flat().map(({ json }) => json),
	};
}

const RECEIVED = [200, 'SUCCESS'];
const AGAIN = [503, 'The status could not be confirmed, please repeat'];

test('a clearing that Inquiry Status confirms starts the workflow, and was received', async () => {
	const fields = clearing();
	delete fields.signature;
	const { said, items, response } = await deliver(clearing());

	expect(said).toEqual(RECEIVED);
	expect(response.contentType).toBe('text/plain');
	expect(items).toEqual([
		{
			...fields,
			event: 'clearing',
			outcome: 'success',
			reference: disburseId,
			confirmed: true,
		},
	]);
});

test('a cash out starts it too, and nothing confirms that', async () => {
	const { said, items, sent } = await deliver(cashOut({ statusCode: '01' }));

	expect(said).toEqual(RECEIVED);
	expect(items).toMatchObject([{ event: 'cashOut', outcome: 'failed', confirmed: false }]);
	expect(items?.[0]).not.toHaveProperty('advice');
	expect(sent).toEqual([]);
});

test('a clearing is not confirmed where a person has switched that off', async () => {
	const { items, sent } = await deliver(clearing(), { options: { confirmClearing: false } });

	expect(items).toMatchObject([{ outcome: 'success', confirmed: false }]);
	expect(sent).toEqual([]);
});

test('it is where that is left on', async () => {
	expect((await deliver(clearing(), { options: { confirmClearing: true } })).sent).toHaveLength(1);
});

describe('a clearing that is not confirmed', () => {
	const doubted = async () => await deliver(clearing(), { answer: status('68') });

	test('starts the workflow as pending, with advice, and is to be repeated', async () => {
		const { said, items, response } = await doubted();

		expect(said).toEqual(AGAIN);
		expect(response.contentType).toBe('text/plain');
		expect(items).toMatchObject([
			{
				outcome: 'pending',
				confirmed: false,
				advice: expect.stringContaining('Look the disbursement up') as string,
			},
		]);
	});

	test('starts it once, and is to be repeated again and again', async () => {
		await doubted();
		const { said, items } = await doubted();

		expect(said).toEqual(AGAIN);
		expect(items).toBeUndefined();
	});

	test('is received when the workflow knows the end by now', async () => {
		await deliver(clearing());
		const { said, items } = await doubted();

		expect(said).toEqual(RECEIVED);
		expect(items).toBeUndefined();
	});

	test('starts it again once it is confirmed', async () => {
		await doubted();

		expect((await deliver(clearing())).items).toMatchObject([{ outcome: 'success' }]);
	});
});

test('a repeat starts nothing', async () => {
	await deliver(cashOut());
	const { said, items } = await deliver(cashOut());

	expect(said).toEqual(RECEIVED);
	expect(items).toBeUndefined();
});

test('a cash out and a clearing with one disburseId are two payments', async () => {
	await deliver(cashOut());

	expect((await deliver(clearing())).items).toHaveLength(1);
});

test('an end that contradicts an earlier one is pending, and to be asked for', async () => {
	await deliver(clearing());
	const { said, items } = await deliver(clearing({ statusCode: '01' }), { answer: status('76') });

	expect(said).toEqual(RECEIVED);
	expect(items).toMatchObject([
		{
			outcome: 'pending',
			confirmed: false,
			advice: 'An earlier callback gave another final status. Ask Duitku before you act on either.',
		},
	]);
});

describe('what a person has not chosen', () => {
	test('starts nothing and is received: an event', async () => {
		const { said, items, sent } = await deliver(clearing(), {
			parameters: { events: ['cashOut'] },
		});

		expect(said).toEqual(RECEIVED);
		expect(items).toBeUndefined();
		expect(sent).toEqual([]);
		const { items: chosen } = await deliver(cashOut(), { parameters: { events: ['cashOut'] } });
		expect(chosen).toHaveLength(1);
	});

	test('starts nothing and is received: an outcome', async () => {
		const parameters = { outcomes: ['failed'] };
		const { said, items } = await deliver(clearing(), { parameters });
		expect(said).toEqual(RECEIVED);
		expect(items).toBeUndefined();

		disburseId = `${disburseId}1`;
		const failed = await deliver(clearing({ statusCode: '01' }), {
			parameters,
			answer: status('76'),
		});
		expect(failed.items).toHaveLength(1);
	});

	test('is all, where nothing is set', async () => {
		const nothing = { events: undefined, outcomes: undefined };

		expect((await deliver(clearing(), { parameters: nothing })).items).toBeUndefined();
		const events = { events: ['clearing'], outcomes: undefined };
		expect((await deliver(clearing(), { parameters: events })).items).toBeUndefined();
	});
});

describe('a callback that is none', () => {
	test.each([
		[401, 'Wrong signature', () => clearing({ signature: '7' })],
		[400, 'Missing: disburseId', () => clearing({ disburseId: '' })],
	])('is refused with HTTP %d: %s', async (code, reason, body) => {
		const { said, items, sent, response } = await deliver(body());

		expect(said).toEqual([code, reason]);
		expect(response.contentType).toBe('text/plain');
		expect(response.closed).toBe(true);
		expect([items, sent]).toEqual([undefined, []]);
	});
});

test('blanks around what is typed into the credential do not count', async () => {
	const credentials = { userId: ' 3551 ', email: ` ${ACCOUNT.email} `, secretKey: ' KEY ' };

	expect((await deliver(clearing(), { credentials })).said).toEqual(RECEIVED);
	expect((await deliver(clearing(), { credentials: {} })).said[0]).toBe(401);
});

describe('a list of senders', () => {
	const from = async (ip: string | undefined, allowedAddresses: unknown) =>
		(await deliver(clearing(), { ip, options: { allowedAddresses } as IDataObject })).said;

	test.each([undefined, '', ' ', ' , '])('that is blank (%j) lets all in', async (allowed) => {
		expect(await from('192.0.2.1', allowed)).toEqual(RECEIVED);
		expect(await from(undefined, allowed)).toEqual(RECEIVED);
	});

	test.each(['192.0.2.1', '198.51.100.7, 192.0.2.1', '198.51.100.7\n192.0.2.0/24'])(
		'lets in whom it names: %j',
		async (allowed) => {
			expect(await from('192.0.2.1', allowed)).toEqual(RECEIVED);
		},
	);

	test.each(['192.0.2.2', 'localhost', ['192.0.2.1'], 5])(
		'lets nobody else in: %j',
		async (allowed) => {
			expect(await from('192.0.2.1', allowed)).toEqual([403, 'This address may not call here']);
			expect(await from(undefined, allowed)).toEqual([403, 'This address may not call here']);
		},
	);
});

describe('a sender that hangs up', () => {
	const waiting = (body: IDataObject) => {
		const webhook = fakeWebhook({
			rawBody: Buffer.from(JSON.stringify(body)),
			credentials: ACCOUNT,
			answer: status('00'),
			parameters: ALL,
		});
		return { ...webhook, received: receive(webhook.node) };
	};

	test('while another delivery of the payment is under way was not heard', async () => {
		const first = waiting(clearing());
		await first.received;
		const second = waiting(clearing());
		second.response.hangUp();
		first.response.end();

		expect(await second.received).toEqual({ noWebhookResponse: true });
		expect(second.sent).toEqual([]);
	});

	test('while another delivery of the trigger is under way was not heard either', async () => {
		const first = waiting(cashOut());
		await first.received;
		disburseId = `${disburseId}1`;
		const second = waiting(cashOut());
		await new Promise((resolve) => setImmediate(resolve));
		second.response.hangUp();
		first.response.end();

		expect(await second.received).toEqual({ noWebhookResponse: true });
		expect(second.staticData).toEqual({});
	});
});
