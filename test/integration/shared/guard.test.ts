import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

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
import { KasProBank } from '../../../nodes/KasProBank/KasProBank.node';
import { kasProBank } from '../../../nodes/KasProBank/system';
import { KasProGold } from '../../../nodes/KasProGold/KasProGold.node';
import { kasProGold } from '../../../nodes/KasProGold/system';
import { KasProWallet } from '../../../nodes/KasProWallet/KasProWallet.node';
import { kasProWallet } from '../../../nodes/KasProWallet/system';
import type { Operation, System } from '../../../nodes/shared/operation';
import { CredentialStore } from '../support/credentialStore';
import { runNode } from '../support/engine';

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

const credentials = () =>
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

const ITEMS = [0, 1, 2].map((i) => ({ i, marker: 'an input item' }));

/** Fails for the second item only. */
const FAILING = {
	'another node that is not there': "={{ $json.i === 1 ? $('Nowhere').item.json.x : 5 }}",
	'text that is no date': '={{ $json.i === 1 ? "x".toDateTime().toISO() : 5 }}',
};

const PLACES: [string, (operation: Operation, broken: string) => INodeParameters][] = [
	['an option', (_, broken) => ({ options: { timeout: broken } })],
	['all options', (_, broken) => ({ options: broken })],
	['all additional fields', (_, broken) => ({ additionalFields: broken })],
	['every field', everyField],
];

/** Required fields have to hold something, or n8n does not even start. */
function everyField({ fields }: Operation, value: string): INodeParameters {
	return Object.fromEntries(fields.map(({ property }) => [property.name, value]));
}

const OPERATIONS = NODES.flatMap(([system, node]) =>
	system.resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			title: `${system.name}, ${resource.value}: ${operation.value}`,
			node,
			resource: resource.value,
			operation,
		})),
	),
);

describe.each(Object.keys(FAILING) as (keyof typeof FAILING)[])(
	'an expression that names %s',
	(kind) => {
		test.each(OPERATIONS)(
			'passes no input on as a result: $title',
			async ({ node, resource, operation }) => {
				for (const [place, parameters] of PLACES) {
					for (const onError of ['continueRegularOutput', 'continueErrorOutput'] as const) {
						const { outputs, error } = await runNode({
							node,
							parameters: {
								resource,
								operation: operation.value,
								...everyField(operation, '={{ "7" }}'),
								...parameters(operation, FAILING[kind]),
							},
							items: ITEMS,
							credentials: credentials(),
							settings: { onError },
						});
						const where = `${place}, ${onError}`;
						const first = (outputs[0] ?? []).map(({ json }) => json);
						expect([where, error]).toEqual([where, undefined]);
						expect([where, first.filter(isInput)]).toEqual([where, []]);
						if (operation.movesMoney) {
							expect([where, first]).toEqual([where, []]);
							const paired = outputs.flat().map(({ pairedItem }) => JSON.stringify(pairedItem));
							expect([where, paired.sort()]).toEqual([
								where,
								['{"item":0}', '{"item":1}', '{"item":2}'],
							]);
						}
					}
				}
			},
		);
	},
);

const isInput = ({ marker }: IDataObject) => marker !== undefined;
