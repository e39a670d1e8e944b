import type { IExecuteFunctions } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { System } from '../contract/system';
import { executionHome } from '../register/execution';
import { openHome } from '../register/openHome';
import { asText } from '../values/asText';
import { registerRowsOf } from './executionMemory';
import { openRegister, type Register } from './register';

/** The register that this run keeps, by the options of its first item; nothing where it keeps none. */
export async function registerOf(
	node: IExecuteFunctions,
	system: System,
	operation: MoneyOperation,
	items: readonly Item[],
): Promise<Register | undefined> {
	const { remembered } = operation;
	if (!remembered) return undefined;
	const options = items.find(({ faults }) => faults.length === 0)?.options ?? {};
	const { register, registerTable, registerWorkflow, rememberAcrossExecutions } = options;
	if (!remembered.isRequired && rememberAcrossExecutions === false) return undefined;
	const workflow = asText(registerWorkflow);
	const isWorkflow = register === undefined ? workflow !== '' : register === 'workflow';
	const home =
		register === 'none'
			? executionHome(registerRowsOf(node))
			: openHome(node, {
					register: isWorkflow ? 'workflow' : 'dataTable',
					table: asText(registerTable),
					workflow,
				});
	return await openRegister(node, system, operation, home);
}
