import type { Field } from '../../../../nodes/shared/contract/field';
import {
	OPTIONAL_REGISTER,
	REQUIRED_REGISTER,
} from '../../../../nodes/shared/form/registerOptions';

const namesOf = (fields: readonly Field[]) => fields.map(({ property }) => property.name);

function fieldOf(name: string): Field {
	const found = [...REQUIRED_REGISTER, ...OPTIONAL_REGISTER].find(
		({ property }) => property.name === name,
	);
	if (!found) throw new Error(`No option ${name}`);
	return found;
}

const defaultOf = (name: string) => fieldOf(name).property.default;
const check = (name: string, value: unknown) => fieldOf(name).check(value);

test('a payout may choose where it is remembered, and not whether', () => {
	expect(namesOf(REQUIRED_REGISTER)).toEqual([
		...['register', 'registerTable', 'registerWorkflow', 'settleAfter'],
	]);
});

test('others may choose not to be remembered, and wait for nobody', () => {
	expect(namesOf(OPTIONAL_REGISTER)).toEqual([
		...['rememberAcrossExecutions', 'registerTable', 'registerWorkflow'],
	]);
});

test('by itself a payment is remembered, in one table, and waited for until it is settled', () => {
	expect(defaultOf('register')).toBe('dataTable');
	expect(defaultOf('rememberAcrossExecutions')).toBe(true);
	expect(defaultOf('registerTable')).toBe('payment_register');
	expect(defaultOf('registerWorkflow')).toBe('');
	expect(defaultOf('settleAfter')).toBe(480);
});

test.each(['dataTable', 'workflow', 'none'])('"%s" is a register', (value) => {
	expect(check('register', value)).toEqual({ value });
});

test.each(['', 'table', 'NONE', 0, null])('%j is none', (value) => {
	expect(check('register', value)).toHaveProperty('fault');
});

test.each([0, 480, 3600, '60'])('%j seconds can be waited', (value) => {
	expect(check('settleAfter', value)).toEqual({ value: Number(value) });
});

test.each([-1, 3601, 'soon', Number.NaN])('%j seconds cannot', (value) => {
	expect(check('settleAfter', value)).toHaveProperty('fault');
});

test('a workflow is given by its ID, picked or typed', () => {
	expect(check('registerWorkflow', 'w1')).toEqual({ value: 'w1' });
	expect(check('registerWorkflow', { mode: 'id', value: 'w1' })).toEqual({ value: 'w1' });
	expect(check('registerWorkflow', { mode: 'id' })).not.toHaveProperty('value', 'w1');
});

test('the name of a table ends somewhere', () => {
	expect(check('registerTable', 'x'.repeat(128))).toHaveProperty('value');
	expect(check('registerTable', 'x'.repeat(129))).toHaveProperty('fault');
});
