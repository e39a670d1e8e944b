import { amountField } from '../../../../nodes/shared/form/amountField';

test('an amount is a required number of whole rupiah under its documented name', () => {
	const { property, check } = amountField('amountTransfer', 'Amount (nominal)');

	expect(property).toMatchObject({
		name: 'amountTransfer',
		description: 'Amount (nominal)',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: '',
		required: true,
	});
	expect(check('50000')).toEqual({ value: 50_000 });
	expect(check(property.default)).toEqual({ fault: 'is required' });
	expect(check(0)).toHaveProperty('fault');
});
