import type { IPollFunctions } from 'n8n-workflow';

import { checkParameter } from '../../../../nodes/shared/form/checkParameter';
import { wholeRupiah } from '../../../../nodes/shared/form/checks';
import type { Field } from '../../../../nodes/shared/contract/field';

const threshold: Field = {
	property: { displayName: 'Threshold', name: 'threshold', type: 'number', default: 1_000 },
	check: wholeRupiah,
};

const trigger = (parameters: Record<string, unknown>) =>
	({
		getNode: () => ({ name: 'Trigger' }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
	}) as unknown as IPollFunctions;

test('the parameter of a trigger is checked, and has its default', () => {
	expect(checkParameter(trigger({ threshold: '5000' }), threshold)).toBe(5_000);
	expect(checkParameter(trigger({}), threshold)).toBe(1_000);
});

test('one that stands in a collection is given', () => {
	expect(checkParameter(trigger({ threshold: 1 }), threshold, 7)).toBe(7);
});

test('one that cannot be used is an error that names it and warns', () => {
	const check = () => checkParameter(trigger({ threshold: 'x' }), threshold);

	expect(check).toThrow(
		expect.objectContaining({
			message: expect.stringMatching(/^Threshold must be a whole number.*"x"$/),
			description: 'Nothing was sent.',
			level: 'warning',
		}),
	);
});
