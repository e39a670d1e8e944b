import type { INodeParameters } from 'n8n-workflow';

import { KasProBankTrigger } from '../../../../nodes/KasPro/Bank/KasProBankTrigger.node';
import { startSandbox, type Sandbox } from '../../../../sandbox/server';
import { answerWith, partner, signedPartner } from '../common/kasPro';
import { Poller } from '../common/poller';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const trigger = (parameters: INodeParameters = {}, credentials = partner(sandbox)) =>
	new Poller(
		new KasProBankTrigger(),
		{ mobileNumber: sandbox.kasProBank.partnerAccount.mobileNumber, ...parameters },
		credentials,
	);
const receive = (...amounts: number[]) =>
	amounts.forEach((amount) => sandbox.kasProBank.receive(amount));
const history = () => sandbox.kasProBank.paths.history;

/** The amounts that came in, in the order in which the trigger emits them. */
const incoming = { movements: ['in'] };
const pollAmounts = async (poller: Poller) => (await poller.poll()).map(({ amount }) => amount);

describe('the first poll', () => {
	test('emits nothing of what is there already', async () => {
		receive(1_000, 2_000);
		const poller = trigger(incoming);
		expect(await poller.poll()).toEqual([]);

		receive(3_000);
		expect(await pollAmounts(poller)).toEqual([3_000]);
	});

	test('emits the whole history, the oldest first, when it is asked to', async () => {
		receive(1_000, 2_000, 3_000);
		const poller = trigger({ ...incoming, startFrom: 'everything' });
		expect(await pollAmounts(poller)).toEqual([1_000, 2_000, 3_000]);
		expect(await poller.poll()).toEqual([]);
	});
});

describe('a movement', () => {
	test('cannot put another item in its place', async () => {
		const movement = {
			id: 1,
			tid: '202611240800000000000000000000001',
			type: 'IN',
			inOut: 'IN',
			amount: '1000',
			status: 'Success',
			json: { amount: 999_000_000, status: 'Success' },
			binary: { data: {} },
			pairedItem: 7,
		};
		answerWith(sandbox, history(), { message: 'OK', result: [movement] });
		const poller = trigger({ ...incoming, startFrom: 'everything', simplify: false });

		expect(await poller.poll()).toMatchObject([{ amount: 1_000, tid: movement.tid }]);
	});

	test('is emitted once, although the history lists it again under another id', async () => {
		const poller = trigger(incoming);
		await poller.poll();
		sandbox.kasProBank.listTwice(true);
		receive(1_000);
		expect(await pollAmounts(poller)).toEqual([1_000]);

		const tid = sandbox.kasProBank.movements().find(({ type }) => type === 'IN')!.tid;
		sandbox.kasProBank.repeat(tid);
		expect(await poller.poll()).toEqual([]);
	});

	test('comes with the documented fields, or with the ones that matter', async () => {
		receive(1_000);
		const [simple = {}] = await trigger({ ...incoming, startFrom: 'everything' }).poll();
		const raw = trigger({ ...incoming, startFrom: 'everything', simplify: false });
		const [full = {}] = await raw.poll();

		expect(simple).toMatchObject({ amount: 1_000, type: 'IN', inOut: 'IN' });
		expect(Object.keys(simple).length).toBeLessThanOrEqual(13);
		const { partnerAccount, supplierAccount } = sandbox.kasProBank;
		expect(simple).toMatchObject({
			debitAcc: supplierAccount.account,
			creditAcc: partnerAccount.account,
			orderID: expect.any(String),
		});
		expect(full).toMatchObject({ amount: 1_000, totalAmount: 1_000, currency: 'IDR' });
		expect(typeof full.id).toBe('string');
	});

	test('of the same amount as the one before is another one', async () => {
		const poller = trigger(incoming);
		await poller.poll();
		receive(5_000, 5_000);
		expect(await pollAmounts(poller)).toEqual([5_000, 5_000]);
	});

	test('has its time from the bank: a clock that is set back loses none', async () => {
		const at = Date.UTC(2026, 0, 10);
		let now = at;
		const other = await startSandbox({ now: () => now });
		try {
			const poller = new Poller(
				new KasProBankTrigger(),
				{ mobileNumber: other.kasProBank.partnerAccount.mobileNumber, movements: ['in'] },
				partner(other),
			);
			other.kasProBank.receive(1_000);
			await poller.poll();
			now = at - 3_600_000;
			other.kasProBank.receive(2_000);
			expect(await pollAmounts(poller)).toEqual([2_000]);
		} finally {
			await other.close();
		}
	});
});

