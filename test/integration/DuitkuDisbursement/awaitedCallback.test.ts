import type { IDataObject } from 'n8n-workflow';

import { cashOutCallback, clearingCallback } from '../../support/duitkuCallbacks';
import { call } from '../../support/runOperation';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, run } = useDuitku();
const { merchant } = sandbox.duitku;

const anyOther = (changes: Partial<Record<keyof typeof merchant, string>>) =>
	({ ...merchant, ...changes }) as typeof merchant;

const READ = call('cashOut: readCallback', {
	custRefNumber: 'CO-1',
	amountTransfer: 50_000,
	phoneNumber: '081200000100',
});

/** What leaves the node when this is what the Wait node puts out. */
async function readItem(item: IDataObject, fields: IDataObject = {}) {
	const { items, error } = await run({ ...READ, ...fields } as typeof READ, { items: [item] });
	if (error) throw error;
	return items[0]!;
}

const read = async (changes: IDataObject) =>
	await readItem({ headers: {}, query: {}, body: cashOutCallback(merchant, changes) });

describe('a genuine callback of the cash out that waits', () => {
	test.each([
		['00', 'success'],
		['01', 'failed'],
		['68', 'pending'],
		['77', 'pending'],
	])('with status %s is %s', async (statusCode, outcome) => {
		expect(await read({ statusCode })).toMatchObject({
			outcome,
			code: statusCode,
			reference: 'CO-1',
			disburseId: '23042',
			amountTransfer: 50_000,
			confirmed: false,
		});
	});

	test('is read however it spells its phone number and its amount', async () => {
		const item = await read({ phoneNumber: '+6281200000100', amountTransfer: '50000.00' });

		expect(item).toMatchObject({ outcome: 'success', amountTransfer: 50_000 });
	});

	test('is read from text too, also when that is escaped once more', async () => {
		const text = JSON.stringify(cashOutCallback(merchant));

		expect(await readItem({ body: text })).toMatchObject({ outcome: 'success' });
		expect(await readItem({ body: text.replaceAll('"', '\\"') })).toMatchObject({
			outcome: 'success',
		});
	});

	test('gives no signature on, and nothing that its sender added', async () => {
		const item = await read({ outcome: 'success', statusCode: '01', note: 'pay again' });

		expect(item).toMatchObject({ outcome: 'failed' });
		expect(item).not.toHaveProperty('signature');
		expect(item).not.toHaveProperty('note');
	});

	test('that says the money is back does not call it safe to pay again', async () => {
		expect((await read({ statusCode: '01' })).advice).toContain(
			'ask Duitku before you pay it again',
		);
	});
});

describe('stays pending', () => {
	test.each<[string, IDataObject, string]>([
		['when the Wait node gave up', { reference: 'CO-1', outcome: 'success' }, 'NO_CALLBACK'],
		['when nothing was sent', { body: '' }, 'NO_CALLBACK'],
		['on an empty body', { body: {} }, 'CALLBACK_REFUSED'],
		['on a callback of a clearing', { body: clearingCallback(merchant) }, 'CALLBACK_REFUSED'],
		[
			'on a forged one',
			{ body: cashOutCallback(anyOther({ secretKey: 'guessed' })) },
			'CALLBACK_REFUSED',
		],
		[
			'on one of another merchant',
			{ body: cashOutCallback(anyOther({ email: 'other@example.com' })) },
			'CALLBACK_REFUSED',
		],
		[
			'on a genuine one of another cash out',
			{ body: cashOutCallback(merchant, { custRefNumber: 'CO-2' }) },
			'CALLBACK_MISMATCH',
		],
		[
			'on another amount, which no signature covers',
			{ body: cashOutCallback(merchant, { amountTransfer: 50 }) },
			'CALLBACK_MISMATCH',
		],
		[
			'on another phone',
			{ body: cashOutCallback(merchant, { phoneNumber: '081299999999' }) },
			'CALLBACK_MISMATCH',
		],
	])('%s', async (_, item, code) => {
		const left = await readItem(item);

		expect(left).toMatchObject({ outcome: 'pending', code, reference: 'CO-1' });
		expect(left).not.toHaveProperty('statusCode');
		expect(left.advice).toContain('Do not send this payment again');
	});
});

test('without what it is held against, nothing is read', async () => {
	const { error } = await run(
		{ ...READ, custRefNumber: '={{ $json.none }}', amountTransfer: '={{ $json.none }}' },
		{ items: [{ body: cashOutCallback(merchant) }] },
	);

	expect(error?.description).toContain('Customer Reference');
	expect(error?.description).toContain('Amount (IDR)');
});

test('no call is made', async () => {
	const before = sandbox.requests.stats();
	await read({});

	expect(sandbox.requests.stats()).toEqual(before);
});
