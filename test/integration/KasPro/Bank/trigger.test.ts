import type { INodeParameters } from 'n8n-workflow';

import { INCOMING, pollAmounts, useBankTrigger } from '../../../support/useBankTrigger';
import { useSandbox } from '../../../support/useSandbox';

const { sandbox, signedCredential, historyPath, answer, sentTo, trigger, receive, list } =
	useBankTrigger();

describe('the first poll', () => {
	test('emits nothing of what is there already', async () => {
		receive(1_000, 2_000);
		const poller = trigger(INCOMING);
		expect(await poller.poll()).toEqual([]);

		receive(3_000);
		expect(await pollAmounts(poller)).toEqual([3_000]);
	});

	test('emits the whole history, the oldest first, when it is asked to', async () => {
		receive(1_000, 2_000, 3_000);
		const poller = trigger({ ...INCOMING, startFrom: 'everything' });
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
		list([movement]);
		const poller = trigger({ ...INCOMING, startFrom: 'everything', simplify: false });

		expect(await poller.poll()).toMatchObject([{ amount: 1_000, tid: movement.tid }]);
	});

	test('is emitted once, although the history lists it again under another id', async () => {
		const poller = trigger(INCOMING);
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
		const [simple = {}] = await trigger({ ...INCOMING, startFrom: 'everything' }).poll();
		const raw = trigger({ ...INCOMING, startFrom: 'everything', simplify: false });
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
		const poller = trigger(INCOMING);
		await poller.poll();
		receive(5_000, 5_000);
		expect(await pollAmounts(poller)).toEqual([5_000, 5_000]);
	});

	describe('has its time from the bank', () => {
		const start = Date.UTC(2026, 0, 10);
		let now = start;
		const late = useBankTrigger(useSandbox({ now: () => now }));

		test('a clock that is set back loses none', async () => {
			const poller = late.trigger(INCOMING);
			late.receive(1_000);
			await poller.poll();
			now = start - 3_600_000;
			late.receive(2_000);
			expect(await pollAmounts(poller)).toEqual([2_000]);
		});
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
		list(result);
		const emitted = await trigger({ movements, startFrom: 'everything' }).poll();
		expect(emitted.map(({ type }) => type).sort()).toEqual(types);
	});

	test('a movement below the minimum does not start it, then or later', async () => {
		const poller = trigger({ ...INCOMING, minimumAmount: 2_000, startFrom: 'everything' });
		receive(1_999, 2_000);
		expect(await pollAmounts(poller)).toEqual([2_000]);
		expect(await poller.poll()).toEqual([]);
	});
});

describe('pages', () => {
	const paged = (size: number): INodeParameters => ({
		...INCOMING,
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
			...INCOMING,
			startFrom: 'everything',
			options: { pageParameter: 'pageNumber' },
		});
		expect(await pollAmounts(poller)).toEqual([1_000, 2_000]);
		expect(sentTo(historyPath)).toHaveLength(2);
	});

	test('that fail in the middle lose nothing and repeat nothing', async () => {
		const poller = trigger(paged(2));
		await poller.poll();
		receive(1, 2, 3);
		sandbox.faults.add({ kind: 'closeBefore', path: historyPath, skip: 1 });
		await expect(poller.poll()).rejects.toThrow('CONNECTION_LOST');
		expect(await pollAmounts(poller)).toEqual([1, 2, 3]);
	});
});

describe('a poll that fails', () => {
	test.each([
		['without an answer', () => sandbox.faults.add({ kind: 'closeBefore', path: historyPath })],
		['at HTTP 502', () => sandbox.faults.add({ kind: 'status', status: 502, path: historyPath })],
		['with half an answer', () => sandbox.faults.add({ kind: 'brokenJson', path: historyPath })],
	])('%s is an error, and the next one emits what has come', async (_, breakIt) => {
		const poller = trigger(INCOMING);
		await poller.poll();
		receive(1_000);
		breakIt();
		await expect(poller.poll()).rejects.toThrow('KasPro Bank');
		expect(await pollAmounts(poller)).toEqual([1_000]);
	});

	test('because KasPro refuses says why', async () => {
		answer(historyPath, { message: 'ERROR', result: '[GE-0001] Unauthorize' });
		await expect(trigger().poll()).rejects.toThrow('(GE-0001): Unauthorize');
	});

	test('because the token was refused logs in again and goes on', async () => {
		const poller = trigger(INCOMING, signedCredential());
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
	const poller = trigger({ ...INCOMING, startFrom: 'everything' });
	expect((await poller.poll('manual')).map(({ amount }) => amount)).toEqual([2_000]);
	expect(await pollAmounts(poller)).toEqual([1_000, 2_000]);
});

test('an account that is watched from now on instead of another one begins anew', async () => {
	receive(1_000);
	const poller = trigger(INCOMING);
	await poller.poll();
	poller.parameters.mobileNumber = sandbox.kasProBank.supplierAccount.mobileNumber;
	expect(await poller.poll()).toEqual([]);
});
