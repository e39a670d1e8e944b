import { startSandbox } from '../../../sandbox/server';
import { useSandbox } from '../../support/useSandbox';
import { listenForCallbacks, type CallbackListener } from '../support/callbackListener';
import { CASH_OUT, CLEARING, duitkuClient, EMAIL, PATH, signatureOver } from './client';

const CLEARING_FORMULA =
	'email bankCode bankAccount accountName custRefNumber amountTransfer disburseId';
const CASH_OUT_FORMULA = 'email disburseId custRefNumber';
const H2H = { ...CLEARING, type: 'H2H', bankCode: '009' };

const sandbox = useSandbox({ callbackDelayMs: 20, callbackRetryMs: 1 });
const duitku = duitkuClient(sandbox);
let listener: CallbackListener | undefined;

afterEach(async () => {
	await listener?.close();
	listener = undefined;
});

async function listen(...answers: string[]): Promise<CallbackListener> {
	listener = await listenForCallbacks(...answers);
	sandbox.duitku.registerClearingCallback(listener.url);
	return listener;
}

const deliveries = (disburseId?: string) => sandbox.duitku.callbacks(disburseId);
const delivered = async (count = 1) =>
	await sandbox.waitFor(
		() => deliveries().filter(({ state }) => state !== 'delivering').length >= count,
	);
const ledgerStates = () => sandbox.ledger.transfers().map(({ status }) => status);

describe('an H2H transfer', () => {
	test('is accepted with 80, paid before its callback, and 00 after', async () => {
		const { received, watch } = await listen('SUCCESS');
		const statesOnArrival: string[][] = [];
		watch.onArrival = () => statesOnArrival.push(ledgerStates());
		const { disburseId, answer } = await duitku.pay(H2H);
		expect(answer.responseCode).toBe('80');
		expect(answer.type).toBe('H2H');
		await delivered();
		const fields = received[0]!.fields;
		expect(fields).toEqual({
			disburseId,
			userId: 3551,
			email: EMAIL,
			bankCode: '009',
			bankAccount: '8760673466',
			amountTransfer: 50_000,
			accountName: 'Test Account',
			custRefNumber: answer.custRefNumber,
			statusCode: '00',
			statusDesc: 'Success',
			errorMessage: '',
			signature: signatureOver(CLEARING_FORMULA, fields),
		});
		expect(statesOnArrival).toEqual([['posted']]);
		expect(await duitku.statusOf(disburseId)).toBe('00');
		expect(received).toHaveLength(1);
	});

	test('is pending with the status 80 until it is settled', async () => {
		const slow = await startSandbox({ callbackDelayMs: 600_000 });
		const client = duitkuClient(slow);
		const { url, received } = await listen('SUCCESS');
		slow.duitku.registerClearingCallback(url);
		const { disburseId } = await client.pay(H2H);
		expect(await client.statusOf(disburseId)).toBe('80');
		expect(slow.ledger.transfers({ status: 'pending' })).toHaveLength(1);
		slow.duitku.settle(disburseId, 'failed');
		await slow.waitFor(() => slow.duitku.callbacks()[0]?.state === 'accepted');
		expect(received[0]!.fields.statusCode).toBe('01');
		expect(slow.ledger.transfers()[0]!.status).toBe('voided');
		await slow.close();
	});

	test('repeats its callback until the answer is exactly SUCCESS', async () => {
		const { received } = await listen('', 'success', '"SUCCESS"', 'SUCCESS');
		const { disburseId } = await duitku.pay(H2H);
		await delivered();
		expect(received).toHaveLength(4);
		expect(new Set(received.map(({ text }) => text)).size).toBe(1);
		const [delivery] = deliveries(disburseId);
		expect(delivery!.state).toBe('accepted');
		expect(delivery!.attempts.map(({ answer }) => answer)).toEqual([
			'',
			'success',
			'"SUCCESS"',
			'SUCCESS',
		]);
	});

	test('gives up after ten attempts', async () => {
		const { received } = await listen('no');
		await duitku.pay(H2H);
		await delivered();
		expect(received).toHaveLength(10);
		expect(deliveries()[0]!.state).toBe('gaveUp');
	});

	test('is called back more often when that fault is on, and paid once', async () => {
		const { received } = await listen('SUCCESS');
		sandbox.faults.add({ kind: 'repeatCallback', path: PATH.clearingTransfer, deliveries: 3 });
		await duitku.pay(H2H);
		await delivered(3);
		sandbox.faults.add({
			kind: 'repeatCallback',
			path: PATH.clearingTransfer,
			deliveries: 2,
			atOnce: true,
		});
		await duitku.pay(H2H);
		await delivered(5);
		await duitku.pay(H2H);
		await delivered(6);
		expect(received).toHaveLength(6);
		expect(ledgerStates()).toEqual(['posted', 'posted', 'posted']);
	});

	test('is not settled when the sandbox was reset in between', async () => {
		const { received } = await listen('SUCCESS');
		await duitku.pay(H2H);
		sandbox.reset();
		await duitku.call('cashOut', { ...CASH_OUT, phoneNumber: '080000000150' });
		await sandbox.waitFor(() => ledgerStates().includes('posted'));
		expect(received).toEqual([]);
	});
});

test('other clearing transfers are not called back', async () => {
	const { received } = await listen('SUCCESS');
	await duitku.pay(CLEARING);
	await duitku.pay(H2H);
	await delivered();
	expect(received.map(({ fields }) => fields.bankCode)).toEqual(['009']);
});