describe('the filters', () => {
	test.each([
		[['in'], ['IN']],
		[['fee'], ['FEE']],
		[['out'], ['MAIN']],
		[
			['fee', 'in', 'out'],
			['FEE', 'IN', 'MAIN'],
		],
	])('%j let only those start the workflow', async (movements, types) => {
		const result = [
			{ tid: 'T1', type: 'IN', inOut: 'IN', amount: '50000', status: 'Success' },
			{ tid: 'T2', type: 'FEE', inOut: 'OUT', amount: '5000', status: 'Success' },
			{ tid: 'T3', type: 'MAIN', inOut: 'OUT', amount: '50000', status: 'Success' },
		];
		answerWith(sandbox, history(), { message: 'OK', result });
		const emitted = await trigger({ movements, startFrom: 'everything' }).poll();
		expect(emitted.map(({ type }) => type).sort()).toEqual(types);
	});

	test('a movement below the minimum does not start it, then or later', async () => {
		const poller = trigger({ ...incoming, minimumAmount: 2_000, startFrom: 'everything' });
		receive(1_999, 2_000);
		expect(await pollAmounts(poller)).toEqual([2_000]);
		expect(await poller.poll()).toEqual([]);
	});
});

describe('a movement whose status is not Success', () => {
	const setStatus = (status: string) => {
		const incomingRow = sandbox.kasProBank.movements().find(({ type }) => type === 'IN')!;
		sandbox.kasProBank.setStatus(incomingRow.tid, status);
	};

	test.each(['Pending', 'Error', 'Cancelled', ' '])('%j starts nothing', async (status) => {
		const poller = trigger({ ...incoming, startFrom: 'everything' });
		receive(1_000);
		setStatus(status);
		expect(await poller.poll()).toEqual([]);
		expect(await poller.poll('manual')).toEqual([]);
	});

	test('starts the workflow once, when it turns Success', async () => {
		const poller = trigger(incoming);
		await poller.poll();
		receive(1_000);
		setStatus('Pending');
		expect(await poller.poll()).toEqual([]);
		setStatus('SUCCESS');
		expect(await pollAmounts(poller)).toEqual([1_000]);
		expect(await poller.poll()).toEqual([]);
	});

	test('is not lost when it was there before the first poll', async () => {
		receive(1_000);
		setStatus('Pending');
		const poller = trigger(incoming);
		expect(await poller.poll()).toEqual([]);
		setStatus('Success');
		expect(await pollAmounts(poller)).toEqual([1_000]);
	});

	test('starts it when asked to, and once more when it turns Success', async () => {
		const options = { includeUnsuccessful: true };
		const poller = trigger({ ...incoming, startFrom: 'everything', options });
		receive(1_000);
		setStatus('Pending');
		expect((await poller.poll()).map(({ status }) => status)).toEqual(['Pending']);
		expect(await poller.poll()).toEqual([]);
		setStatus('Success');
		expect((await poller.poll()).map(({ status }) => status)).toEqual(['Success']);
		expect(await poller.poll()).toEqual([]);
	});

	test('of long ago is not lost behind thousands of newer ones', async () => {
		const rowOf = (index: number, status = 'Success') => ({
			id: index,
			creationDate: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
			tid: `T${index}`,
			type: 'IN',
			inOut: 'IN',
			amount: '1000',
			status,
		});
		const newer = Array.from({ length: 5_000 }, (_, index) => rowOf(index + 1));
		const poller = trigger({ startFrom: 'now' });
		answerWith(sandbox, history(), { message: 'OK', result: [rowOf(0, 'Pending'), ...newer] });
		expect(await poller.poll()).toEqual([]);

		sandbox.faults.clear();
		answerWith(sandbox, history(), { message: 'OK', result: [rowOf(0), ...newer] });
		expect((await poller.poll()).map(({ tid }) => tid)).toEqual(['T0']);
		expect(await poller.poll()).toEqual([]);
	});
});

