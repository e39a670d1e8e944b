import { openHome, type HomeOptions } from '../../../../nodes/shared/register/openHome';
import { DataTables } from '../../../support/dataTables';
import { inNode } from '../../../support/inNode';
import { REGISTER_CONTRACT } from '../../../support/registerContract';
import { keepsRegister } from '../../../support/registerWorkflow';

const PLACES: Record<string, HomeOptions> = {
	'a data table': { register: 'dataTable', table: 'payment_register', workflow: '' },
	'a workflow of the user': { register: 'workflow', table: '', workflow: 'keeper' },
};

describe.each(Object.entries(PLACES))('a register in %s, in the engine of n8n', (_, place) => {
	test.each(Object.entries(REGISTER_CONTRACT))('holds: %s', async (_name, check) => {
		const tables = new DataTables();
		tables.workflows['keeper'] = keepsRegister();

		await inNode(tables, async (node) => await check(() => openHome(node, place)));
	});
});
