import type { IDataObject } from 'n8n-workflow';

import {
	useBattlefield,
	ON_ERROR,
	type Attack,
	type MoneyRequest,
	type Strike,
} from './support/battlefield';
import { runCampaign, type Finding } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { show } from './support/oracle';
import { pageOf } from './support/pages';
import type { Random } from './support/random';
import { MONEY_SUBJECTS, type Subject } from './support/subjects';

const field = useBattlefield();

/** Where each operation takes its reference from, and whether it has to be digits. */
const REFERENCES: Record<string, { name: string; digits?: true }> = {
	disburseId: { name: 'disburseId' },
	bankAccount: { name: 'reference' },
	custRefNumber: { name: 'custRefNumber' },
	refnum: { name: 'refnum', digits: true },
	transaction_id: { name: 'transaction_id' },
	requestId: { name: 'ownKey' },
	request_id: { name: 'request_id' },
};

/** What a reader takes for the same reference. */
const SPELLINGS: readonly ((reference: string) => string)[] = [
	(reference) => reference,
	(reference) => ` ${reference}`,
	(reference) => `${reference} `,
	(reference) => `\t${reference}\n`,
	(reference) => `\u00a0${reference}\u00a0`,
	(reference) => reference.normalize('NFD'),
	(reference) => reference.normalize('NFC'),
];

/** With a character that nobody sees: it may be refused, and never be another payment. */
const INVISIBLE: readonly ((reference: string) => string)[] = [
	(reference) => `${reference}\u200b`,
	(reference) => `\ufeff${reference}`,
	(reference) => `${reference.slice(0, 2)}\u2060${reference.slice(2)}`,
	(reference) => `${reference.slice(0, 2)}\u00ad${reference.slice(2)}`,
	(reference) => `${reference}\u0000`,
	(reference) => `${reference}\u202e`,
];

const LOOKS: readonly string[] = [
	'R-1',
	'Ref \u00e9',
	'REF/2025/11',
	'0001',
	'e\u0301-9',
	'\uac00-1',
];

/** As a reader sees it. */
const seen = (reference: unknown): string =>
	String(reference)
		.normalize('NFC')
		.replace(/[\p{C}\u00ad]/gu, '')
		.trim();

interface Twins {
	subject: Subject;
	items: IDataObject[];
	isOtherContent: boolean;
	spelling: string;
}

let runs = 0;

/** Two items with one reference in two spellings, one after the other or as two turns of a loop. */
function twinsOf(subject: Subject, random: Random): Twins {
	const { name, digits } = referenceOf(subject);
	const plain = digits
		? `25110100${String(++runs).padStart(8, '0')}`
		: `${random.pick(LOOKS)}-${++runs}`;
	const isInvisible = random.chance(0.3);
	const [first, second] = isInvisible
		? [random.pick(SPELLINGS), random.pick(INVISIBLE)]
		: [random.pick(SPELLINGS), random.pick(SPELLINGS)];
	const one: IDataObject = { ...goodItem(subject), additionalBodyFields: undefined };
	const isOtherContent = random.chance(0.5);
	const other = isOtherContent ? { ...one, ...otherContent(subject, one) } : { ...one };
	const spelled = [first(plain), second(plain)];
	const items = [one, other].map((item, index): IDataObject =>
		withReference(subject, item, name, spelled[index] ?? ''),
	);
	return { subject, items, isOtherContent, spelling: show(spelled) };
}

/** A service without a page takes its key from the JSON of its body. */
function withReference(
	subject: Subject,
	item: IDataObject,
	name: string,
	reference: string,
): IDataObject {
	const hasPath = subject.operation.fields.some(({ property }) => property.name === 'path');
	const isInJson = hasPath && name === 'ownKey' && !subject.name.endsWith('payQris');
	const extra = isInJson ? { requestId: reference, amount: item.twinAmount ?? 50_000 } : {};
	return { ...item, [name]: reference, additionalBodyFields: JSON.stringify(extra) };
}

/** Another amount, or another account where there is no amount. */
function otherContent(subject: Subject, item: IDataObject): IDataObject {
	const amounts = ['amountTransfer', 'amount', 'gold_weight'].filter((name) => name in item);
	const [amount] = amounts;
	if (amount !== undefined) return { [amount]: 100_000 };
	return subject.name.endsWith('reverse') ? { journal: '999999' } : { twinAmount: 100_000 };
}

const referenceOf = (subject: Subject) => {
	const found = REFERENCES[pageOf(subject).key];
	if (!found) throw new Error(`${subject.name} has no reference`);
	return found;
};

async function attackTwins(subject: Subject, random: Random): Promise<Finding> {
	const twins = twinsOf(subject, random);
	const isLoop = random.chance(0.4);
	const base: Omit<Attack, 'items'> = {
		subject,
		parameters: goodParameters(subject),
		onError: random.pick(ON_ERROR),
	};
	const [first, second] = twins.items as [IDataObject, IDataObject];
	const attacks: Attack[] = isLoop
		? [
				{ ...base, items: [first] },
				{ ...base, items: [second] },
			]
		: [{ ...base, items: [first, second] }];
	const strikes: Strike[] = [];
	for (const attack of attacks) {
		const [before] = strikes;
		strikes.push(await field.strike({ ...attack, ...(before && { nextTurnOf: before.run }) }));
	}
	const how = isLoop ? 'in two turns' : 'in one run';
	const what = twins.isOtherContent ? 'with other content' : 'with the same content';
	return {
		attack: `${twins.spelling} ${what} ${how} (${base.onError})`,
		violations: judgeTwins(twins, strikes, isLoop),
	};
}

function judgeTwins(
	{ subject, isOtherContent }: Twins,
	strikes: readonly Strike[],
	isLoop: boolean,
) {
	const { key } = pageOf(subject);
	const payments = strikes.flatMap((strike) => strike.payments);
	const violations: string[] = [];
	const bySight = new Map<string, MoneyRequest[]>();
	for (const payment of payments) {
		const reference = seen(payment.sent[key]);
		bySight.set(reference, [...(bySight.get(reference) ?? []), payment]);
	}
	for (const [reference, sent] of bySight) {
		if (sent.length > 1) violations.push(`${reference} was paid ${sent.length} times`);
	}
	const left = strikes.map(({ run }) => run.outputs.map((items) => items.length));
	const [success = 0, , failed = 0] = left.reduce(
		(sum, counts) => sum.map((n, i) => n + (counts[i] ?? 0)),
		[0, 0, 0],
	);
	const threw = strikes.some(({ run }) => run.error);
	if (success > payments.length && isOtherContent) {
		violations.push(`${success} are a success, ${payments.length} were sent`);
	}
	if (isOtherContent && !threw && success + failed < 2)
		violations.push(`a twin is neither paid nor failed: ${show(left)}`);
	if (isLoop && strikes[1]?.run.error && strikes[1].payments.length > 0)
		violations.push('threw after a send');
	return violations;
}

/** Only operations whose reference the caller gives can be told the same one twice. */
const subjects = new Map(
	[...MONEY_SUBJECTS].filter(([, subject]) => Object.hasOwn(REFERENCES, pageOf(subject).key)),
);

runCampaign({ family: 'references', share: 0.07, subjects, attack: attackTwins });
