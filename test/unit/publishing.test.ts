import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');
const workflow = read('.github/workflows/publish.yml');
const settings = workflow.replace(/^\s*#.*$/gm, '');

test.each(['.github/workflows/publish.yml', 'n8n/ensure.ts', '.npmrc'])(
	'%s names no registry: the default of npm, or a mirror that is set, is the one',
	(path) => {
		expect(read(path)).not.toMatch(/npmjs|registry-url|registry\s*=/);
	},
);

test('publishing proves to npm which workflow it is, and keeps no token', () => {
	expect(settings).toMatch(/id-token: write/);
	expect(settings).not.toMatch(/token(?!: write)|secrets\./i);
	expect(settings).toMatch(/npm publish --provenance/);
});

test('publishing runs on a Node whose npm knows trusted publishing', () => {
	expect(Number(/node-version: (\d+)/.exec(settings)?.[1])).toBeGreaterThanOrEqual(24);
});

test.each(['ci.yml', 'publish.yml'])(
	'%s names every action by its commit, which nobody can move, and its version beside it',
	(file) => {
		const actions = read(`.github/workflows/${file}`).match(/uses:.*/g) ?? [];
		expect(actions.length).toBeGreaterThan(0);
		for (const action of actions) {
			expect(action).toMatch(/^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
		}
	},
);

test('one version of an action is one commit in all workflows', () => {
	const actions = ['ci.yml', 'publish.yml'].flatMap(
		(file) => read(`.github/workflows/${file}`).match(/uses:.*/g) ?? [],
	);
	const names = new Set(actions.map((action) => action.split('@')[0]));
	expect(new Set(actions).size).toBe(names.size);
});
