import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';

import { measureLoading } from '../../../bench/loading/measureLoading';
import manifest from '../../../package.json';
import type { Line } from './line';

/** For all descriptions together, of nodes and credentials. */
const LOADING_AT_MOST_MS = 60;

/** How every node and credential is there, and works. */
export function testPackage(line: Line): void {
	it('runs in the n8n and on the Node that its folder names', async () => {
		const named = JSON.parse(
			await readFile(join(line.installation.folder, 'package.json'), 'utf8'),
		);
		expect(line.api.version).toBe(named.dependencies.n8n);
		console.log(`n8n ${line.api.version} on Node ${named.dependencies.node}`);
	});

	it('shows every node', async () => {
		const prefix = `${manifest.name}.`;
		const names = (await nodeTypes(line))
			.map(({ name }) => name)
			.filter((name) => name.startsWith(prefix) && !name.endsWith('Tool'))
			.map((name) => name.slice(prefix.length).toLowerCase());
		const files = manifest.n8n.nodes.map((path) =>
			/(\w+)\.node\.js$/.exec(path)?.[1]?.toLowerCase(),
		);
		expect(names.sort()).toEqual(files.sort());
	});

	it('tests every credential with success', async () => {
		// As a person does: n8n 2 mixes up tests that run at one moment, and finds no node for some.
		for (const { id, type } of line.credentials) {
			const { status, message } = await line.api.testCredential(id);
			expect([type, status, message]).toEqual([type, 'OK', expect.any(String)]);
		}
	});

	it(`loads all descriptions in ${LOADING_AT_MOST_MS} ms`, async () => {
		const userFolder = join(line.n8n.logFile, '..');
		const { installation } = line;
		// Whatever else the machine does adds to it, and takes nothing away.
		const loadingMs = Math.min(...(await measureLoading(userFolder, { installation, count: 3 })));
		console.log(`n8n ${line.api.version}: all descriptions load in ${loadingMs.toFixed(1)} ms`);
		expect(loadingMs).toBeLessThan(LOADING_AT_MOST_MS);
	});
}

/** All that n8n offers in its node creator, and what it hides there. */
export async function nodeTypes({ api }: Line): Promise<INodeTypeDescription[]> {
	return (await api.http.get<INodeTypeDescription[]>(`${api.url}/types/nodes.json`)).data;
}
