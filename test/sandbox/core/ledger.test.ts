import { FEE_ACCOUNT, Ledger, type NewTransfer } from '../../../sandbox/core/ledger';

const ORDER: NewTransfer = {
	system: 'test',
	kind: 'transfer',
	reference: 'R-1',
	debitAccount: 'payer',
	creditAccount: 'payee',
	beneficiary: 'Test Account',
	amountIdr: 90,
	feeIdr: 10,
};

let ledger: Ledger;

beforeEach(() => {
	ledger = new Ledger(
		() => 7,
		() => undefined,
	);
	ledger.openAccount('payer', 150);
});

const balances = () =>
	['payer', 'payee', FEE_ACCOUNT].map((name) => {
		const { balanceIdr, availableIdr } = ledger.balanceOf(name);
		return [balanceIdr, availableIdr];
	});

test('a pending transfer holds amount and fee', () => {
	const transfer = ledger.reserve(ORDER);
	expect(transfer).toEqual({ ...ORDER, id: 'T1', status: 'pending', createdAt: 7 });
	expect(balances()).toEqual([
		[150, 50],
		[0, 0],
		[0, 0],
	]);
});

test('a posted transfer has moved amount and fee', () => {
	expect(ledger.pay(ORDER)).toMatchObject({ status: 'posted', settledAt: 7 });
	expect(balances()).toEqual([
		[50, 50],
		[90, 90],
		[10, 10],
	]);
});

test('a voided transfer has given everything back', () => {
	ledger.void(ledger.reserve(ORDER).id);
	expect(balances()).toEqual([
		[150, 150],
		[0, 0],
		[0, 0],
	]);
});

test('an account never goes below zero, held money included', () => {
	ledger.reserve(ORDER);
	expect(ledger.canPay('payer', 51)).toBe(false);
	expect(() => ledger.reserve(ORDER)).toThrow('cannot pay 100');
	expect(ledger.transfers()).toHaveLength(1);
});

test('a settled transfer cannot be settled again', () => {
	const { id } = ledger.pay(ORDER);
	expect(() => ledger.post(id)).toThrow('already posted');
	expect(() => ledger.void(id)).toThrow('already posted');
	expect(() => ledger.post('T9')).toThrow('no transfer T9');
});

test.each([0, -1, 0.5, Number.NaN])('%d is no amount', (amountIdr) => {
	expect(() => ledger.reserve({ ...ORDER, amountIdr })).toThrow('not an amount');
});

test('what the ledger gives out cannot change it', () => {
	const transfer = ledger.pay(ORDER);
	transfer.amountIdr = 1;
	ledger.transfers()[0]!.amountIdr = 1;
	expect(ledger.find(transfer.id)?.amountIdr).toBe(90);
});
