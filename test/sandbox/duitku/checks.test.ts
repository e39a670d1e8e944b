import { useSandbox } from '../../support/useSandbox';
import { http, type Body } from '../support/http';
import { CASH_OUT, CLEARING, duitkuClient, EMAIL, PATH, PAYOUT, type EndpointName } from './client';

const NOW = 1_637_308_830_041;
const FIVE_MINUTES_MS = 300_000;

const sandbox = useSandbox({ now: () => NOW });
const duitku = duitkuClient(sandbox, () => NOW);

afterEach(() => {
	expect(sandbox.ledger.transfers()).toEqual([]);
});

const codeOf = async (endpoint: EndpointName, fields: Body) =>
	(await duitku.call(endpoint, fields)).responseCode;

test('the documented sample signature of Check Balance is accepted', async () => {
	const text = await duitku.postText('balance', {
		userId: 3551,
		email: EMAIL,
		timestamp: NOW,
		signature: 'c6be90ef7159efb476c4940ca662ffd7e586d2a0d16568187e0dbe25a67ae1a4',
	});
	expect(text).toContain('"balance":10000000000.00,"effectiveBalance":10000000000.00');
	expect(JSON.parse(text)).toMatchObject({ userId: 3551, email: EMAIL, responseCode: '00' });
});

test('List Bank gives the banks with ceilings as text', async () => {
	const { Banks, ...rest } = await duitku.call('listBank');
	expect(rest).toEqual({ responseCode: '00', responseDesc: 'Success' });
	expect(Banks).toHaveLength(112);
	expect(Banks).toContainEqual({
		bankCode: '014',
		bankName: 'BANK CENTRAL ASIA',
		maxAmountTransfer: '50000000',
	});
	expect(Banks).toContainEqual({
		bankCode: '1010',
		bankName: 'OVO',
		maxAmountTransfer: '25000000',
	});
});

describe('a request is refused', () => {
	test.each([
		['is not JSON', 'nothing', 'application/json'],
		['is a list', '[]', 'application/json'],
		['is a form', 'userId=3551', 'application/x-www-form-urlencoded'],
	])('with -952 when its body %s', async (_what, body, contentType) => {
		const { status, data } = await http.post<string>(sandbox.url + PATH.balance, body, {
			headers: { 'Content-Type': contentType },
		});
		expect(status).toBe(200);
		expect(JSON.parse(data)).toEqual({
			responseCode: '-952',
			responseDesc: 'Invalid parameter',
		});
	});

	test.each([
		['-120', 'another user', { userId: 1 }],
		['-213', 'another e-mail', { email: 'someone@example.com' }],
		['-960', 'an old timestamp', { timestamp: NOW - FIVE_MINUTES_MS - 1 }],
		['-960', 'a timestamp of the future', { timestamp: NOW + FIVE_MINUTES_MS + 1 }],
		['-960', 'no timestamp', { timestamp: undefined }],
		['-191', 'a wrong signature', { signature: 'f'.repeat(64) }],
		['-191', 'a short signature', { signature: 'f' }],
		['-952', 'a userId as text', { userId: '3551' }],
		['-952', 'a timestamp as text', { timestamp: String(NOW) }],
	])('with %s for %s', async (code, _what, fields) => {
		expect(await codeOf('balance', fields)).toBe(code);
	});

	test('with the caller looked at first, then the time, the signature and the fields', async () => {
		const wrong: Body = { userId: 1, email: 'x', timestamp: 0, signature: '', bankAccount: 1 };
		const code = async () => await codeOf('onlineInquiry', { ...PAYOUT, ...wrong });
		expect(await code()).toBe('-120');
		delete wrong.userId;
		expect(await code()).toBe('-213');
		delete wrong.email;
		expect(await code()).toBe('-960');
		delete wrong.timestamp;
		expect(await code()).toBe('-191');
		delete wrong.signature;
		expect(await code()).toBe('-952');
	});

	test('unless its timestamp is exactly five minutes old', async () => {
		expect(await codeOf('balance', { timestamp: NOW - FIVE_MINUTES_MS })).toBe('00');
	});
});

