import { ENDPOINTS, PIN_NAMES, takesSid, type Takes } from '../../../nodes/BankPlus/endpoints';
import {
	BANKS,
	EDUCATIONS,
	JOBS,
	regionsOf,
	SALARIES,
	TRANSACTION_RANGES,
} from '../../../nodes/BankPlus/lists';
import { post } from '../../../nodes/BankPlus/post';
import { bankPlus } from '../../../nodes/BankPlus/system';
import { callOf } from '../../support/operations';

/** What the pages of the document list, read off by hand. */
const WITH_SID = [
	'account/balance',
	'bsa/checkAccount',
	'bsa/customerbalance',
	'bsa/depositAccount',
	'bsa/openAccount',
	'bsa/transfer/interbank/inquiry',
	'bsa/transfer/interbank/payment',
	'bsa/transfer/intrabank/inquiry',
	'bsa/transfer/intrabank/payment',
];

const PINS = {
	'bsa/customerbalance': 'pin_platform',
	'bsa/depositAccount': 'pin_transaksi',
	'bsa/openAccount': 'pin_transaksi',
	'bsa/transfer/interbank/payment': 'pin',
	'bsa/transfer/intrabank/payment': 'pin',
};

const TABLE = new Map(Object.entries<Takes>(ENDPOINTS));

test('a call takes what its page of the document lists', () => {
	const rows = [...TABLE];

	expect(rows.flatMap(([name, { sid }]) => (sid ? name : [])).sort()).toEqual(WITH_SID);
	expect(Object.fromEntries(rows.flatMap(([name, { pin }]) => (pin ? [[name, pin]] : [])))).toEqual(
		PINS,
	);
	expect([...new Set(Object.values(PINS))].sort()).toEqual([...PIN_NAMES].sort());
});

const OPERATIONS = bankPlus.resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ name: `${value}: ${operation.value}`, operation })),
);

const endpointOf = (url: string) => url.replace('/bankplus/', '');

describe.each(OPERATIONS)('$name', ({ operation }) => {
	const takes = TABLE.get(endpointOf(callOf(operation).request({}).url));
	const fields = [...operation.fields, ...(operation.additionalFields ?? [])].map(
		({ property }) => property.name,
	);

	test('calls what is in the table', () => {
		expect(takes).toBeDefined();
	});

	test('has a field for the sid and for the PIN where its call takes them, and only there', () => {
		expect(fields.includes('sid')).toBe(takes?.sid === true);
		expect(fields.includes('pin')).toBe(takes?.pin !== undefined);
	});

	test('sends the PIN under the documented name, and the sid as a header', () => {
		const given = { ...(takes?.pin && { pin: '012345' }), ...(takes?.sid && { sid: 'SID01' }) };
		const { headers, body = {} } = callOf(operation).request(given);

		expect(headers).toEqual(takes?.sid ? { sid: 'SID01' } : undefined);
		expect(PIN_NAMES.filter((name) => name in body)).toEqual(takes?.pin ? [takes.pin] : []);
		if (takes?.pin) expect(body[takes.pin]).toBe('012345');
		expect(body).not.toHaveProperty('sid');
	});
});

test('the pickers call what is in the table', () => {
	const lists = [JOBS, EDUCATIONS, SALARIES, TRANSACTION_RANGES, BANKS, regionsOf({})];

	for (const { url } of lists) expect([...TABLE.keys()]).toContain(endpointOf(url));
});

test('the table has no row that no operation needs', () => {
	const called = OPERATIONS.map(({ operation }) => endpointOf(callOf(operation).request({}).url));

	expect([...new Set(called)].sort()).toEqual([...TABLE.keys()].sort());
});

test('a blank PIN is sent as blank, for the credential to fill in', () => {
	const fields = { account_number: '2000000001', pin: undefined, sid: undefined };

	expect(post('bsa/transfer/intrabank/payment', fields)).toEqual({
		method: 'POST',
		url: '/bankplus/bsa/transfer/intrabank/payment',
		body: { account_number: '2000000001', pin: '' },
	});
});

test.each([
	['/bankplus/bsa/checkAccount', true],
	['/bankplus/account/balance', true],
	['/bankplus/bsa/somethingNew', true],
	['/bankplus/account/balances', false],
	['/bankplus/dashboard/bsa', false],
	['/bankplus/dashboard/bsa/', false],
	['/bankplus/somethingNew', false],
	['/bsa/checkAccount', false],
	['/h2h/bankplus/bsa/checkAccount', false],
])('%s takes the sid: %p', (path, expected) => {
	expect(takesSid(path)).toBe(expected);
});
