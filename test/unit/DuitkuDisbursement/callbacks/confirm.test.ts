import { confirm } from '../../../../nodes/DuitkuDisbursement/callbacks/confirm';
import type { Callback } from '../../../../nodes/DuitkuDisbursement/callbacks/readCallback';
import type { Outcome } from '../../../../nodes/shared/contract/verdict';
import { answered } from '../../../support/fakeNode';
import { fakeWebhook } from '../../../support/fakeWebhook';

const FIELDS = {
	disburseId: '12345',
	bankCode: '008',
	bankAccount: '8760673466',
	amountTransfer: 50_000,
	accountName: 'Test Account',
	custRefNumber: '000000001278',
	statusCode: '00',
};

const callback = (outcome: Outcome, statusCode = '00'): Callback => ({
	event: 'clearing',
	fields: { ...FIELDS, statusCode },
	reference: '12345',
	outcome,
});

const confirmWith = async (told: Callback, answer: unknown) =>
	await confirm(fakeWebhook({ answer: () => answer }).node, told);

const says = (responseCode: string, fields = {}) =>
	answered({ responseCode, responseDesc: 'As said', ...fields });

const unconfirmed = (reason: string) => ({
	outcome: 'pending',
	confirmed: false,
	advice: `${reason} Look the disbursement up before you act on this.`,
});

test('Inquiry Status is asked for the disbursement', async () => {
	const { node, sent } = fakeWebhook({ answer: () => says('00') });
	await confirm(node, callback('success'));

	expect(sent).toMatchObject([
		{
			credential: 'duitkuDisbursementApi',
			request: {
				url: '/webapi/api/disbursement/inquirystatus',
				body: { disburseId: '12345' },
				timeout: 20_000,
			},
		},
	]);
});

test.each([
	['success', '00', 'success'],
	['failed', '76', 'failed'],
	['pending', '68', 'pending'],
	['pending', '80', 'pending'],
	['pending', '00', 'success'],
	['pending', '76', 'failed'],
] as const)('told %s, and %s of Inquiry Status: %s, confirmed', async (told, code, outcome) => {
	expect(await confirmWith(callback(told), says(code))).toEqual({ outcome, confirmed: true });
});

test.each([
	['success', '00', '76', 'failed'],
	['success', '00', '68', 'pending'],
	['failed', '01', '00', 'success'],
	['failed', '01', 'TO', 'pending'],
	['pending', '68', 'TO', 'pending'],
	['pending', '68', '66', 'pending'],
] as const)(
	'told %s (%s), and %s of Inquiry Status: not confirmed',
	async (told, said, code, status) => {
		expect(await confirmWith(callback(told, said), says(code))).toEqual(
			unconfirmed(
				`The callback says ${told} (${said}), Inquiry Status says ${status} (${code}: As said).`,
			),
		);
	},
);

test('a status that knows nothing of the disbursement confirms nothing', async () => {
	const { advice } = await confirmWith(callback('failed', '01'), says('NF'));
	expect(advice).toContain('(NOT_FOUND: As said)');

	const refused = await confirmWith(callback('pending', '68'), says('-191'));
	expect(refused.advice).toContain('(NO_STATUS: It does not speak of this disbursement)');
});

test.each([
	['nothing', Promise.reject(new Error('lost'))],
	['another HTTP status', answered({ responseCode: '00' }, 502)],
	['no JSON', answered('OK')],
])('%s is no answer', async (_, answer) => {
	expect(await confirmWith(callback('success'), answer)).toEqual(
		unconfirmed('Inquiry Status gave no answer.'),
	);
});

test.each(Object.keys(FIELDS).filter((name) => name !== 'statusCode'))(
	'a status of another %s confirms nothing',
	async (name) => {
		const expected = FIELDS[name as keyof typeof FIELDS];

		expect(await confirmWith(callback('success'), says('00', { [name]: '7' }))).toEqual(
			unconfirmed(`The callback speaks of ${name} ${expected}, Inquiry Status of 7.`),
		);
	},
);

test('a status that leaves blank what it was for confirms all the same', async () => {
	const blank = { bankCode: '', bankAccount: ' ', custRefNumber: null };

	expect(await confirmWith(callback('failed', '01'), says('76', blank))).toEqual({
		outcome: 'failed',
		confirmed: true,
	});
});
