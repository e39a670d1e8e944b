import type { IDataObject } from 'n8n-workflow';

import {
	isUnknown,
	judgeCashOut,
	judgeStatus,
	judgeTransfer,
} from '../../../nodes/DuitkuDisbursement/verdicts';
import { ADVICE, pending } from '../../../nodes/shared/contract/verdict';

const TRANSFER = {
	disburseId: '12345',
	type: 'LLG',
	bankCode: '014',
	bankAccount: '8760673566',
	amountTransfer: 50_000,
	custRefNumber: '000000001278',
	accountName: 'Budi Santoso',
};

const CASH_OUT = {
	custRefNumber: 'CO-1',
	bankCode: '2010',
	phoneNumber: '081200000100',
	amountTransfer: 50_000,
	accountName: 'Budi Santoso',
};

const success = (fields: IDataObject) => ({
	responseCode: '00',
	responseDesc: 'Approved',
	...fields,
});

const KINDS = [
	['transfer', judgeTransfer, TRANSFER],
	['cash out', judgeCashOut, CASH_OUT],
] as const;

describe.each(KINDS)('the answer of success to a %s', (_, judge, sent) => {
	test('counts when it repeats what was sent', () => {
		expect(judge(success(sent), sent)).toMatchObject({
			outcome: 'success',
			code: '00',
			message: 'Approved',
		});
	});

	test.each(Object.keys(sent))('does not count when its %s is another', (name) => {
		const verdict = judge(success({ ...sent, [name]: '7' }), sent);

		expect(verdict).toMatchObject({
			outcome: 'pending',
			code: 'ANSWER_MISMATCH',
			advice: ADVICE.lookUp,
		});
		expect(verdict.message).toBe(
			`Duitku says 00, but its ${name} is 7 and not ${sent[name as keyof typeof sent]}`,
		);
	});

	test('counts when it repeats the amount with decimals', () => {
		expect(judge(success({ ...sent, amountTransfer: '50000.00' }), sent).outcome).toBe('success');
	});
});

test('a phone may be repeated with its country code', () => {
	const answer = success({ ...CASH_OUT, phoneNumber: '6281200000100' });

	expect(judgeCashOut(answer, CASH_OUT).outcome).toBe('success');
});

test('after a transfer there is nothing to do, and after a cash out the money is to be picked up', () => {
	expect(judgeTransfer(success({}), {}).advice).toBe(ADVICE.done);
	expect(judgeCashOut(success({}), {}).advice).toContain('picked up');
});

test('a failure says what it means, what to do, and how to begin anew', () => {
	const answer = { responseCode: '76', responseDesc: 'Invalid account' };

	expect(judgeTransfer(answer, {})).toEqual({
		outcome: 'failed',
		code: '76',
		message: 'Invalid account',
		advice:
			'The destination account is not valid. Check the bank code and the account number. No money moved. A new attempt starts with a new inquiry.',
	});
	expect(judgeCashOut(answer, {}).advice).toContain('The cash out can be created anew.');
});

test('an open payment says what its code means', () => {
	expect(judgeTransfer({ responseCode: 'TO' }, {})).toEqual({
		outcome: 'pending',
		code: 'TO',
		message: 'The bank network did not answer Duitku in time',
		advice: `The bank network did not answer Duitku in time. ${ADVICE.lookUp}`,
	});
	expect(judgeTransfer({}, {})).toMatchObject({
		outcome: 'pending',
		code: 'NO_CODE',
		message: 'The document of Duitku does not explain this code',
	});
});

test('an open code is contradicted by no text, and told without the blanks around it', () => {
	expect(judgeTransfer({ responseCode: '68', responseDesc: ' Timed out ' }, {})).toEqual({
		outcome: 'pending',
		code: '68',
		message: 'Timed out',
		advice: `The bank answered Duitku too late, or has yet to confirm. ${ADVICE.lookUp}`,
	});
});

test('a text that contradicts its code is told so', () => {
	expect(judgeTransfer({ responseCode: '76', responseDesc: 'Timed out' }, {})).toEqual({
		outcome: 'pending',
		code: '76',
		message: 'Timed out',
		advice: `The text of Duitku contradicts its code 76. ${ADVICE.lookUp}`,
	});
});

test('a link failure that says so contradicts nothing', () => {
	const answer = { responseCode: 'LD', responseDesc: 'Connection lost' };

	expect(judgeTransfer(answer, {}).advice).toBe(
		`Duitku has no link to the bank network. ${ADVICE.lookUp}`,
	);
});

describe('a status', () => {
	const first = pending('LD', 'Link down');

	test('of success is held against what was sent too', () => {
		expect(judgeStatus(success(TRANSFER), first, TRANSFER).outcome).toBe('success');
		expect(judgeStatus(success({ bankAccount: '7' }), first, TRANSFER).code).toBe(
			'ANSWER_MISMATCH',
		);
	});

	test('that denies the transfer proves what its own answer hinted at', () => {
		expect(judgeStatus({ responseCode: 'NF', responseDesc: 'Not found' }, first, {})).toEqual({
			outcome: 'failed',
			code: 'NF',
			message: 'Not found',
			advice:
				'The transfer is not recorded at the remittance gateway. No money moved. A new attempt starts with a new inquiry.',
		});
	});

	test('that denies it proves nothing otherwise', () => {
		expect(judgeStatus({ responseCode: '-420' }, pending('TO', ''), {})).toEqual({
			outcome: 'pending',
			code: 'NOT_FOUND',
			message: 'Duitku has no transfer with this disburseId',
			advice: expect.stringMatching(
				/^Duitku has no transfer with this disburseId\. That alone does not prove/,
			) as string,
		});
	});

	test.each(['LD', '89'])('of a link that is down (%s) leaves it as it was', (responseCode) => {
		expect(judgeStatus({ responseCode }, first, {})).toBe(first);
	});
});

test.each([
	['NF', true],
	['-420', true],
	['LD', false],
	['00', false],
	[undefined, false],
])('the code %s says that the disburseId is unknown: %s', (responseCode, expected) => {
	expect(isUnknown({ responseCode })).toBe(expected);
});
