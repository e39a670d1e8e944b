import type { IExecuteFunctions } from 'n8n-workflow';

import { photo } from '../../../../../nodes/KasPro/Wallet/fields/photo';

const { check, load, property } = photo('KTP Photo', 'ktpPhoto', 'Photo of the identity card');

const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');
const JPEG = base64(0xff, 0xd8, 0xff, 0xe0, 1);
const PNG = base64(0x89, 0x50, 0x4e, 0x47, 1);

test('the form asks for a binary field or base64 text', () => {
	expect(property).toMatchObject({ name: 'ktpPhoto', type: 'string', default: '' });
	expect(property.description).toMatch(/^Photo of the identity card: the name of an input binary/);
});

test.each([
	[JPEG, JPEG],
	[PNG, PNG],
	[`data:image/jpeg;base64,${JPEG}`, JPEG],
	[` ${JPEG.slice(0, 4)}\n${JPEG.slice(4)} `, JPEG],
])('%j is a photo', (given, value) => {
	expect(check(given)).toEqual({ value });
});

test.each([
	['', 'is required'],
	[undefined, 'is required'],
	['data', 'names no binary field'],
	[base64(0x47, 0x49, 0x46, 0x38), 'names no binary field'],
	[base64(0xff, 0xd8), 'names no binary field'],
	[5, 'names no binary field'],
])('%j is none', (given, fault) => {
	expect(check(given)).toEqual({ fault: expect.stringContaining(fault) });
});

test('a photo has 5 MB at most', () => {
	const sized = (bytes: number) =>
		Buffer.concat([Buffer.from(JPEG, 'base64'), Buffer.alloc(bytes - 5)]).toString('base64');
	expect(check(sized(5 * 1024 * 1024))).toHaveProperty('value');
	expect(check(sized(5 * 1024 * 1024 + 1))).toEqual({
		fault: 'is a file of 5242881 bytes, the limit is 5242880',
	});
});

const node = {
	getInputData: () => [{ json: {}, binary: { data: {} } }, { json: {} }],
	helpers: { getBinaryDataBuffer: async () => Buffer.from(JPEG, 'base64') },
} as unknown as IExecuteFunctions;

test.each([
	[0, 'data', JPEG],
	[0, 'other', 'other'],
	[0, 'constructor', 'constructor'],
	[0, 5, 5],
	[1, 'data', 'data'],
	[2, 'data', 'data'],
])('of item %i, %j gives %j', async (item, given, loaded) => {
	expect(await load?.(node, item, given)).toBe(loaded);
});
