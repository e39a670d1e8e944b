import {
	clearingInquiry,
	GET_BALANCE,
	GET_STATUS,
	LIST_BANKS,
	ONLINE,
	onlineInquiry,
	onlineTransfer,
	row,
} from '../../support/duitkuCalls';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, credential, run, pick, inquire, answerOnce } = useDuitku();

describe('the documented reads', () => {
	test('an online inquiry gives the name of the account holder and a text disburseId', async () => {
		const [item] = await inquire([row()]);

		expect(item).toMatchObject({
			accountName: 'Test Account',
			amountTransfer: 50_000,
			bankAccount: ONLINE.good,
			purpose: 'Salary',
			responseCode: '00',
		});
		expect(item!.disburseId).toMatch(/^\d+$/);
		expect(item!.custRefNumber).toMatch(/^\d{12}$/);
	});

	test.each(['LLG', 'RTGS', 'H2H', 'BIFAST'])('a clearing inquiry for %s', async (type) => {
		sandbox.duitku.registerClearingCallback('http://127.0.0.1:9/callback');
		const rows = [
			row({ type, bankCode: '008', bankAccount: '8760673466', amountTransfer: 100_000_000 }),
		];
		const [item] = await inquire(rows, clearingInquiry());

		expect(item).toMatchObject({ type, amountTransfer: 100_000_000, responseCode: '00' });
	});

	test('the balance comes as numbers', async () => {
		const { items } = await run(GET_BALANCE);

		expect(items).toMatchObject([
			{ userId: 3551, balance: 10_000_000_000, effectiveBalance: 10_000_000_000 },
		]);
	});

	test('the bank list leaves as one item per bank, with ceilings as numbers', async () => {
		const { items } = await run(LIST_BANKS);

		expect(items.length).toBeGreaterThan(100);
		expect(items).toContainEqual(
			expect.objectContaining({ bankCode: '014', maxAmountTransfer: 50_000_000 }),
		);
	});

	test.each([
		[ONLINE.good, 'success', '00'],
		[ONLINE.answeredLate, 'pending', '68'],
		[ONLINE.walletNotEnough, 'failed', '-510'],
		[ONLINE.linkDown, 'pending', 'NOT_FOUND'],
	])('the status of a transfer to %s is %s (%s)', async (bankAccount, outcome, code) => {
		const inquiries = await inquire([row({ bankAccount })]);
		await run(onlineTransfer({ statusChecks: 0 }), { items: inquiries });
		const { items } = await run(GET_STATUS, { items: inquiries });

		expect(items).toMatchObject([{ outcome, code, reference: inquiries[0]!.disburseId }]);
	});
});

test('the status of a pending transfer is found from its output alone', async () => {
	const inquiries = await inquire([row({ bankAccount: ONLINE.answeredLate })]);
	const transfer = await run(onlineTransfer({ statusChecks: 0 }), { items: inquiries });
	const { items } = await run(GET_STATUS, { items: transfer.pending });

	expect(items).toMatchObject([{ outcome: 'pending', reference: inquiries[0]!.disburseId }]);
});

describe('a refused read', () => {
	const refusedRow = row({ bankAccount: '8760673511' });

	test('stops with the code, the item and what to do', async () => {
		const { error } = await run(onlineInquiry(), { items: [refusedRow] });

		expect(error?.message).toContain('Duitku (TO)');
		expect(error?.message).toContain('item 0');
		expect(error?.description).toContain('This call moves no money');
	});

	test.each(['8760673411', '8760673412', '8760673415', '8760673417', '8760673420'])(
		'for a reason that may pass (%s) tells to wait, and never that it is safe to run again',
		async (bankAccount) => {
			const { error } = await run(clearingInquiry(), {
				items: [row({ bankAccount, type: 'LLG' })],
			});

			expect(error?.description).toContain('Wait before you make it again');
			expect(error?.description).not.toMatch(/nothing was sent|safe/i);
			const isNotToBeRetried = ['8760673412', '8760673415', '8760673417'].includes(bankAccount);
			expect(error?.description?.includes('not to retry')).toBe(isNotToBeRetried);
		},
	);

	test('for a reason in the account says what to mend, and not that nothing was sent', async () => {
		const { error } = await run(GET_BALANCE, { credentials: credential({ secretKey: 'wrong' }) });

		expect(error?.message).toContain('Duitku (-191)');
		expect(error?.description).toContain('Correct Secret Key');
		expect(error?.description).toContain('This call moves no money');
		expect(error?.description).not.toMatch(/nothing was sent/i);
	});

	test('of a status says that it tells nothing of the transfer', async () => {
		const { error } = await run(GET_STATUS, {
			items: [{ disburseId: '1' }],
			credentials: credential({ secretKey: 'wrong' }),
		});

		expect(error?.message).toContain('Duitku (-191)');
		expect(error?.description).toContain('It says nothing of the transfer');
	});

	test('leaves by the error output with the fields of its input, and the others go on', async () => {
		const rows = [row({ name: 'A' }), { ...refusedRow, name: 'B' }, row({ name: 'C' })];
		const { items, errors } = await run(onlineInquiry(), {
			items: rows,
			onError: 'continueErrorOutput',
		});

		expect(items).toHaveLength(2);
		expect(errors).toMatchObject([{ name: 'B', error: expect.stringContaining('Duitku (TO)') }]);
	});

	test('stays on the one output under "continue"', async () => {
		const { items } = await run(onlineInquiry(), {
			items: [row(), refusedRow],
			onError: 'continueRegularOutput',
		});

		expect(items).toMatchObject([{ responseCode: '00' }, { error: expect.any(String) }]);
	});

	test.each([
		['status', { kind: 'status', status: 503 } as const, 'HTTP_503'],
		['broken JSON', { kind: 'brokenJson' } as const, 'UNREADABLE_ANSWER'],
		['a closed connection', { kind: 'closeBefore' } as const, 'CONNECTION_LOST'],
	])('names the fault of the transport: %s', async (_, fault, code) => {
		sandbox.faults.add({ ...fault, path: paths.balance });
		const { error } = await run(GET_BALANCE);

		expect(error?.message).toContain(`Duitku (${code})`);
	});
});

