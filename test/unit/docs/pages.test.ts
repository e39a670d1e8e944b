import { ACTION_NODES } from '../../../docs/generate/catalogue';
import { OWN_CODES } from '../../../docs/generate/ownCodes';
import { PAGES } from '../../../docs/generate/pages';
import {
	BANK_PLUS,
	KASPRO,
	SWITCHER_REVERSAL,
	SWITCHER_TRANSFER,
} from '../../../docs/generate/samples';
import { PAYMENT_REFUSALS } from '../../../nodes/BankPlus/refusals';
import { REVERSAL_REFUSALS, TRANSFER_REFUSALS } from '../../../nodes/BankPlusSwitcher/refusals';
import { findRefusal as findKasProRefusal, REFUSALS } from '../../../nodes/KasPro/common/refusals';
import { findRefusal } from '../../../nodes/shared/values/refusals';
import { filesBelow, textOf } from './links';

const CURE = 'run `npm run docs` and commit what it writes';

const written = (place: string): string => {
	try {
		return textOf(`docs/${place}`);
	} catch {
		return '';
	}
};

test.each(PAGES)('docs/%s says what the code says', (place, text) => {
	const isStale = written(place) !== text;

	expect(isStale ? `docs/${place} is stale: ${CURE}` : 'fresh').toBe('fresh');
});

test('every page in docs/nodes is of a node that there is', () => {
	const made = PAGES.map(([place]) => `docs/${place}`);

	expect(filesBelow('docs/nodes', '.md').filter((place) => !made.includes(place))).toEqual([]);
});

describe.each(ACTION_NODES)('the page of $description.displayName', ({ system, outputs }) => {
	const keys = system.resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}.${operation.value}`),
	);

	test('says what leaves each operation: docs/generate/outputs has a line for it', () => {
		expect(Object.keys(outputs).sort()).toEqual(keys.sort());
	});

	test('names no output field that the code and the sandbox do not know', () => {
		const known = [...filesBelow('nodes', '.ts'), ...filesBelow('sandbox', '.ts')]
			.map(textOf)
			.join('\n');
		const named = Object.values(outputs).flatMap((line) =>
			[...line.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
		);

		expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(known))).toEqual([]);
	});
});

/** Codes that systems give: their meaning stands in the tables of the systems. */
const OF_SYSTEMS = ['INVALID_PIN', 'SESSION_NOT_FOUND', 'UPDATE_NONE'];

test('every code that the nodes give of their own stands in docs/response-codes.md', () => {
	const given = filesBelow('nodes', '.ts').flatMap((place) =>
		[...textOf(place).matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code = '']) => code),
	);
	const explained = OWN_CODES.map(({ code }) => code);

	expect(given.length).toBeGreaterThan(20);
	expect(given.filter((code) => ![...explained, ...OF_SYSTEMS].includes(code))).toEqual([]);
});

describe('docs/response-codes.md has an example for every refusal that is known', () => {
	test.each([
		['Bank+', PAYMENT_REFUSALS, BANK_PLUS],
		['switcher transfers', TRANSFER_REFUSALS, SWITCHER_TRANSFER],
		['switcher reversals', REVERSAL_REFUSALS, SWITCHER_REVERSAL],
	] as const)('of %s', (_, refusals, { samples }) => {
		const shown = samples.map(([code, message]) => findRefusal(refusals, code, message));

		expect(refusals.filter((refusal) => !shown.includes(refusal))).toEqual([]);
	});

	test('of KasPro', () => {
		const shown = KASPRO.samples.map(([code, message]) => findKasProRefusal(message, { code }));

		expect(REFUSALS.filter((refusal) => !shown.includes(refusal))).toEqual([]);
	});
});
