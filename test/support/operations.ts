import type { INodeType } from 'n8n-workflow';

import { BankPlus } from '../../nodes/BankPlus/BankPlus.node.js';
import { bankPlus } from '../../nodes/BankPlus/system';
import { BankPlusSwitcher } from '../../nodes/BankPlusSwitcher/BankPlusSwitcher.node.js';
import { bankPlusSwitcher } from '../../nodes/BankPlusSwitcher/system';
import { DuitkuDisbursement } from '../../nodes/DuitkuDisbursement/DuitkuDisbursement.node.js';
import { duitkuDisbursement } from '../../nodes/DuitkuDisbursement/system';
import { KasProBank } from '../../nodes/KasPro/Bank/KasProBank.node.js';
import { kasProBank } from '../../nodes/KasPro/Bank/system';
import { KasProGold } from '../../nodes/KasPro/Gold/KasProGold.node.js';
import { kasProGold } from '../../nodes/KasPro/Gold/system';
import { KasProWallet } from '../../nodes/KasPro/Wallet/KasProWallet.node.js';
import { kasProWallet } from '../../nodes/KasPro/Wallet/system';
import type { JobOperation, Operation } from '../../nodes/shared/contract/operation';
import type { System } from '../../nodes/shared/contract/system';

/** One operation of one node. */
export interface NodeOperation {
	/** `bankPlus.customer.deposit` */
	name: string;
	/** `Bank+, customer: deposit` */
	title: string;
	node: INodeType;
	system: System;
	resource: string;
	operation: Operation;
}

const NODES: readonly [INodeType, System][] = [
	[new DuitkuDisbursement(), duitkuDisbursement],
	[new BankPlus(), bankPlus],
	[new BankPlusSwitcher(), bankPlusSwitcher],
	[new KasProBank(), kasProBank],
	[new KasProWallet(), kasProWallet],
	[new KasProGold(), kasProGold],
];

/** Every operation of every node: a new one is tested from its first day. */
export const OPERATIONS: readonly NodeOperation[] = NODES.flatMap(([node, system]) =>
	system.resources.flatMap(({ value: resource, operations }) =>
		operations.map((operation) => ({
			name: `${node.description.name}.${resource}.${operation.value}`,
			title: `${system.name}, ${resource}: ${operation.value}`,
			node,
			system,
			resource,
			operation,
		})),
	),
);

/** An operation that makes one call for each item. */
export function callOf(operation: Operation): Exclude<Operation, JobOperation> {
	if ('work' in operation) throw new Error(`${operation.value} works on all items together`);
	return operation;
}
