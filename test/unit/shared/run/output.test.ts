import { ADVICE, failed, pending } from '../../../../nodes/shared/contract/verdict';
import {
	besideInput,
	describeOutcome,
	toOutput,
	withoutTopLevelError,
} from '../../../../nodes/shared/run/output';
import { PAYMENT } from '../../../support/madeUpOperations';

const ITEM = { index: 4, fields: { reference: 'INV-1', amount: 5 }, options: {}, faults: [] };
const OPEN = pending('68', 'In process');

test('an item says what became of its payment', () => {
	expect(describeOutcome(OPEN, 'INV-1')).toEqual({
		outcome: 'pending',
		reference: 'INV-1',
		code: '68',
		message: 'In process',
		advice: ADVICE.lookUp,
	});
});

test('a field named error moves where n8n does not read it', () => {
	expect(withoutTopLevelError({ a: 1, error: 'E1', response: 'replaced' })).toEqual({
		a: 1,
		response: { error: 'E1' },
	});
	expect(withoutTopLevelError({ a: 1, error: undefined })).toEqual({ a: 1 });
	expect(withoutTopLevelError({ a: 1 })).toEqual({ a: 1 });
});

test('the output has the fields of the answer, and the outcome wins over them', () => {
	const answer = { outcome: 'fine', code: 5, error: 'E1', extra: true };

	expect(toOutput(PAYMENT, ITEM, ITEM.fields, 'INV-1', { verdict: OPEN, answer })).toEqual({
		outcome: 'pending',
		data: {
			json: {
				amount: 5,
				extra: true,
				response: { error: 'E1' },
				...describeOutcome(OPEN, 'INV-1'),
			},
			pairedItem: { item: 4 },
		},
	});
});

test('the advice names the way to find out by hand, where the operation knows one', () => {
	const operation = { ...PAYMENT, reconcile: 'Ask the bank.' };
	const adviceOn = (verdict: typeof OPEN) =>
		toOutput(operation, ITEM, ITEM.fields, '', { verdict, answer: {} }).data.json.advice;

	expect(adviceOn(OPEN)).toBe('Ask the bank.');
	expect(adviceOn({ ...OPEN, advice: `It is odd. ${ADVICE.lookUp}` })).toBe(
		'It is odd. Ask the bank.',
	);
	expect(adviceOn({ ...OPEN, advice: 'Wait for the callback.' })).toBe('Wait for the callback.');
	expect(adviceOn(failed('76', '', ADVICE.correct))).toBe(ADVICE.correct);
});

describe('an answer that cannot be shown', () => {
	const operation = {
		...PAYMENT,
		output: () => {
			throw new Error('Too deep');
		},
	};

	test.each([OPEN, { ...OPEN, outcome: 'success' as const }])(
		'leaves the payment pending (%#)',
		(verdict) => {
			expect(toOutput(operation, ITEM, ITEM.fields, 'INV-1', { verdict, answer: {} })).toEqual({
				outcome: 'pending',
				data: {
					json: describeOutcome(pending('UNREADABLE_ANSWER', 'Too deep'), 'INV-1'),
					pairedItem: { item: 4 },
				},
			});
		},
	);

	test('leaves a failed one failed', () => {
		const verdict = failed('76', 'No such account', ADVICE.correct);

		expect(toOutput(operation, ITEM, ITEM.fields, 'INV-1', { verdict, answer: {} })).toEqual({
			outcome: 'failed',
			data: { json: describeOutcome(verdict, 'INV-1'), pairedItem: { item: 4 } },
		});
	});
});

test('a column of the row stays whatever it is called, and hides nothing of the result', () => {
	const told = { ...ITEM, options: { includeInput: true } };
	const input = { json: { constructor: 'PT Contoh', amount: 6, note: 'n' } };
	const { json } = besideInput({ json: { amount: 5 } }, PAYMENT, told, input);

	expect(json).toEqual({ amount: 5, constructor: 'PT Contoh', note: 'n' });
});
