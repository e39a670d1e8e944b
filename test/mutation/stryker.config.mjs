/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	mutate: [
		'credentials/*.ts',
		'nodes/shared/**/*.ts',
		// What each system signs, how its answers are read, and what they say of the money.
		'nodes/**/{access,answer,clauses,echoes,endpoints,limits,reads,reasons,refusals,responseCodes,signatures,statusCheck,verdicts}.ts',
		'nodes/DuitkuDisbursement/{callbacks,payout}/*.ts',
		'nodes/DuitkuDisbursement/findBank.ts',
	],
	ignorers: ['text-for-people'],
	plugins: ['@stryker-mutator/jest-runner', './test/mutation/textForPeople.mjs'],

	testRunner: 'jest',
	jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js' },
	coverageAnalysis: 'perTest',
	// Tables are static: a wrong row is a wrong verdict, and by nearestFirst.js it costs no more.
	warnings: { slow: false },
	disableTypeChecks: false,
	concurrency: 2,
	maxTestRunnerReuse: 250,
	timeoutMS: 10_000,

	tempDirName: '.tmp/mutation/work',
	ignorePatterns: ['bench', 'demo', 'dist', 'n8n', 'workflows', '.n8n', '.tmp'],

	reporters: ['clear-text', 'html', 'progress-append-only'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	htmlReporter: { fileName: '.tmp/mutation/report.html' },
	thresholds: { high: 95, low: 90, break: 90 },
};
