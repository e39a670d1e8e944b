/**
 * Run by n8n's own Node, with n8n's program and the folder of a package: loads n8n's own nodes,
 * which come first in n8n too, then the package. Prints the milliseconds of the second.
 */
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { performance } = require('node:perf_hooks');

async function main([program, folder]) {
	const requireAsN8n = createRequire(program);
	requireAsN8n('reflect-metadata');
	const { LazyPackageDirectoryLoader } = requireAsN8n('n8n-core');
	const own = dirname(requireAsN8n.resolve('n8n-nodes-base/package.json'));
	await new LazyPackageDirectoryLoader(own).loadAll();
	const startedAt = performance.now();
	await new LazyPackageDirectoryLoader(folder).loadAll();
	console.log(performance.now() - startedAt);
}

void main(process.argv.slice(2));
