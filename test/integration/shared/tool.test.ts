import { cashOut, onlineInquiry, row } from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, run } = useDuitku();

// An agent is shown an error's title only, and older ones nothing of it.
test('an agent that asks for a payment with a wrong field gets an item that says what is wrong', async () => {
	const rows = [{ bankCode: '2010', amountTransfer: 60_000, custRefNumber: 'CO-1' }];
	const { error, items } = await run(cashOut(), { items: rows, asTool: true });

	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
	expect(items[0]?.message).toContain('Beneficiary Name is required');
	expect(sandbox.requests.list()).toEqual([]);
});

test('an agent that inquires with a wrong field is told so', async () => {
	const rows = [row({ amountTransfer: 'fifty' })];
	const { error, items } = await run(onlineInquiry(), { items: rows, asTool: true });

	expect(error).toBeUndefined();
	expect(items[0]?.error).toContain('Amount (IDR)');
});

test('an agent is told why an inquiry was refused, and what to do', async () => {
	const rows = [row({ bankAccount: '8760673511' })];
	const { error, items } = await run(onlineInquiry(), { items: rows, asTool: true });

	expect(error).toBeUndefined();
	expect(items[0]?.error).toMatch(/TO.*Wait/s);
});
