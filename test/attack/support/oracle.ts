import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Attack, Outcome, Strike } from './battlefield';
import { INPUT_MARK } from './goodValues';
import { pageOf } from './pages';
import { secretsIn } from './secrets';
import type { Subject } from './subjects';

const OUTPUTS: readonly Outcome[] = ['success', 'pending', 'failed'];
const ERROR_OUTPUT = 3;

/** The broken invariants of a run, each as a sentence; none when all hold. */
export function judge(attack: Attack, strike: Strike): string[] {
	if (strike.isRefusedByN8n) return strike.received.length > 0 ? ['sent without a run'] : [];
	const isMoney = attack.subject.operation.movesMoney && attack.isNoOperation !== true;
	const own = isMoney ? judgeMoney(attack, strike) : judgeRead(attack, strike);
	return [...own, ...judgeSecrets(strike), ...judgeWire(strike)];
}

function judgeMoney(attack: Attack, strike: Strike): string[] {
	const { items, onError } = attack;
	const { run, payments } = strike;
	const found: string[] = [];
	for (const index of items.keys()) {
		const sent = payments.filter(({ item }) => item === index).length;
		if (sent > 1) found.push(`item ${index} was sent ${sent} times`);
	}
	found.push(...judgeAmounts(attack, strike));
	if (run.error) {
		if (payments.length > 0) found.push(`threw after a send: ${run.error.message}`);
		if (onError !== 'stopWorkflow') found.push(`threw although it goes on: ${run.error.message}`);
		return found;
	}
	const leftBy = new Map<number, Outcome[]>();
	for (const [output, data] of run.outputs.entries()) {
		for (const item of data) {
			if (output === ERROR_OUTPUT) found.push(`left by Error: ${show(item)}`);
			else found.push(...judgeMoneyItem(attack.subject, item, output));
			const index = pairedIndex(item);
			if (index === undefined) continue;
			leftBy.set(index, [...(leftBy.get(index) ?? []), OUTPUTS[output] ?? 'failed']);
		}
	}
	for (const index of items.keys()) {
		found.push(...judgeItem(index, leftBy.get(index) ?? [], attack, strike));
	}
	return found;
}

/** An item leaves once, and by an output that the server's answer allows. */
function judgeItem(
	index: number,
	leftBy: readonly Outcome[],
	{ attacked, onError, retryOf }: Attack,
	{ payments }: Strike,
): string[] {
	const [outcome] = leftBy;
	if (leftBy.length !== 1 || !outcome) return [`item ${index} left ${leftBy.length} times`];
	const request = payments.find(({ item }) => item === index);
	if (request) {
		const { allows, sent } = request;
		if (allows.includes(outcome)) return [];
		return [`item ${index} is ${outcome}, allowed: ${allows.join(', ')} (${show(sent)})`];
	}
	if (retryOf) return [];
	if (outcome !== 'failed') return [`item ${index} is ${outcome}, but was never sent`];
	const isHostile = attacked === undefined || attacked === index;
	return isHostile || onError === 'stopWorkflow' ? [] : [`item ${index} is good, but was not sent`];
}

function judgeMoneyItem(
	subject: Subject,
	{ json, pairedItem, error }: INodeExecutionData,
	output: number,
): string[] {
	const found: string[] = [];
	if ('error' in json || error !== undefined) found.push(`has a top-level error: ${show(json)}`);
	if (json.outcome !== OUTPUTS[output]) {
		found.push(`an item of output ${output} says ${show(json.outcome)}`);
	}
	if (typeof json.reference !== 'string') found.push(`its reference is ${show(json.reference)}`);
	if (pairedIndex({ json, pairedItem }) === undefined) found.push('an item without pairedItem');
	if (isPassedOn(subject, json)) found.push('an input item is passed on');
	return found;
}

/** An input item that says nothing of a result; some results have the columns of their row. */
const isPassedOn = ({ operation }: Subject, json: IDataObject): boolean =>
	INPUT_MARK in json && !(operation.includesInput && ('outcome' in json || 'check' in json));

/** Whole rupiah above zero is the only amount that may go out. */
function judgeAmounts({ subject }: Attack, { payments }: Strike): string[] {
	const { amount } = pageOf(subject);
	if (amount === undefined) return [];
	return payments
		.map(({ sent }) => sent[amount])
		.filter((value) => value !== undefined)
		.filter((value) => !(Number.isSafeInteger(Number(value)) && Number(value) > 0))
		.map((value) => `sent the amount ${show(value)}`);
}

function judgeRead({ subject, onError, items }: Attack, { run, payments }: Strike): string[] {
	if (payments.length > 0) return ['what is no payment has paid'];
	if (run.error) {
		return onError === 'stopWorkflow' ? [] : [`threw although it goes on: ${run.error.message}`];
	}
	const [results = []] = run.outputs;
	const found: string[] = [];
	for (const item of results) {
		if (isPassedOn(subject, item.json)) found.push('an input item is passed on');
		const index = pairedIndex(item);
		if (index === undefined || index >= items.length) found.push('an item without pairedItem');
	}
	return found;
}

/** What n8n stores of the node: its outputs, its errors, and nothing secret. */
function judgeSecrets({ run }: Strike): string[] {
	const { runData, error } = run.execution.data.resultData;
	let stored: string;
	try {
		stored = JSON.stringify([runData.Node, error, run.outputs, texts(run.error)]);
	} catch (fault) {
		return [`the run cannot be stored: ${(fault as Error).message}`];
	}
	return secretsIn(stored).map((name) => `the run shows ${name}`);
}

/** Error objects keep their words out of JSON. */
const texts = (error: Strike['run']['error']): unknown[] =>
	error ? [error.message, error.description, error.stack, error.cause] : [];

const judgeWire = ({ elsewhere, strayPaths }: Strike): string[] => [
	...elsewhere.map(({ method, path }) => `the second server heard ${method} ${path}`),
	...strayPaths.map((path) => `a payment went to ${path}`),
];

function pairedIndex({ pairedItem }: INodeExecutionData): number | undefined {
	if (typeof pairedItem === 'number') return pairedItem;
	return typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : undefined;
}

export function show(value: unknown, most = 160): string {
	let text: string;
	try {
		text = value === undefined ? 'nothing' : JSON.stringify(value);
	} catch (error) {
		text = `(${(error as Error).message})`;
	}
	return text.length > most ? `${text.slice(0, most)}...` : text;
}
