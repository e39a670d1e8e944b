import type { IDataObject } from 'n8n-workflow';

import {
	cashOut,
	cashOutRow,
	GET_BALANCE,
	GET_STATUS,
	onlineTransfer,
	row,
} from '../../support/duitkuCalls';
import { OPERATIONS } from '../../support/operations';
import { GET_STATUS as GET_SWITCHER_STATUS } from '../../support/switcherCalls';
import { useSystems } from '../../support/useSystems';
import { inputsOf, MONEY_OPERATIONS } from '../BankPlus/moneyOperations';
import { moneyOperationsOf as switcherOperationsOf } from '../BankPlusSwitcher/moneyOperations';
import { moneyOperationsOf as kasProOperationsOf } from '../KasPro/common/moneyOperations';

/* A result is read from the left: what came of it, for whom, how much, and what to do now. */

const { duitku, bankPlus, switcher, kasPro } = useSystems();

const summaryOf = (name: string): readonly string[] => {
	const operation = OPERATIONS.find((each) => each.name === name)?.operation;
	return operation?.movesMoney ? operation.summary : [];
};

/** The names of an item up to its advice, and what was expected of them. */
function headOf(item: IDataObject | undefined, summary: readonly string[]) {
	const names = Object.keys(item ?? {});
	const said = summary.filter((name) => names.includes(name));
	const expected = ['outcome', 'reference', ...said, 'code', 'message', 'advice'];
	return { head: names.slice(0, expected.length), expected, said, last: names.at(-1) };
}

const DUITKU_PAYEE = ['accountName', 'bankCode', 'bankAccount', 'amountTransfer'];

describe('Duitku', () => {
	test('tells of a transfer so, the e-mail address of the merchant last', async () => {
		const { success } = await duitku.run(onlineTransfer(), {
			items: await duitku.inquire([row()]),
		});
		const { head, expected, said, last } = headOf(success[0], DUITKU_PAYEE);

		expect(said).toEqual(DUITKU_PAYEE);
		expect(head).toEqual(expected);
		expect(last).toBe('email');
	});

	test('tells of its status so', async () => {
		const { success } = await duitku.run(onlineTransfer(), {
			items: await duitku.inquire([row()]),
		});
		const { items } = await duitku.run(GET_STATUS, { items: success });
		const { head, expected, said } = headOf(items[0], DUITKU_PAYEE);

		expect(said.length).toBeGreaterThan(2);
		expect(head).toEqual(expected);
	});

	test('tells of a cash out so', async () => {
		const { success } = await duitku.run(cashOut(), { items: [cashOutRow()] });
		const { head, expected, said, last } = headOf(
			success[0],
			summaryOf('duitkuDisbursement.cashOut.create'),
		);

		expect(said).toContain('amountTransfer');
		expect(head).toEqual(expected);
		expect(last).toBe('email');
	});

	test('has the e-mail address last in an inquiry and a balance', async () => {
		const [inquired] = await duitku.inquire([row()]);
		const { items } = await duitku.run(GET_BALANCE);

		expect(Object.keys(inquired ?? {}).at(-1)).toBe('email');
		expect(Object.keys(items[0] ?? {}).at(-1)).toBe('email');
	});
});

test.each(MONEY_OPERATIONS)('Bank+ tells so of %s', async (path, call) => {
	const { success } = await bankPlus.run(call, { items: await inputsOf(path, bankPlus) });
	const { head, expected, said } = headOf(
		success[0],
		summaryOf(`bankPlus.${call.resource}.${call.operation}`),
	);

	expect(said.length).toBeGreaterThan(1);
	expect(head).toEqual(expected);
});

test.each(['transfer', 'reversal'] as const)('Bank+ Switcher tells so of a %s', async (name) => {
	const { call, inputs } = switcherOperationsOf(switcher)[name];
	const { success } = await switcher.run(call, { items: await inputs() });
	const status = await switcher.run(GET_SWITCHER_STATUS, { items: success });
	const summary = summaryOf(`bankPlusSwitcher.${call.resource}.${call.operation}`);
	const paid = headOf(success[0], summary);
	const told = headOf(status.items[0], summary);

	expect(paid.said).toEqual(summary);
	expect(paid.head).toEqual(paid.expected);
	expect(told.head).toEqual(told.expected);
});

test.each(kasProOperationsOf(kasPro).map((each) => [each.title, each] as const))(
	'KasPro tells so of %s',
	async (_, { node, make }) => {
		const call = await make();
		const { items } = await kasPro[node].run(call);
		const { name } = OPERATIONS.find(
			({ system, resource, operation }) =>
				system.name.startsWith('KasPro') &&
				resource === call.resource &&
				operation.value === call.operation,
		)!;
		const { head, expected } = headOf(items[0], summaryOf(name));

		expect(head).toEqual(expected);
	},
);
