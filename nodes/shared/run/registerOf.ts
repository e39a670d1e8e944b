import type { IExecuteFunctions } from 'n8n-workflow';

import type { Item } from '../contract/item';
import type { MoneyOperation } from '../contract/operation';
import type { Service } from '../contract/service';
import { referenceOf } from '../payment/key';
import { executionHome } from '../register/execution';
import { openHome } from '../register/openHome';
import { asText } from '../values/asText';
import { registerRowsOf } from './executionMemory';
import type { Register } from './payment';
import { openRegister } from './register';

/** The register of this run, by the options of its first good item; nothing where it keeps none. */
export async function registerOf(
	node: IExecuteFunctions,
	system: Service,
	operation: MoneyOperation,
	items: readonly Item[],
): Promise<Register | undefined> {
	const { remembered } = operation;
	// Where nothing can be known again, nobody must be able to keep a register.
	if (!remembered || !items.some((item) => hasReference(operation, item))) return undefined;
	const good = items.find(({ faults }) => faults.length === 0);
	// Of items that cannot be sent, too, it is said what became of their references.
	const first = good ?? items.find(({ options }) => options.registerTable !== undefined);
	if (!first) return undefined;
	const { register, registerTable, registerWorkflow, rememberAcrossExecutions } = first.options;
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

function hasReference(operation: MoneyOperation, item: Item): boolean {
	try {
		return referenceOf(operation, item) !== '';
	} catch {
		return false;
	}
}
