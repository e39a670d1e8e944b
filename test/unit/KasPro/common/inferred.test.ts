import { amount } from '../../../../nodes/KasPro/common/fields';
import { inferred, inferredText, knownElsewhere } from '../../../../nodes/KasPro/common/inferred';

test('an inferred field says so, is not required and may be blank, but no wrong value passes', () => {
	const { property, check, inferred: isInferred } = inferred(amount);
	expect(property).toMatchObject({ name: 'amount', required: false });
	expect(property.description).toMatch(/rupiah\. Inferred: the document prints no request\.$/);
	expect(isInferred).toBe(true);
	expect(check('')).toEqual({ value: undefined });
	expect(check('50.000')).toEqual({ fault: expect.any(String) });
	expect(amount.property.required).toBe(true);
});

test('a description of two sentences gets no second full stop', () => {
	const { property } = inferred(amount, { description: 'One. Two.' });
	expect(property.description).toBe('One. Two. Inferred: the document prints no request.');
});

test.each([
	[inferredText('Name', 'name', 'Name of the customer', 'e.g. Budi'), /customer\. Inferred:/],
	[knownElsewhere('SKU', 'sku', 'Product', 'e.g. KasproBank'), /Product\. Not in the document:/],
])('a text field says where its name is from', ({ property, check, inferred: isInferred }, why) => {
	expect(property).toMatchObject({ type: 'string', default: '', required: false });
	expect(property.placeholder).toMatch(/^e\.g\. /);
	expect(property.description).toMatch(why);
	expect(check('x')).toEqual({ value: 'x' });
	expect(isInferred).toBe(true);
});

test('what other partners send is on one line', () => {
	const { check } = knownElsewhere('SKU', 'sku', 'Product', 'e.g. KasproBank');
	expect(check('a\nb')).toEqual({ fault: expect.stringContaining('one line') });
});
