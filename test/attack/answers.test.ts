import type { INodeParameters } from 'n8n-workflow';

import { JUNK } from './answers/junk';
import { planAnswer, type Plan } from './answers/moneyAnswer';
import { planStatus } from './answers/statusAnswer';
import { pickWire } from './answers/wire';
import { useBattlefield, ON_ERROR, type Attack, type Outcome } from './support/battlefield';
import { runCampaign, type Finding } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { judge } from './support/oracle';
import { placesOf, withValue } from './support/page';
import { goodRead, pageOf, refusedRead } from './support/pages';
import type { Random } from './support/random';
import { SUBJECTS, type Subject } from './support/subjects';

const field = useBattlefield();

const SHORT_DEADLINE_S = 0.2;
/** Far above the deadline of a slow answer, far below the time that the server takes for it. */
const SLOW_LIMIT_MS = 2_500;

const itemsOf = (subject: Subject, count: number) =>
	Array.from({ length: count }, () => goodItem(subject));

const withOptions = (parameters: INodeParameters, changes: INodeParameters): INodeParameters => ({
	...parameters,
	options: { ...(parameters.options as INodeParameters), ...changes },
});

const withDeadline = (parameters: INodeParameters, isSlow: boolean): INodeParameters =>
	isSlow ? withOptions(parameters, { timeout: SHORT_DEADLINE_S }) : parameters;

async function attackPayment(subject: Subject, random: Random): Promise<Finding> {
	const items = itemsOf(subject, 1 + random.below(3));
	const plans: Plan[] = items.map(() => planAnswer(random));
	const isSlow = plans.some((plan) => plan.isSlow);
	const page = pageOf(subject);
	const names: string[] = [];
	const status = isSlow || random.chance(0.5) ? undefined : planStatus(page, random);
	if (status) names.push(status.name);
	const parameters = withDeadline(goodParameters(subject), isSlow);
	const oddBanks = random.chance(0.1) ? { body: random.pick(JUNK) } : undefined;
	const attack: Attack = {
		subject,
		items,
		parameters: status ? withOptions(parameters, { statusChecks: 1 }) : parameters,
		onError: random.pick(ON_ERROR),
		pay: (sent, item) => {
			const { name, answer, allows } = (plans[item] as Plan).make(page, sent, field.other.url);
			names.push(`${item}: ${name}`);
			// With a short deadline, every answer may come too late on a busy machine.
			const mayBe: Outcome[] = isSlow ? [...allows, 'pending'] : [...allows];
			status?.note(sent, mayBe);
			return { answer, allows: mayBe };
		},
		// What a payment asks for before, it must be able to do without.
		answer: (request) => (request.path === LIST_BANK ? oddBanks : status?.answer(request)),
	};
	const strike = await field.strike(attack);
	return {
		attack: `${names.join(' | ')} (${attack.onError})`,
		violations: judge(attack, strike),
		...(isSlow && { limitMs: SLOW_LIMIT_MS }),
	};
}

const ODD_VALUES: readonly unknown[] = [
	null,
	true,
	0,
	1e21,
	'',
	[],
	[null],
	[[]],
	[1, 'a'],
	{},
	{ a: [] },
];

async function attackRead(subject: Subject, random: Random): Promise<Finding> {
	const wire = pickWire(random);
	const isSlow = wire.isSlow === true;
	const base = random.chance(0.8) ? goodRead(subject) : refusedRead(subject);
	const place = random.pick(placesOf(base));
	const odd = withValue(base, place, random.pick(ODD_VALUES));
	const text = random.chance(0.3)
		? random.pick(JUNK)
		: JSON.stringify(random.chance(0.7) ? odd : base);
	const attack: Attack = {
		subject,
		items: itemsOf(subject, 1 + random.below(2)),
		parameters: withDeadline(goodParameters(subject), isSlow),
		onError: random.pick(ON_ERROR),
		answer: ({ path }) => {
			const isNeeded = NEEDED_BY_OTHERS.includes(path) || (isSlow && path === LIST_BANK);
			const isSpared = isNeeded && !ATTACKED_ITSELF.includes(subject.name);
			return isSpared ? undefined : wire.put(text, random, field.other.url);
		},
	};
	const strike = await field.strike(attack);
	return {
		attack: `${text.slice(0, 80)}, ${wire.name} (${attack.onError})`,
		violations: judge(attack, strike),
		...(isSlow && { limitMs: SLOW_LIMIT_MS }),
	};
}

const NEEDED_BY_OTHERS = ['/bankplus/users/auth', '/authentication-server/oauth/token'];
const ATTACKED_ITSELF = ['bankPlus.agent.login', 'duitkuDisbursement.bank.getAll'];

/** Asked for once per run, with a deadline of its own. */
const LIST_BANK = '/webapi/api/disbursement/listBank';

runCampaign({
	family: 'answers',
	share: 0.42,
	subjects: SUBJECTS,
	attack: async (subject, random) =>
		await (subject.operation.movesMoney
			? attackPayment(subject, random)
			: attackRead(subject, random)),
});