describe('many items', () => {
	test('never have more requests in flight than the option says, and keep their order', async () => {
		sandbox.faults.add({
			kind: 'delay',
			ms: 5,
			path: paths.onlineInquiry,
			times: 'always',
		});
		const rows = Array.from({ length: 200 }, (_, index) => row({ amountTransfer: 10_000 + index }));
		const { outputs, items } = await run(onlineInquiry({ concurrency: 7 }), { items: rows });

		expect(items.map(({ amountTransfer }) => amountTransfer)).toEqual(
			rows.map(({ amountTransfer }) => amountTransfer),
		);
		expect(outputs[0]!.map(({ pairedItem }) => pairedItem)).toEqual(
			rows.map((_, item) => ({ item })),
		);
		expect(sandbox.requests.stats().byPath[paths.onlineInquiry]).toMatchObject({
			peakInFlight: 7,
			total: 200,
		});
	});
});

describe('Get Status behind', () => {
	test.each([
		['that is pending without an answer', 'loseAnswer', ONLINE.good, 'success'],
		['that Duitku left open', undefined, ONLINE.answeredLate, 'pending'],
	] as const)('a transfer %s asks for that transfer', async (_, kind, bankAccount, outcome) => {
		const items = await inquire([row({ bankAccount })]);
		const { disburseId } = items[0]!;
		if (kind) sandbox.faults.add({ kind, path: paths.onlineTransfer });
		const transfer = await run(onlineTransfer({ statusChecks: 0 }), { items });
		expect(transfer.pending).toMatchObject([{ outcome: 'pending', disburseId }]);

		const first = await run(GET_STATUS, { items: transfer.pending });
		expect(first.items).toMatchObject([{ outcome, disburseId, reference: disburseId }]);
		const second = await run(GET_STATUS, { items: first.items });
		expect(second.items).toMatchObject([{ outcome, disburseId, reference: disburseId }]);
	});

	test('a transfer of which only the reference was kept asks for that transfer', async () => {
		const inquiries = await inquire([row()]);
		await run(onlineTransfer(), { items: inquiries });
		const reference = inquiries[0]!.disburseId!;
		const kept = { outcome: 'pending', reference, code: 'TIMEOUT', message: '', advice: '' };
		const { items } = await run(GET_STATUS, { items: [kept] });

		expect(items).toMatchObject([{ outcome: 'success', reference, disburseId: reference }]);
	});

	test('an answer that names another disburseId asks for the one that was sent', async () => {
		const items = await inquire([row()]);
		answerOnce(paths.onlineTransfer, { responseCode: '00', disburseId: 1 });
		const { pending } = await run(onlineTransfer({ statusChecks: 0 }), { items });

		expect(pending).toMatchObject([{ code: 'ANSWER_MISMATCH', disburseId: items[0]!.disburseId }]);
	});
});

describe('the status of a transfer that Duitku does not know', () => {
	test.each([
		['-420', '1'],
		['NF', undefined],
	])('(%s) is pending, with advice that is true', async (code, unknown) => {
		const inquiries = await inquire([row({ bankAccount: ONLINE.linkDown })]);
		await run(onlineTransfer({ statusChecks: 0 }), { items: inquiries });
		const { items } = await run(GET_STATUS, {
			items: [{ disburseId: unknown ?? inquiries[0]!.disburseId }],
		});

		expect(items).toMatchObject([{ outcome: 'pending', code: 'NOT_FOUND', responseCode: code }]);
		expect(items[0]!.advice).toContain('does not prove');
		expect(items[0]!.advice).toContain('check the disburse ID');
	});
});

describe('the bank picker', () => {
	const searchBanks = async (filter: string) => await pick('searchBanks', filter);

	test.each([
		['central asia', 'BCA, BANK CENTRAL ASIA (014), up to Rp50.000.000', '014'],
		['asp1r3', 'ASPIRE ACCOUNT (ASP1R3), up to Rp100.000.000', 'ASP1R3'],
		['(501)', 'blu, BANK DIGITAL BCA (501), up to Rp25.000.000', '501'],
		['(945)', 'BANK AGRIS (945), no online transfers', '945'],
		['(600)', 'BPR SUPRA (600)', '600'],
	])('finds by "%s" one entry: %s', async (filter, name, value) => {
		expect(await searchBanks(filter)).toEqual([{ name, value }]);
	});

	test.each([
		['BCA', '014'],
		['BSI', '451'],
		['seabank', '535'],
		['Bank Rakyat', '002'],
		['dana', '1012'],
		['1010', '1010'],
	])('offers first what is called "%s": %s', async (filter, value) => {
		expect((await searchBanks(filter))[0]).toMatchObject({ value });
	});

	test('says what Duitku refuses', async () => {
		answerOnce(paths.listBank, { responseCode: '-930', responseDesc: 'IP not whitelisted' });

		await expect(searchBanks('')).rejects.toThrow('Duitku (-930): IP not whitelisted');
	});
});