describe('pages', () => {
	const paged = (size: number): INodeParameters => ({
		...incoming,
		options: { pageParameter: 'page', additionalQuery: JSON.stringify({ size: String(size) }) },
	});

	test('are all read, so that none is lost when more than one has come between two polls', async () => {
		const poller = trigger(paged(2));
		receive(1_000);
		await poller.poll();
		receive(1, 2, 3, 4, 5, 6, 7);
		expect(await pollAmounts(poller)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(await poller.poll()).toEqual([]);
	});

	test('end at once when KasPro does not know the parameter', async () => {
		receive(1_000, 2_000);
		const poller = trigger({
			...incoming,
			startFrom: 'everything',
			options: { pageParameter: 'pageNumber' },
		});
		expect(await pollAmounts(poller)).toEqual([1_000, 2_000]);
		expect(sandbox.requests.list({ path: history() })).toHaveLength(2);
	});

	test('that fail in the middle lose nothing and repeat nothing', async () => {
		const poller = trigger(paged(2));
		await poller.poll();
		receive(1, 2, 3);
		sandbox.faults.add({ kind: 'closeBefore', path: history(), skip: 1 });
		await expect(poller.poll()).rejects.toThrow('CONNECTION_LOST');
		expect(await pollAmounts(poller)).toEqual([1, 2, 3]);
	});
});

describe('a poll that fails', () => {
	test.each([
		['without an answer', () => sandbox.faults.add({ kind: 'closeBefore', path: history() })],
		['at HTTP 502', () => sandbox.faults.add({ kind: 'status', status: 502, path: history() })],
		['with half an answer', () => sandbox.faults.add({ kind: 'brokenJson', path: history() })],
	])('%s is an error, and the next one emits what has come', async (_, breakIt) => {
		const poller = trigger(incoming);
		await poller.poll();
		receive(1_000);
		breakIt();
		await expect(poller.poll()).rejects.toThrow('KasPro Bank');
		expect(await pollAmounts(poller)).toEqual([1_000]);
	});

	test('because KasPro refuses says why', async () => {
		answerWith(sandbox, history(), { message: 'ERROR', result: '[GE-0001] Unauthorize' });
		await expect(trigger().poll()).rejects.toThrow('(GE-0001): Unauthorize');
	});

	test('because the token was refused logs in again and goes on', async () => {
		const poller = trigger(incoming, signedPartner(sandbox));
		await poller.poll();
		receive(1_000);
		sandbox.kasPro.expireTokens();
		expect(await pollAmounts(poller)).toEqual([1_000]);
	});

	test('because a parameter cannot be used asks nobody', async () => {
		await expect(trigger({ mobileNumber: 'me' }).poll()).rejects.toThrow('must have digits only');
		const options = { additionalQuery: '[1]' };
		await expect(trigger({ options }).poll()).rejects.toThrow('must be a JSON object');
		expect(sandbox.requests.list()).toEqual([]);
	});
});

test('a test event is the newest movement, and is not kept', async () => {
	receive(1_000, 2_000);
	const poller = trigger({ ...incoming, startFrom: 'everything' });
	expect((await poller.poll('manual')).map(({ amount }) => amount)).toEqual([2_000]);
	expect(await pollAmounts(poller)).toEqual([1_000, 2_000]);
});

test('an account that is watched from now on instead of another one begins anew', async () => {
	receive(1_000);
	const parameters: INodeParameters = { ...incoming };
	const poller = trigger(parameters);
	await poller.poll();
	const { mobileNumber } = sandbox.kasProBank.supplierAccount;
	Object.assign((poller as unknown as { parameters: INodeParameters }).parameters, {
		mobileNumber,
	});
	expect(await poller.poll()).toEqual([]);
});

test('what the trigger keeps is bounded, and forgetting repeats nothing', async () => {
	const row = (index: number) => ({
		id: index,
		creationDate: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
		tid: `T${index}`,
		type: 'IN',
		inOut: 'IN',
		amount: '1000',
		status: 'Success',
	});
	const rows = Array.from({ length: 5_000 }, (_, index) => row(index));
	const poller = trigger({ startFrom: 'everything' });
	answerWith(sandbox, history(), { message: 'OK', result: rows });
	expect(await poller.poll()).toHaveLength(5_000);
	expect(await poller.poll()).toEqual([]);
	expect(poller.kept).toBeLessThan(100_000);

	sandbox.faults.clear();
	answerWith(sandbox, history(), { message: 'OK', result: [...rows, row(5_000)].reverse() });
	expect((await poller.poll()).map(({ tid }) => tid)).toEqual(['T5000']);
});
