/**
 * Run by pack.test.ts with plain node, so that nothing transpiles what was published:
 * `node loadWithN8n.js <unpacked package>` loads it as n8n does and prints what n8n then knows.
 */
require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');

async function main() {
	const loader = new PackageDirectoryLoader(process.argv[2]);
	await loader.loadAll();
	process.stdout.write(JSON.stringify({ types: loader.types, known: loader.known }));
}

void main();
