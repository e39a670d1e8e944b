import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { asText } from '../../nodes/shared/values/asText';
import type { Answer } from '../attack/support/answeringServer';
import { ON_ERROR, type Battlefield, type Strike } from '../attack/support/battlefield';
import { goodItem, goodParameters } from '../attack/support/goodValues';
import { ownKeysOf } from '../attack/support/ownKeys';
import type { Body, MoneyPage } from '../attack/support/page';
import { pageOf } from '../attack/support/pages';
import type { Random } from '../attack/support/random';
import type { Subject } from '../attack/support/subjects';
import { DataTables } from '../support/dataTables';
import type { OperationRun } from '../support/runOperation';
import { broken, type Told } from './story';

/** A bank that pays or not, and answers whatever comes out of it. */
interface Bank {
	items: readonly IDataObject[];
	/** How often each item was paid. */
	paid: number[];
	/** The payments by their key, paid or not, for the status call. */
	known: Map<string, { sent: Body; isPaid: boolean }>;
}

/** Items of one payment operation, run again and again while everything goes wrong. */
export async function tellOperation(
	field: Battlefield,
	subject: Subject,
	random: Random,
): Promise<Told> {
	const items = Array.from({ length: 1 + random.below(6) }, () => goodItem(subject));
	const bank: Bank = { items, paid: items.map(() => 0), known: new Map() };
	const tables = new DataTables();
	const told: Told = { payments: items.length, runs: 0, faults: 0, byHand: 0, broken: [] };
	const credentials = field.credentials();
	let earlier: OperationRun | undefined;

	for (let runs = 2 + random.below(4); runs > 0; runs--) {
		if (random.chance(0.2)) {
			told.faults += 1;
			Object.assign(
				tables.faults,
				random.pick([{ failsNextInsert: true }, { losesNextInsert: true }, { failsReads: true }]),
			);
		}
		const paidBefore = [...bank.paid];
		const { run } = await field.strike({
			subject,
			items,
			parameters: parametersOf(subject, random),
			onError: random.pick(ON_ERROR),
			pay: (sent, item) => ({
				answer: payBadly(subject, bank, sent, item, random, told),
				allows: [],
			}),
			answer: ({ path, json }) => statusOf(pageOf(subject), bank, path, json),
			credentials,
			tables,
			// Where nothing tells a payment apart, another execution pays anew: only a second pass may
			// not.
			...(earlier && (random.chance(0.4) || !isKnownAgain(subject)) && { retryOf: earlier }),
		});
		tables.faults = {};
		told.runs += 1;
		check({ run, items, bank, paidBefore, told });
		earlier = run;
	}
	bank.paid.forEach((times, item) => {
		if (times > 1)
			told.broken.push(broken('twice', `${subject.name}, item ${item}, ${times} times`));
	});
	return told;
}

/** Does another execution with the same items know that they are paid? */
const isKnownAgain = ({ operation }: Subject): boolean =>
	operation.movesMoney && operation.remembered !== undefined;

function parametersOf(subject: Subject, random: Random): INodeParameters {
	const good = goodParameters(subject);
	return {
		...good,
		additionalFields: ownKeysOf(subject),
		options: {
			...(good['options'] as INodeParameters),
			timeout: 0.3,
			concurrency: 1 + random.below(10),
		},
	};
}

/** What can become of a request, as often as it stands here. */
const WAYS = [
	...Array<'pays'>(6).fill('pays'),
	'refuses',
	'isOpen',
	'isOpenAndPays',
	'isLost',
	'paysAndIsLost',
	'fails',
	'paysAndFails',
	'paysAndBreaksOff',
	'paysAndHangs',
] as const;

function payBadly(
	subject: Subject,
	bank: Bank,
	sent: Body,
	item: number,
	random: Random,
	told: Told,
): Answer {
	const page = pageOf(subject);
	// A request of an earlier story, which has been on its way until now.
	if (!isOneOf(bank.items, sent)) return { manner: 'reset' };
	const way = random.pick(WAYS);
	const isPaid = /pays/i.test(way);
	if (isPaid) bank.paid[item] = (bank.paid[item] ?? 0) + 1;
	if (way !== 'pays') told.faults += 1;
	const key = asText(sent[page.key]);
	bank.known.set(key, { sent, isPaid: isPaid || bank.known.get(key)?.isPaid === true });
	const good = { body: JSON.stringify(page.good(sent)) };
	switch (way) {
		case 'pays':
			return good;
		case 'refuses':
			return page.refusals.length > 0
				? { body: JSON.stringify(random.pick(page.refusals)) }
				: { manner: 'reset' };
		case 'isOpen':
		case 'isOpenAndPays':
			return page.open.length > 0
				? { body: JSON.stringify(random.pick(page.open)) }
				: { manner: 'reset' };
		case 'isLost':
		case 'paysAndIsLost':
			return { manner: 'reset' };
		case 'fails':
		case 'paysAndFails':
			return { status: random.pick([404, 429, 500, 502, 503, 504]), body: '<html>' };
		case 'paysAndBreaksOff':
			return { ...good, manner: 'cut' };
		case 'paysAndHangs':
			return { manner: 'hang' };
	}
}

/** Items share no long number with those of any other story. */
function isOneOf(items: readonly IDataObject[], sent: Body): boolean {
	const known = JSON.stringify(items);
	const numbers = JSON.stringify(sent).match(/\d{12,}/g) ?? [];
	return numbers.some((number) => known.includes(number));
}

/** The truth, whatever was answered to the payment. */
function statusOf(page: MoneyPage, bank: Bank, path: string, asked: Body): Answer | undefined {
	const { status } = page;
	if (path !== status?.path) return undefined;
	const known = bank.known.get(asText(asked[status.key]));
	const body = known?.isPaid ? status.good(known.sent) : UNHEARD_OF;
	return { body: JSON.stringify(body) };
}

/** In the words of both systems that have a status call. */
const UNHEARD_OF: Body = {
	code: '-1',
	message: 'refnum provided was not found',
	responseCode: 'NF',
	responseDesc: 'Transaction is not recorded',
};

interface Checked {
	run: Strike['run'];
	items: readonly IDataObject[];
	bank: Bank;
	paidBefore: readonly number[];
	told: Told;
}

function check({ run, bank, paidBefore, told }: Checked) {
	const indexOf = (output: number, place: number): number => {
		const paired = run.outputs[output]?.[place]?.pairedItem;
		return typeof paired === 'object' && 'item' in paired ? paired.item : -1;
	};
	run.success.forEach(({ code }, place) => {
		const item = indexOf(0, place);
		if ((bank.paid[item] ?? 0) === 0) {
			told.broken.push(broken('falseSuccess', `item ${item}, ${asText(code)}`));
		}
	});
	run.failed.forEach(({ code }, place) => {
		const item = indexOf(2, place);
		if (Math.max(paidBefore[item] ?? 0, bank.paid[item] ?? 0) > 0) {
			told.broken.push(broken('falseFailed', `item ${item}, ${asText(code)}`));
		}
	});
}
