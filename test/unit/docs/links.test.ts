import { CREDENTIALS } from '../../../docs/generate/credentialsPage';
import { faultOf, filesBelow, linksIn, textOf } from './links';

const PAGES = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'sandbox/README.md',
	'workflows/README.md',
	...filesBelow('docs', '.md').filter((place) => !place.startsWith('docs/generate')),
];

test.each(PAGES)('every link in %s leads somewhere', (page) => {
	const faults = linksIn(textOf(page)).map((link) => faultOf(link, page));

	expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test.each(filesBelow('nodes', '.node.json'))(
	'%s links to a page in docs/nodes, and nowhere in vain',
	(codex) => {
		const { node, resources } = JSON.parse(textOf(codex)) as {
			node: string;
			resources: Record<string, { url: string }[]>;
		};
		const urls = Object.values(resources).flatMap((links) => links.map(({ url }) => url));

		expect(urls.map((url) => faultOf(url, codex)).filter((fault) => fault)).toEqual([]);
		expect(urls).toContainEqual(
			expect.stringMatching(new RegExp(`/blob/main/docs/nodes/${node.split('.').pop()}\\.md$`)),
		);
	},
);

test.each(CREDENTIALS)(
	'the documentation of $displayName is its section in docs/credentials.md',
	({ documentationUrl = '' }) => {
		expect(documentationUrl).toContain('/blob/main/docs/credentials.md#');
		expect(faultOf(documentationUrl, '')).toBeUndefined();
	},
);

test.each(PAGES)('every npm script that %s names exists', (page) => {
	const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
	const named = [...textOf(page).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);

	expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('a link that leads nowhere is found, by its file and by its heading', () => {
	expect(faultOf('nowhere.md', 'docs/scaling.md')).toMatch('there is no docs/nowhere.md');
	expect(faultOf('#nowhere', 'docs/scaling.md')).toMatch('has no such heading');
	expect(faultOf('https://example.com/nowhere', 'docs/scaling.md')).toBeUndefined();
});
