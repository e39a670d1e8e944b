import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { openHome, type HomeOptions } from '../../../../nodes/shared/register/openHome';
import { REGISTER_CONTRACT } from '../../../support/registerContract';

/** Makes a check of the register inside of n8n, or reads the rows of a key. */
export class RegisterProbe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Register Probe',
		name: 'registerProbe',
		group: ['transform'],
		version: 1,
		description: 'Looks at a register',
		defaults: { name: 'Register Probe' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Register', name: 'register', type: 'string', default: 'dataTable' },
			{ displayName: 'Table', name: 'table', type: 'string', default: '' },
			{ displayName: 'Workflow', name: 'workflow', type: 'string', default: '' },
			{ displayName: 'Check', name: 'check', type: 'string', default: '' },
			{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const parameter = (name: string) => this.getNodeParameter(name, 0) as string;
		const place: HomeOptions = {
			register: parameter('register') as HomeOptions['register'],
			table: parameter('table'),
			workflow: parameter('workflow'),
		};
		const open = () => openHome(this, place);

		const name = parameter('check');
		const check = REGISTER_CONTRACT[name];
		if (!check) {
			const rows = await open().read([parameter('key')]);
			return [rows.map((row) => ({ json: { ...row } }))];
		}
		const startedMs = performance.now();
		await check(open);
		return [[{ json: { holds: name, tookMs: Math.round(performance.now() - startedMs) } }]];
	}
}
