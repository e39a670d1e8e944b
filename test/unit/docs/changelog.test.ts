import { textOf } from './links';

test('the changelog begins with what the version in package.json brings', () => {
	const { version } = JSON.parse(textOf('package.json')) as { version: string };
	const [, newest] = /^## \[(\d+\.\d+\.\d+)\]/m.exec(textOf('CHANGELOG.md')) ?? [];

	expect(newest).toBe(version);
});