describe('a cash out', () => {
	test('answers with a token, holds the money, and has no status', async () => {
		const { disburseId, token, ...rest } = await duitku.call('cashOut', CASH_OUT);
		expect(typeof disburseId).toBe('number');
		expect(String(token)).toMatch(/^\d{12}$/);
		expect(typeof token).toBe('number');
		expect(rest).toEqual({
			amountTransfer: 50_000,
			custRefNumber: 'CO-1',
			accountName: 'Test Account',
			email: EMAIL,
			phoneNumber: '080000000999',
			responseCode: '00',
			responseDesc: 'Success',
		});
		expect(sandbox.ledger.transfers({ reference: 'CO-1' })).toMatchObject([
			{ status: 'pending', amountIdr: 50_000, kind: 'cashOut' },
		]);
		expect(await duitku.statusOf(String(disburseId))).toBe('-420');
		const { balance, effectiveBalance } = await duitku.call('balance');
		expect(Number(balance) - Number(effectiveBalance)).toBe(50_000);
	});

	test('has a PIN of six digits, as text, at Pos Indonesia only', async () => {
		const { pin } = await duitku.call('cashOut', { ...CASH_OUT, bankCode: '2011' });
		expect(pin).toEqual(expect.stringMatching(/^\d{6}$/));
	});

	test('with the same custRefNumber pays again', async () => {
		await duitku.call('cashOut', CASH_OUT);
		await duitku.call('cashOut', CASH_OUT);
		expect(sandbox.ledger.transfers({ reference: 'CO-1' })).toHaveLength(2);
	});

	test('without a custRefNumber gets one', async () => {
		const answer = await duitku.call('cashOut', { ...CASH_OUT, custRefNumber: undefined });
		expect(answer.custRefNumber).toEqual(expect.stringMatching(/^\d{12}$/));
	});

	test('whose phone ends in 100 to 200 is collected; 201 to 300 fails; others stay open', async () => {
		const { url, received } = await listen('SUCCESS');
		const pay = async (phoneNumber: string) =>
			await duitku.call('cashOut', {
				...CASH_OUT,
				phoneNumber,
				custRefNumber: phoneNumber,
				callbackUrl: url,
			});
		for (const end of ['099', '100', '200', '201', '300', '301']) await pay(`080000000${end}`);
		await pay('628000000150');
		await delivered(4);
		const outcome = Object.fromEntries(
			received.map(({ fields }) => [fields.phoneNumber, fields.statusCode]),
		);
		expect(outcome).toEqual({
			'080000000100': '00',
			'080000000200': '00',
			'080000000201': '01',
			'080000000300': '01',
		});
		expect(ledgerStates()).toEqual([
			'pending',
			'posted',
			'posted',
			'voided',
			'voided',
			'pending',
			'pending',
		]);
	});

	test('calls back with the documented fields, slashes escaped as PHP writes them', async () => {
		const { url, received } = await listen('SUCCESS');
		const { disburseId } = await duitku.call('cashOut', {
			...CASH_OUT,
			custRefNumber: 'CO/2',
			phoneNumber: '080000000150',
			callbackUrl: url,
		});
		await delivered();
		const { text, fields } = received[0]!;
		expect(text).toContain(String.raw`"custRefNumber":"CO\/2"`);
		expect(fields).toEqual({
			disburseId: String(disburseId),
			email: EMAIL,
			amountTransfer: 50_000,
			custRefNumber: 'CO/2',
			accountName: 'Test Account',
			bankCode: '2010',
			phoneNumber: '080000000150',
			statusCode: '00',
			statusDesc: 'Success',
			errorMessage: '',
			signature: signatureOver(CASH_OUT_FORMULA, fields),
		});
	});

	test('without a callback URL is settled in silence', async () => {
		await duitku.call('cashOut', { ...CASH_OUT, phoneNumber: '080000000250' });
		await sandbox.waitFor(() => ledgerStates()[0] === 'voided');
		expect(deliveries()).toEqual([]);
	});
});

describe('a callback sent by hand', () => {
	test('is genuine, changed and signed, or changed with the old signature', async () => {
		const { url, received } = await listen('no');
		const { disburseId } = await duitku.pay(CLEARING);
		await sandbox.duitku.sendCallback({ disburseId });
		await sandbox.duitku.sendCallback({ disburseId, overrides: { amountTransfer: 1 } });
		await sandbox.duitku.sendCallback({
			disburseId,
			overrides: { amountTransfer: 1 },
			sign: false,
			url,
		});
		const [genuine, signed, forged] = received.map(({ fields }) => fields);
		expect(genuine!.signature).toBe(signatureOver(CLEARING_FORMULA, genuine!));
		expect(signed!.signature).toBe(signatureOver(CLEARING_FORMULA, signed!));
		expect(signed!.amountTransfer).toBe(1);
		expect(forged).toEqual({ ...genuine, amountTransfer: 1 });
		expect(received).toHaveLength(3);
	});

	test('says what was answered, or that nobody was there', async () => {
		const { close } = await listen('SUCCESS');
		const { disburseId } = await duitku.pay(CLEARING);
		const answered = await sandbox.duitku.sendCallback({ disburseId });
		expect(answered).toMatchObject({ state: 'accepted', attempts: [{ status: 200 }] });
		await close();
		const unheard = await sandbox.duitku.sendCallback({ disburseId });
		expect(unheard).toMatchObject({ state: 'gaveUp', attempts: [{ status: null }] });
		expect(unheard.attempts[0]!.error).toContain('ECONNREFUSED');
		listener = undefined;
	});
});
