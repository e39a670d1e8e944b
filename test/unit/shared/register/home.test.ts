import { openHome, type HomeOptions } from '../../../../nodes/shared/register/openHome';
import { callingNode } from '../../../support/callingNode';
import { DataTables } from '../../../support/dataTables';
import { REGISTER_CONTRACT } from '../../../support/registerContract';
import { keepsRegister } from '../../../support/registerWorkflow';

const PLACES: Record<string, HomeOptions> = {
	'a data table': { register: 'dataTable', table: 'payment_register', workflow: '' },
	'a workflow of the user': { register: 'workflow', table: '', workflow: 'keeper' },
};

describe.each(Object.entries(PLACES))('a register in %s', (_, place) => {
	test.each(Object.entries(REGISTER_CONTRACT))('holds: %s', async (_name, check) => {
		const tables = new DataTables();
		tables.workflows['keeper'] = keepsRegister();

		await check(() => openHome(callingNode(tables), place));
	});
});
