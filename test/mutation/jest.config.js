const { projects } = require('../../jest.config.js');

const unit = projects.find(({ displayName }) => displayName === 'unit');

/**
 * The unit tests alone: one that loads n8n's engine takes seconds, and there are thousands of
 * mutants to run it for.
 *
 * @type {import('jest').Config}
 */
module.exports = {
	...unit,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/unit/**/*.test.ts'],
	runner: '<rootDir>/test/mutation/nearestFirst.js',
};
