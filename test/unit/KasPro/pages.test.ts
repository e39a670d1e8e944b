import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../nodes/KasPro');

/** Every file that holds one operation, with its text. */
const PAGES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
	.filter((path) => /resources\/.*\.ts$/.test(path) && !path.endsWith('index.ts'))
	.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);

const movesMoney = ([, text]: (typeof PAGES)[number]) => text.includes('\n\tmovesMoney: true,\n');

test('there is a page for every operation', () => {
	expect(PAGES).toHaveLength(29);
	expect(PAGES.filter(movesMoney)).toHaveLength(13);
});

test.each(PAGES)('%s says whether money moves, and hides nothing in a spread', (_, text) => {
	expect(text).toMatch(/\n\tmovesMoney: (true|false),\n/);
	expect(text).not.toMatch(/\n\t\.\.\./);
});

test.each(PAGES.filter(movesMoney))(
	'%s says what is paid, what identifies it and how its answer is judged',
	(_, text) => {
		for (const name of ['pays', 'reference', 'judge', 'output', 'reconcile']) {
			expect(text).toContain(`\n\t${name}: `);
		}
	},
);

test.each(PAGES.filter((page) => !movesMoney(page)))(
	'%s says how its answer is read',
	(_, text) => {
		expect(text).toContain('\n\tread: ');
	},
);
