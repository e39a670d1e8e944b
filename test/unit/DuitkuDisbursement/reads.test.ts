import {
	findStatusRefusal,
	readAnswer,
	readInquiry,
} from '../../../nodes/DuitkuDisbursement/reads';

const items = () => [{ balance: 5 }];

test('an answer of success has items', () => {
	expect(readAnswer({ responseCode: '00' }, items)).toEqual({ items: [{ balance: 5 }] });
});

test.each([
	['TO', 'Wait before you make it again: the document of Duitku says not to retry'],
	['68', 'Wait before you make it again: the document of Duitku says not to retry'],
	['-100', 'Wait before you make it again: the document of Duitku says not to retry'],
	['12', 'Wait before you make it again.'],
	['-191', 'Correct Secret Key in the credential'],
	['03', 'Ask Duitku.'],
])('a read that is refused with %s has moved no money: %s', (responseCode, whatToDo) => {
	const result = readAnswer({ responseCode, responseDesc: 'As said' }, items);

	expect(result).toMatchObject({ refusal: { code: responseCode, message: 'As said' } });
	expect(result).toHaveProperty(
		'refusal.advice',
		expect.stringMatching(/\. This call moves no money\. /),
	);
	expect(result).toHaveProperty('refusal.advice', expect.stringContaining(whatToDo));
});

test('an advice that is to wait ends there, where the document says no more', () => {
	expect(readAnswer({ responseCode: '12' }, items)).toMatchObject({
		refusal: { advice: expect.stringMatching(/Wait before you make it again\.$/) as string },
	});
});

describe('an inquiry', () => {
	const SENT = { bankCode: '014', bankAccount: '8760673566', amountTransfer: 50_000 };
	const read = (body: object) =>
		readInquiry({ responseCode: '00', ...body }, SENT, () => ({ disburseId: '1' }));

	test('that answers for what was asked has one item', () => {
		expect(read({ ...SENT, amountTransfer: '50000.00' })).toEqual({ items: [{ disburseId: '1' }] });
		expect(read({})).toEqual({ items: [{ disburseId: '1' }] });
	});

	test.each(Object.keys(SENT))('that answers for another %s is refused', (name) => {
		expect(read({ ...SENT, [name]: '7' })).toEqual({
			refusal: {
				code: 'ANSWER_MISMATCH',
				message: `Duitku answers the inquiry for another payment: its ${name} is 7 and not ${SENT[name as keyof typeof SENT]}`,
				advice: 'This call moves no money. Do not pay what this answer names: ask Duitku.',
			},
		});
	});

	test('that is refused is told why, whatever it names', () => {
		expect(read({ responseCode: '76', bankCode: '7' })).toMatchObject({ refusal: { code: '76' } });
	});
});

describe('a status query', () => {
	test.each(['-191', '-952'])(
		'that is refused itself (%s) says nothing of the transfer',
		(responseCode) => {
			expect(findStatusRefusal({ responseCode })).toMatchObject({
				code: responseCode,
				advice: expect.stringMatching(
					/This call moves no money\. .*It says nothing of the transfer\.$/,
				) as string,
			});
		},
	);

	test.each(['00', 'NF', '76', undefined])(
		'that answers %s speaks of the transfer',
		(responseCode) => {
			expect(findStatusRefusal({ responseCode })).toBeUndefined();
		},
	);
});
