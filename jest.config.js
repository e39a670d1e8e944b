/** What every project shares. `roots` keeps jest out of the n8n server's node_modules. */
const shared = {
	roots: ['<rootDir>/credentials', '<rootDir>/nodes', '<rootDir>/test'],
	testEnvironment: 'node',
	// What tsx runs too must say `.node.js`: without it tsx finds the codex file `.node.json` first.
	moduleNameMapper: { '^(.*/\\w+\\.node)\\.js$': '$1' },
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
};

/** Tests that run nodes in n8n-core, which keeps its settings in a folder of its own. */
const withEngine = {
	...shared,
	globalSetup: '<rootDir>/test/setup/createUserFolders.ts',
	globalTeardown: '<rootDir>/test/setup/removeUserFolders.ts',
	setupFiles: ['<rootDir>/test/setup/useUserFolder.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
	// One worker less than there are cores would be a single one on a small machine.
	maxWorkers: '100%',
	// Jest takes this from here only, not from a project.
	testTimeout: 30_000,
	projects: [
		{
			...shared,
			displayName: 'unit',
			testMatch: ['<rootDir>/test/**/*.test.ts'],
			testPathIgnorePatterns: [
				'/node_modules/',
				'<rootDir>/test/(attack|browser|integration|model|package|sandbox|e2e|lines)/',
			],
		},
		{
			...shared,
			displayName: 'sandbox',
			testMatch: ['<rootDir>/test/sandbox/**/*.test.ts'],
		},
		{
			...shared,
			displayName: 'model',
			testMatch: ['<rootDir>/test/model/**/*.test.ts'],
		},
		{
			...withEngine,
			displayName: 'integration',
			testMatch: ['<rootDir>/test/integration/**/*.test.ts'],
		},
		{
			...withEngine,
			displayName: 'attack',
			testMatch: ['<rootDir>/test/attack/**/*.test.ts'],
		},
		{
			...shared,
			displayName: 'package',
			testMatch: ['<rootDir>/test/package/**/*.test.ts'],
		},
		{
			...shared,
			displayName: 'e2e',
			testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
			setupFilesAfterEnv: ['<rootDir>/test/setup/tenMinutes.ts'],
		},
		{
			...shared,
			displayName: 'lines',
			testMatch: ['<rootDir>/test/lines/**/*.test.ts'],
			setupFilesAfterEnv: ['<rootDir>/test/setup/tenMinutes.ts'],
		},
		{
			...shared,
			displayName: 'flows-on-n8n-1',
			testMatch: [
				'<rootDir>/test/e2e/*Flows.test.ts',
				'<rootDir>/test/e2e/{payroll,duitkuPayroll,duitkuCallbacks,kasProPayouts}.test.ts',
			],
			setupFiles: ['<rootDir>/test/setup/onN8n1.ts'],
			setupFilesAfterEnv: ['<rootDir>/test/setup/tenMinutes.ts'],
		},
		{
			...shared,
			displayName: 'browser',
			testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
			setupFilesAfterEnv: ['<rootDir>/test/setup/tenMinutes.ts'],
		},
	],
};
