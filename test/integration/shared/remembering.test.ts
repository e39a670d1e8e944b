import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ADVICE } from '../../../nodes/shared/contract/verdict';
import { asText } from '../../../nodes/shared/values/asText';
import { useBattlefield, type Attack, type Strike } from '../../attack/support/battlefield';
import { goodItem, goodParameters } from '../../attack/support/goodValues';
import { ownKeysOf } from '../../attack/support/ownKeys';
import type { Body } from '../../attack/support/page';
import { pageOf } from '../../attack/support/pages';
import { secretsIn } from '../../attack/support/secrets';
import { MONEY_SUBJECTS, type Subject } from '../../attack/support/subjects';
import { DataTables } from '../../support/dataTables';
import { useShiftedClock } from '../../support/useShiftedClock';

const field = useBattlefield();
const clock = useShiftedClock();

const TABLE = 'payment_register';

const PAYMENTS = [...MONEY_SUBJECTS.values()];

const rememberedOf = ({ operation }: Subject) =>
	operation.movesMoney ? operation.remembered : undefined;

/** All that are remembered unless a user wants otherwise. */
const SUBJECTS = PAYMENTS.filter(
	(subject) => rememberedOf(subject)?.isRequired === undefined,
).filter(rememberedOf);

/** Whatever a status call is asked, it has never heard of it. */
const UNHEARD_OF: Body = { code: '-1', message: 'refnum provided was not found' };

/** The refusal that leaves no doubt; a reversal's document prints none but this. */
const refusalOf = (subject: Subject): Body =>
	pageOf(subject).refusals[0] ?? { code: '-1', message: 'Reversal already executed' };

/** What is answered to a payment, whatever may become of it. */
const answer = (body: Body) => ({ answer: { body: JSON.stringify(body) }, allows: [] });

/** Those whose reference is a choice. */
const UNNAMED = SUBJECTS.filter(
	(subject) =>
		Object.keys(ownKeysOf(subject)).length > 0 || subject.system.name === 'Bank+ Switcher',
);

/** One n8n with its tables, and one item of one merchant; executed as often as one likes. */
function n8nFor(subject: Subject) {
	const tables = new DataTables();
	const credentials = field.credentials();
	const item = goodItem(subject);
	const good = goodParameters(subject);
	const execute = async (
		attack: Partial<Attack> = {},
		options: INodeParameters = {},
	): Promise<Strike> =>
		await field.strike({
			subject,
			items: [item],
			parameters: {
				...good,
				additionalFields: ownKeysOf(subject),
				options: { ...(good['options'] as INodeParameters), ...options },
			},
			onError: 'continueRegularOutput',
			answer: ({ path }) =>
				path === pageOf(subject).status?.path ? answer(UNHEARD_OF).answer : undefined,
			credentials,
			tables,
			...attack,
		});
	return { tables, item, execute };
}

/** The item for another payment, under the same reference. */
function otherwise({ operation }: Subject, item: IDataObject): IDataObject {
	const pays = operation.movesMoney ? operation.pays : [];
	const amount = pays.find((name) => typeof item[name] === 'number');
	return amount ? { ...item, [amount]: Number(item[amount]) * 2 } : { ...item, journal: '9999' };
}

test('all payments are remembered but those whose key an inquiry of Duitku has made', () => {
	const others = PAYMENTS.filter((subject) => !rememberedOf(subject));

	expect(others.map(({ name }) => name)).toEqual([
		'duitkuDisbursement.onlineTransfer.transfer',
		'duitkuDisbursement.clearing.transfer',
	]);
});

