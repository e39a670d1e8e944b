import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const communityNodes = n8nCommunityNodesPlugin.configs.recommended;

/** The rules of n8n's older plugin, which knows flat configs only as lists of rules. */
const nodesBase = (set, except = {}) => ({
	plugins: { 'n8n-nodes-base': n8nNodesBase },
	rules: { ...n8nNodesBase.configs[set].rules, ...except },
});

export default tseslint.config(
	{ ignores: ['dist/', 'coverage/', '**/node_modules/', '**/.n8n/', '**/.tmp/'] },
	{
		// n8n's scanner of published packages ignores disable comments, so they are refused here too.
		linterOptions: { noInlineConfig: true },
	},

	// All TypeScript
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylistic],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			eqeqeq: 'error',
			'@typescript-eslint/no-shadow': 'error',
			'object-shorthand': 'error',
			'prefer-template': 'error',
			'max-lines': ['error', { max: 300 }],
			'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
			// Prettier breaks the code, and leaves comments as they are.
			'max-len': ['error', { code: 1_000, comments: 100, tabWidth: 2, ignoreUrls: true }],
			// n8n's interfaces ask for promises from methods that have nothing to wait for.
			'@typescript-eslint/require-await': 'off',
			// `() => call()` is how a function that returns nothing is passed on.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
		},
	},

	// What is published. n8n holds verified packages to these rules too; what is off here is off there.
	{
		files: ['credentials/**/*.ts', 'nodes/**/*.ts'],
		extends: [communityNodes],
		rules: {
			'no-console': 'error',
			// n8n's rule of the same name lets every devDependency pass, and none is there at run time.
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^(?!(\\.{1,2}/|n8n-workflow$|(node:)?crypto$))' }] },
			],
		},
	},
	{
		files: ['credentials/**/*.ts'],
		extends: [
			nodesBase('credentials', {
				// Made for n8n's own documentation pages, whose addresses are camelCase words. Ours are URLs.
				'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			}),
		],
	},
	{
		files: ['nodes/**/*.ts'],
		extends: [
			nodesBase('nodes', {
				// Both know only the string 'main', not `NodeConnectionTypes.Main`, and outputs-wrong
				// refuses more than one output. Money leaves by Success, Pending or Failed.
				'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
				'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			}),
		],
	},
	{
		files: ['package.json'],
		extends: [communityNodes, nodesBase('community')],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},

	// Tests
	{
		files: ['test/**/*.ts'],
		rules: {
			// Replies of n8n, of the sandbox and of JSON.parse are looked into here; a wrong guess about
			// their shape fails the test that makes it.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// So does a value that is not there.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Trips over `expect(object.method)`.
			'@typescript-eslint/unbound-method': 'off',
			// A `describe` is a function too.
			'max-lines-per-function': 'off',
		},
	},
);