describe('an inquiry is refused', () => {
	test.each([
		['-952', 'an amount as text', { amountTransfer: '50000' }],
		['-952', 'an account as a number', { bankAccount: 8_760_673_566 }],
		['-952', 'no account', { bankAccount: undefined }],
		['-952', 'an account of 256 characters', { bankAccount: '1'.repeat(256) }],
		['-952', 'a senderId that is no number', { senderId: 'A-1' }],
		['-952', 'a purpose that is not text', { purpose: 1 }],
		['-141', 'an amount with decimals', { amountTransfer: 50_000.5 }],
		['-141', 'no money', { amountTransfer: 0 }],
		['-141', 'less than no money', { amountTransfer: -1 }],
		['-149', 'an unknown bank', { bankCode: '999' }],
		['-920', "more than the bank's ceiling", { amountTransfer: 50_000_001 }],
		['-920', "more than the wallet's ceiling", { bankCode: '1010', amountTransfer: 25_000_001 }],
		['76', 'an account that does not exist', { bankAccount: '1234567890' }],
		['76', 'a word that every object knows', { bankAccount: 'constructor' }],
		['76', 'an account of the clearing tests', { bankAccount: '8760673466' }],
	])('with %s for %s', async (code, _what, fields) => {
		expect(await codeOf('onlineInquiry', { ...PAYOUT, ...fields })).toBe(code);
	});

	test.each([
		['-952', 'an unknown type', { type: 'SKN' }],
		['-952', 'a custRefNumber of 13 digits', { custRefNumber: '1234567890123' }],
		['-920', 'too much for LLG', { amountTransfer: 1_000_000_001 }],
		['-141', 'too little for RTGS', { type: 'RTGS', amountTransfer: 99_999_999 }],
		['-148', 'a bank without H2H', { type: 'H2H' }],
		['-161', 'H2H without a callback URL', { type: 'H2H', bankCode: '009' }],
		['-149', 'a bank without BI FAST', { type: 'BIFAST', bankCode: '911' }],
		['76', 'an account of the online tests', { bankAccount: '8760673566' }],
	])('with %s for %s by clearing', async (code, _what, fields) => {
		expect(await codeOf('clearingInquiry', { ...CLEARING, ...fields })).toBe(code);
	});

	test.each([
		['8760673511', 'TO'],
		['8760673512', '-100'],
		['8760673513', 'LD'],
		['8760673514', '91'],
		['8760673515', '89'],
	])('for the test account %s with %s', async (bankAccount, code) => {
		expect(await codeOf('onlineInquiry', { ...PAYOUT, bankAccount })).toBe(code);
	});

	test.each([
		['8760673411', 'EE'],
		['8760673412', 'TO'],
		['8760673413', 'LD'],
		['8760673414', 'NF'],
		['8760673415', '-100'],
		['8760673416', '66'],
		['8760673417', '68'],
		['8760673418', '88'],
		['8760673419', '90'],
		['8760673420', '91'],
	])('for the clearing test account %s with %s', async (bankAccount, code) => {
		expect(await codeOf('clearingInquiry', { ...CLEARING, bankAccount })).toBe(code);
	});
});

describe('a cash out is refused', () => {
	test.each([
		['-141', 'less than Indomaret pays', { amountTransfer: 49_999 }],
		['-141', 'a broken step of Indomaret', { amountTransfer: 75_000 }],
		['-141', 'more than Indomaret pays', { amountTransfer: 1_050_000 }],
		['-141', 'less than Pos Indonesia pays', { bankCode: '2011', amountTransfer: 49_999 }],
		['-141', 'more than Pos Indonesia pays', { bankCode: '2011', amountTransfer: 2_000_001 }],
		['-149', 'a bank that is no channel', { bankCode: '014' }],
		['-952', 'no identity', { accountIdentity: undefined }],
		['-952', 'a phone number as a number', { phoneNumber: 80_000_000_999 }],
		['-952', 'a phone number of 51 digits', { phoneNumber: '0'.repeat(51) }],
		['-952', 'a callback to no web address', { callbackUrl: 'ftp://example.com' }],
	])('with %s for %s', async (code, _what, fields) => {
		expect(await codeOf('cashOut', { ...CASH_OUT, ...fields })).toBe(code);
	});
});
