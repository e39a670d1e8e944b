import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { errorOf, jsonOf } from '../../n8n/execution';
import { ROOT } from '../../n8n/paths';
import { startN8n, type RunningN8n } from '../../n8n/server';
import { MIXTURES, roundOf } from '../support/parameters/rounds';
import { ROUNDS } from '../support/parameters/settings';
import { buildProbePackage, PROBE_PACKAGE } from './support/probePackage';
import { inARow, node } from './support/workflows';

const FOLDER = join(ROOT, '.tmp', 'e2e', 'parameters');

let n8n: RunningN8n | undefined;

beforeAll(async () => {
	await rm(FOLDER, { recursive: true, force: true });
	const packageFolder = join(FOLDER, 'package');
	await buildProbePackage(packageFolder);
	n8n = await startN8n({ userFolder: FOLDER, packageFolder });
});
afterAll(async () => await n8n?.stop());

// n8n-core alone evaluates expressions in the process of the test; the real n8n does not.
describe.each(Object.keys(MIXTURES))('%s', (mixture) => {
	test.each(ROUNDS)('are read as the isolated machine of n8n reads them (%s)', async (round) => {
		if (!n8n) throw new Error('n8n has not started');
		const workflow = await n8n.api.createWorkflow(
			inARow(
				`${mixture} ${round}`,
				node('Begin', 'n8n-nodes-base.manualTrigger', {}),
				node('Start', `${PROBE_PACKAGE}.roundItems`, { round, mixture }),
				node('Probe', `${PROBE_PACKAGE}.parameterProbe`, roundOf(round, mixture).parameters),
			),
		);
		const execution = await n8n.api.run(workflow);

		expect(errorOf(execution)).toBeUndefined();
		expect(jsonOf(execution, 'Probe')).toMatchObject([{ engine: 'vm', differences: [] }]);
	});
});
