import type { INodeParameters, INodeType } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import { bankPlus } from '../../../nodes/BankPlus/system';
import { BankPlusSwitcher } from '../../../nodes/BankPlusSwitcher/BankPlusSwitcher.node';
import { bankPlusSwitcher } from '../../../nodes/BankPlusSwitcher/system';
import { DuitkuDisbursement } from '../../../nodes/DuitkuDisbursement/DuitkuDisbursement.node';
import { duitkuDisbursement } from '../../../nodes/DuitkuDisbursement/system';
import { KasProBank } from '../../../nodes/KasPro/Bank/KasProBank.node';
import { kasProBank } from '../../../nodes/KasPro/Bank/system';
import { KasProGold } from '../../../nodes/KasPro/Gold/KasProGold.node';
import { kasProGold } from '../../../nodes/KasPro/Gold/system';
import { KasProWallet } from '../../../nodes/KasPro/Wallet/KasProWallet.node';
import { kasProWallet } from '../../../nodes/KasPro/Wallet/system';
import type { Operation } from '../../../nodes/shared/contract/operation';
import type { System } from '../../../nodes/shared/contract/system';
import { CredentialStore } from '../../support/credentialStore';

const NODES: [System, INodeType][] = [
	[duitkuDisbursement, new DuitkuDisbursement()],
	[bankPlus, new BankPlus()],
	[bankPlusSwitcher, new BankPlusSwitcher()],
	[kasProBank, new KasProBank()],
	[kasProWallet, new KasProWallet()],
	[kasProGold, new KasProGold()],
];

/** Nobody listens there: nothing can be paid, and nothing may look as if it were. */
const NOBODY = 'http://127.0.0.1:9';

export const credentials = () =>
	new CredentialStore()
		.add(new DuitkuDisbursementApi(), {
			environment: 'custom',
			baseUrl: NOBODY,
			cashOutBaseUrl: NOBODY,
			userId: '3551',
			email: 'a@example.com',
			secretKey: 'x',
		})
		.add(new BankPlusApi(), {
			environment: 'custom',
			baseUrl: NOBODY,
			username: 'a',
			password: 'b',
			sessionId: 'kept',
		})
		.add(new BankPlusSwitcherApi(), { baseUrl: NOBODY, headers: {} })
		.add(new KasProApi(), {
			bankBaseUrl: NOBODY,
			walletBaseUrl: NOBODY,
			goldBaseUrl: NOBODY,
			authentication: 'none',
		});

/** Every operation of every node. */
export const OPERATIONS = NODES.flatMap(([system, node]) =>
	system.resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			title: `${system.name}, ${resource.value}: ${operation.value}`,
			node,
			resource: resource.value,
			operation,
		})),
	),
);

/** Required fields have to hold something, or n8n does not even start. */
export function everyField({ fields }: Operation, value: string): INodeParameters {
	return Object.fromEntries(fields.map(({ property }) => [property.name, value]));
}
