import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { kasProBank } from '../../../nodes/KasPro/Bank/system';
import { kasProGold } from '../../../nodes/KasPro/Gold/system';
import { kasProWallet } from '../../../nodes/KasPro/Wallet/system';
import type { Operation } from '../../../nodes/shared/contract/operation';
import { callOf } from '../../support/operations';

const OPERATIONS = [kasProBank, kasProWallet, kasProGold].flatMap(({ name, resources }) =>
	resources.flatMap(({ value, operations }) =>
		operations.map((operation) => [`${name}, ${value}: ${operation.value}`, operation] as const),
	),
);

const isMoney = ([, { movesMoney }]: (typeof OPERATIONS)[number]) => movesMoney;
const MONEY = OPERATIONS.filter(isMoney);
const INQUIRIES = OPERATIONS.filter((operation) => !isMoney(operation));

const PAYING_PATHS = ['/bank-transfer/', '/qris-issuer/', '/paid-for/'];

/** Values for everything that an operation knows, and for what a saved workflow might add. */
function fieldsOf({ fields, additionalFields = [] }: Operation, path: string) {
	const names = [...fields, ...additionalFields].map(({ property }) => property.name);
	const all = [...names, 'path', 'url', 'baseURL', 'method'];
	return {
		...Object.fromEntries(all.map((name) => [name, path])),
		additionalBodyFields: { path, url: path, method: 'POST' },
		additionalQuery: { path, url: path },
	};
}

const pathsThatPay = new Set(
	MONEY.flatMap(([, operation]) =>
		PAYING_PATHS.map((path) => callOf(operation).request(fieldsOf(operation, path)).url),
	),
);

test('there are paths that pay, and inquiries that must not reach them', () => {
	expect(pathsThatPay.size).toBeGreaterThan(8);
	expect(INQUIRIES).toHaveLength(18);
	expect(MONEY).toHaveLength(13);
});

test.each(INQUIRIES)(
	'%s cannot reach a path that pays, whatever its fields say',
	(_, operation) => {
		for (const path of PAYING_PATHS) {
			const { url } = callOf(operation).request(fieldsOf(operation, path));
			expect(pathsThatPay).not.toContain(url);
			expect(url).not.toContain(path);
		}
		const hasPath = [...operation.fields, ...(operation.additionalFields ?? [])].some(
			({ property }) => property.name === 'path',
		);
		expect(hasPath).toBe(false);
	},
);

test.each(OPERATIONS)('%s keeps to the host that its document names', (_, operation) => {
	const { url } = callOf(operation).request(fieldsOf(operation, '/some-path/'));
	expect(url).toMatch(/^(bank|wallet|gold):\/[\w./-]+$/);
});

test.each(OPERATIONS)('%s marks what is inferred, and names no field twice', (_, operation) => {
	const fields = [...operation.fields, ...(operation.additionalFields ?? [])];
	const names = fields.map(({ property }) => property.name);
	expect(new Set(names).size).toBe(names.length);
	const { method, body } = callOf(operation).request(fieldsOf(operation, '/some-path/'));
	const undocumented = fields.filter(
		({ property }) =>
			method === 'POST' &&
			!['path', 'additionalBodyFields', 'kecamatan', 'method'].includes(property.name),
	);
	for (const { property, inferred } of undocumented) {
		expect(property.description).toMatch(/Inferred|Not in the document/);
		expect(inferred).toBe(true);
	}
	expect(body === undefined).toBe(method === 'GET');
});

test.each(['Bank', 'Wallet', 'Gold'])(
	'KasPro %s has no address of its own: hosts are in the credential',
	(folder) => {
		const system = readFileSync(
			join(__dirname, `../../../nodes/KasPro/${folder}/system.ts`),
			'utf8',
		);
		expect(system).not.toMatch(/https?:/);
	},
);
