const { relative } = require('node:path');
const { default: TestRunner } = require('jest-runner');

const WORD = /[A-Z]?[a-z]+|[A-Z]+|\d+/g;

const wordsOf = (path) => (path.match(WORD) ?? []).map((word) => word.toLowerCase());

/**
 * Runs first the tests that are named like the mutated file, and none after a failure: one is
 * enough, and Stryker's own bail does not reach jest.
 */
module.exports = class NearestFirst extends TestRunner {
	async runTests(tests, watcher, options) {
		const { rootDir, nonFlagArgs } = this._globalConfig;
		const mutated = new Set(nonFlagArgs.flatMap((path) => wordsOf(relative(rootDir, path))));
		const nearness = ({ path }) =>
			wordsOf(relative(rootDir, path)).filter((word) => mutated.has(word)).length;
		const sorted = [...tests].sort((a, b) => nearness(b) - nearness(a));
		this.on('test-file-success', ([, { numFailingTests }]) => {
			if (numFailingTests > 0) void watcher.setState({ interrupted: true });
		});
		await super.runTests(sorted, watcher, options);
	}
};
