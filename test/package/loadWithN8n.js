/**
 * Run by pack.test.ts with plain node, so that nothing transpiles what was published:
 * `node loadWithN8n.js <unpacked package> <loader>` loads it by that loader of n8n's and prints what
 * n8n then knows.
 */
require('reflect-metadata');
const loaders = require('n8n-core');

async function main() {
	const [folder, name] = process.argv.slice(2);
	const loader = new loaders[name](folder);
	await loader.loadAll();
	process.stdout.write(
		JSON.stringify({ types: loader.types, known: loader.known, ranCode: !loader.isLazyLoaded }),
	);
}

void main();
