/**
 * n8n holds a package to `eslint.config.mjs` as its tool makes it, letter by letter, and to its rules:
 * `n8n-node lint`. They are for what is published. Tests, sandbox and tools are not, and open files
 * and start processes; ESLint takes this file first, which leaves them out and changes nothing else.
 * The rules of the house, for all files, stand in `eslint.house.mjs`.
 */
const NOT_PUBLISHED = ['bench', 'demo', 'docs', 'n8n', 'sandbox', 'test', 'workflows'];

const ignores = ['coverage/', '.n8n/', '.tmp/', ...NOT_PUBLISHED.map((folder) => `${folder}/`)];

module.exports = import('./eslint.config.mjs').then(({ default: rules }) => [
	{ ignores },
	...rules,
]);
