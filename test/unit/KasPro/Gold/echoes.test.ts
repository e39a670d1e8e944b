import {
	findConfirmationMismatch,
	findWithdrawalMismatch,
} from '../../../../nodes/KasPro/Gold/echoes';

const SENT = { request_id: '1', phone_number: '080000000101', gold_weight: 0.5, amount: 423_250 };

const confirmed = (answered: object, sent: object = SENT) =>
	findConfirmationMismatch({ ...answered }, { ...sent })?.answered;
const withdrawn = (answered: object, sent: object = SENT) =>
	findWithdrawalMismatch({ ...answered }, { ...sent })?.answered;

describe('a confirmation', () => {
	test.each([
		{ request_id: 1 },
		{ request_id: '1', gold_weight: '0.5000', amount: '423250.00', phone_number: '08xxxxx101' },
		{ request_id: '1', phone_number: '+62 800-0000-0101' },
	])('that answers %j is the one that was sent', (answered) => {
		expect(confirmed(answered)).toBeUndefined();
	});

	test.each([
		['request_id', {}],
		['request_id', { response_id: '1' }],
		['request_id', { request_id: '2' }],
		['gold_weight', { request_id: '1', gold_weight: 5 }],
		['amount', { request_id: '1', amount: 423_251 }],
		['phone_number', { request_id: '1', phone_number: '080000000199' }],
	])('with another %s is another one: %j', (field, answered) => {
		expect(confirmed(answered)).toBe(field);
	});

	test('names recipient and remarks in a place of their own', () => {
		const sent = { ...SENT, recipient: '080000000105', remarks: 'Happy birthday' };
		const to = (recipient: unknown, remarks?: string) =>
			confirmed({ request_id: '1', additional: { recipient, remarks } }, sent);
		expect(to('Budi Santoso (08xxxxx105)', 'Happy birthday')).toBeUndefined();
		expect(to('Budi Santoso (+62 800-0000-0105)')).toBeUndefined();
		expect(to('Budi (Bapak) Santoso (08xxxxx105)')).toBeUndefined();
		expect(to('Budi Santoso (080000000199)')).toBe('recipient');
		expect(to('Budi Santoso (080000000199) ')).toBe('recipient');
		expect(to('Budi Santoso')).toBeUndefined();
		expect(to(undefined, 'Another')).toBe('remarks');
		expect(confirmed({ request_id: '1', additional: 'none' }, sent)).toBeUndefined();
	});

	test.each([
		['recipient', { recipient: '080000000199', additional: { recipient: 'Budi Santoso' } }],
		['remarks', { remarks: 'Another', additional: {} }],
	])('with another %s outside of that place is another one, too', (field, answered) => {
		const sent = { ...SENT, recipient: '080000000105', remarks: 'Happy birthday' };
		expect(confirmed({ request_id: '1', ...answered }, sent)).toBe(field);
	});
});

describe('a withdrawal', () => {
	test('may answer another ID where the weight is the same', () => {
		expect(withdrawn({ request_id: '2', gold_weight: 0.5 })).toBeUndefined();
		expect(withdrawn({ request_id: '1' })).toBeUndefined();
	});

	test.each([
		['request_id', { request_id: '2' }, SENT],
		['request_id', {}, SENT],
		['request_id', { request_id: '2', gold_weight: 0.5 }, { request_id: '1' }],
		['gold_weight', { request_id: '1', gold_weight: 2 }, SENT],
		['phone_number', { request_id: '1', gold_weight: 0.5, phone_number: '0899' }, SENT],
	])('with another %s is another one: %j', (field, answered, sent) => {
		expect(withdrawn(answered, sent)).toBe(field);
	});
});
