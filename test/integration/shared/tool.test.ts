import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { cashOut, onlineInquiry, row, runDuitku } from '../../support/duitku';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

// An agent is shown an error's title only, and older ones nothing of it.
test('an agent that asks for a payment with a wrong field gets an item that says what is wrong', async () => {
	const items = [{ bankCode: '2010', amountTransfer: 60_000, custRefNumber: 'CO-1' }];
	const { json, error } = await runDuitku(sandbox, cashOut(), items, {}, { asTool: true });

	expect(error).toBeUndefined();
	expect(json[0]).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
	expect(json[0]?.[0]?.message).toContain('Beneficiary Name (accountName) is required');
	expect(sandbox.requests.list()).toEqual([]);
});

test('an agent that inquires with a wrong field is told so', async () => {
	const items = [row({ amountTransfer: 'fifty' })];
	const { json, error } = await runDuitku(sandbox, onlineInquiry(), items, {}, { asTool: true });

	expect(error).toBeUndefined();
	expect(json[0]?.[0]?.error).toContain('Amount (IDR) (amountTransfer)');
});

test('an agent is told why an inquiry was refused, and what to do', async () => {
	const items = [row({ bankAccount: '8760673511' })];
	const { json, error } = await runDuitku(sandbox, onlineInquiry(), items, {}, { asTool: true });

	expect(error).toBeUndefined();
	expect(json[0]?.[0]?.error).toMatch(/TO.*Wait/s);
});