describe.each(SUBJECTS.map((subject) => [subject.title, subject] as const))('%s', (_, subject) => {
	test('is paid once in two executions, and the second one says so', async () => {
		const { tables, execute } = n8nFor(subject);
		const first = await execute();
		const second = await execute();

		expect(first.run.success).toMatchObject([{ outcome: 'success' }]);
		expect(first.payments).toHaveLength(1);
		expect(second.payments).toEqual([]);
		const [{ code, message, advice, ...shownAgain } = {}] = second.run.success;
		expect([code, advice]).toEqual(['ALREADY_PAID', ADVICE.done]);
		expect(message).toMatch(/^Paid before, on 2.* by execution execution-1; nothing was sent now$/);
		expect(first.run.success[0]).toMatchObject(shownAgain);
		expect(Object.keys(shownAgain).length).toBeGreaterThan(2);
		const rows = JSON.stringify(tables.rows(TABLE));
		expect(secretsIn(rows)).toEqual([]);
		expect(rows).not.toMatch(/700000000001|"pin|token/i);
	});

	test('whose answer is lost is Pending from then on, and not sent again', async () => {
		const { execute } = n8nFor(subject);
		const first = await execute({ pay: () => ({ answer: { manner: 'reset' }, allows: [] }) });
		clock.putForward(60);
		const second = await execute();

		expect(first.run.pending).toMatchObject([{ code: 'CONNECTION_LOST' }]);
		expect(second.run.pending).toMatchObject([{ code: 'IN_PROGRESS' }]);
		expect(second.payments).toEqual([]);
	});

	test('that was refused for sure is sent again', async () => {
		const { execute } = n8nFor(subject);
		const first = await execute({ pay: () => answer(refusalOf(subject)) }, { statusChecks: 1 });
		const second = await execute();

		expect(first.run.failed).toMatchObject([{ outcome: 'failed' }]);
		expect(second.run.success).toMatchObject([{ outcome: 'success' }]);
		expect(second.payments).toHaveLength(1);
	});

	test('is a conflict with another payment under the same reference', async () => {
		const { item, execute } = n8nFor(subject);
		await execute();
		const second = await execute({ items: [otherwise(subject, item)] });

		expect(second.run.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
		expect(second.payments).toEqual([]);
	});

	test('is not sent when the register cannot be read, and the error names the option', async () => {
		const { tables, execute } = n8nFor(subject);
		tables.faults.isOff = true;
		const { run, payments } = await execute({ onError: 'stopWorkflow' });

		expect(run.error?.message).toContain('Register Table');
		expect(payments).toEqual([]);
	});

	test('is paid again when nothing is to be remembered', async () => {
		const { tables, execute } = n8nFor(subject);
		const first = await execute({}, { rememberAcrossExecutions: false });
		const second = await execute({}, { rememberAcrossExecutions: false });

		expect([first, second].map(({ payments }) => payments.length)).toEqual([1, 1]);
		expect(tables.store.list()).toEqual([]);
	});
});

describe.each(UNNAMED.map((subject) => [subject.title, subject] as const))(
	'%s without a reference',
	(_, subject) => {
		test('is a payment of its own each time, and touches no table', async () => {
			const { tables, item, execute } = n8nFor(subject);
			const items = [{ ...item, ownKey: '', refnum: '' }];
			tables.faults.isOff = true;
			const first = await execute({ items });
			const second = await execute({ items });

			expect([first, second].map(({ run }) => run.success.length)).toEqual([1, 1]);
			expect([first, second].map(({ payments }) => payments.length)).toEqual([1, 1]);
		});
	},
);

const subjectOf = (name: string): Subject => {
	const subject = MONEY_SUBJECTS.get(name);
	if (!subject) throw new Error(`No payment ${name}`);
	return subject;
};

describe.each(['bankPlusSwitcher.transfer.send', 'bankPlusSwitcher.transfer.reverse'])(
	'%s, whose answer was lost',
	(name) => {
		test('is a success as soon as the status call says so, and is not sent again', async () => {
			const subject = subjectOf(name);
			const { execute } = n8nFor(subject);
			const sent: Body[] = [];
			const lose = (body: Body) => {
				sent.push(body);
				return { answer: { manner: 'reset' as const }, allows: [] };
			};
			await execute({ pay: lose });
			clock.putForward(1);
			const known = pageOf(subject).status?.good(sent[0] ?? {}) ?? {};
			const second = await execute({ answer: () => answer(known).answer });
			const third = await execute();

			expect(second.run.success).toMatchObject([{ code: 'ALREADY_PAID' }]);
			expect(third.run.success).toMatchObject([
				{ code: 'ALREADY_PAID', journal: expect.stringMatching(/^12345/) },
			]);
			expect([second, third].flatMap(({ payments }) => payments)).toEqual([]);
		});
	},
);

test('another merchant pays under the same reference what is another payment', async () => {
	const { execute } = n8nFor(subjectOf('bankPlus.interbankTransfer.payment'));
	await execute();
	const { run, payments } = await execute({ credentials: field.credentials() });

	expect(run.success).toMatchObject([{ code: '00' }]);
	expect(payments).toHaveLength(1);
});

test('gold that was bought is not given away, though the same ID names both', async () => {
	const transfer = subjectOf('kasProGold.transfer.confirm');
	const { item, execute } = n8nFor(subjectOf('kasProGold.purchase.buyByGram'));
	await execute();
	const { run, payments } = await execute({
		subject: transfer,
		parameters: goodParameters(transfer),
		items: [item],
	});

	expect(run.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
	expect(payments).toEqual([]);
});

test('what a contract calls by names of its own is another payment with another content', async () => {
	const subject = subjectOf('kasProWallet.wallet.tip');
	const { execute } = n8nFor(subject);
	const tip = (nominal: number): INodeParameters => ({
		...goodParameters(subject),
		additionalFields: {
			additionalBodyFields: JSON.stringify({ requestId: 'TIP-1', nominal }),
		},
	});
	const first = await execute({ parameters: tip(5_000) });
	const second = await execute({ parameters: tip(6_000) });

	expect(first.payments).toHaveLength(1);
	expect(second.run.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
	expect(second.payments).toEqual([]);
});

test.each([
	[2, '2'],
	[1.5, '1.5'],
])('a weight of %p grams is no amount in rupiah', async (weight, shown) => {
	const { tables, item, execute } = n8nFor(subjectOf('kasProGold.purchase.buyByGram'));
	const { run } = await execute({ items: [{ ...item, gold_weight: weight }] });

	expect(run.success).toHaveLength(1);
	expect(tables.rows(TABLE)[0]).toMatchObject({
		amount: 0,
		beneficiary: `${shown} ${asText(item['phone_number'])}`,
	});
});

describe('a transfer of the switcher, whose inquiry was made anew', () => {
	const subject = subjectOf('bankPlusSwitcher.transfer.send');
	const again = { paymentCode: '080000099999' };

	test('is still the same one', async () => {
		const { item, execute } = n8nFor(subject);
		await execute();
		const { run } = await execute({ items: [{ ...item, ...again }] });

		expect(run.success).toMatchObject([{ code: 'ALREADY_PAID' }]);
	});

	test('is a conflict when it was made for another account', async () => {
		const { item, execute } = n8nFor(subject);
		await execute();
		const other = { ...item, ...again, account: '888801000000009' };
		const { run, payments } = await execute({ items: [other] });

		expect(run.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
		expect(payments).toEqual([]);
	});
});
