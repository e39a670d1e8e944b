import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { runOptions } from '../../nodes/shared/form/options';
import type { Field } from '../../nodes/shared/contract/field';
import { useBattlefield, ON_ERROR, paidFor, type Attack } from './support/battlefield';
import { runCampaign, type Finding } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { judge, show } from './support/oracle';
import { pageOf } from './support/pages';
import type { Random } from './support/random';
import { type Subject, SUBJECTS } from './support/subjects';
import { HOSTILE, type Hostile, HOSTILE_JSON } from './values/hostile';

const field = useBattlefield();

const ATTACKED = 1;
const ITEMS = 3;

/** Where a hostile value goes. */
interface Target {
	collection?: 'additionalFields' | 'options';
	field: Field;
}

function targetsOf({ operation }: Subject): Target[] {
	const inside = (collection: 'additionalFields' | 'options', fields: readonly Field[]) =>
		fields.map((entry): Target => ({ collection, field: entry }));
	const fields = operation.fields.map((entry): Target => ({ field: entry }));
	return [
		...fields,
		// What identifies and values the payment is attacked most.
		...fields,
		...inside('additionalFields', operation.additionalFields ?? []),
		...inside('options', runOptions(operation).filter(isQuick)),
	];
}

/** A pause of a minute is a good value, and not the attack. */
const isQuick = ({ property }: Field): boolean => property.name !== 'statusCheckPause';

interface Shot {
	target: Target;
	hostile: Hostile;
	/** The value stands in the parameter itself, and so for every item. */
	isLiteral: boolean;
}

function shoot(subject: Subject, random: Random): Shot {
	const target = random.pick(targetsOf(subject));
	const isJson = target.field.property.type === 'json';
	const hostile = random.pick(isJson && random.chance(0.7) ? HOSTILE_JSON : HOSTILE);
	const isLiteral = hostile.expression === undefined && random.chance(0.15);
	return { target, hostile, isLiteral };
}

const slotOf = ({ field: { property } }: Target) => `hostile_${property.name}`;

function aim(parameters: INodeParameters, { target, hostile, isLiteral }: Shot): INodeParameters {
	const { collection, field: aimed } = target;
	const { name } = aimed.property;
	const inner = collection === undefined ? parameters : (parameters[collection] as INodeParameters);
	const good = inner[name];
	const source = hostile.expression ?? `$json.${slotOf(target)}`;
	const read = expressionOf(good ?? aimed.property.default);
	const value = isLiteral
		? hostile.value
		: `={{ $itemIndex === ${ATTACKED} ? ${source} : ${read} }}`;
	const isWhole = isLiteral || typeof good !== 'object';
	const whole = isWhole ? value : { ...(good as INodeParameters), value };
	const aimedAt = { ...inner, [name]: whole } as INodeParameters;
	return collection === undefined ? aimedAt : { ...parameters, [collection]: aimedAt };
}

function expressionOf(good: unknown): string {
	const value = typeof good === 'object' && good !== null && 'value' in good ? good.value : good;
	if (typeof value !== 'string') return JSON.stringify(value);
	return /^=\{\{ (.*) \}\}$/s.exec(value)?.[1] ?? JSON.stringify(value);
}

/** One value for the whole run, whichever item it came with. */
const FOR_ALL_ITEMS = ['concurrency', 'approvedDigest'];

async function attackOnce(subject: Subject, random: Random): Promise<Finding> {
	const shots = [shoot(subject, random)];
	if (random.chance(0.2)) shots.push(shoot(subject, random));
	const items = Array.from({ length: ITEMS }, () => goodItem(subject));
	const attacked = items[ATTACKED] as IDataObject;
	let parameters = goodParameters(subject);
	for (const shot of shots) {
		parameters = aim(parameters, shot);
		if (!shot.isLiteral) attacked[slotOf(shot.target)] = shot.hostile.value as IDataObject[string];
	}
	const isForAll = shots.some(
		({ isLiteral, target, hostile }) =>
			isLiteral || hostile.isForAll === true || FOR_ALL_ITEMS.includes(target.field.property.name),
	);
	const attack: Attack = {
		subject,
		items,
		parameters,
		onError: random.pick(ON_ERROR),
		...(!isForAll && { attacked: ATTACKED }),
		...(subject.operation.movesMoney && {
			pay: (sent, item) => {
				const { answer, allows } = paidFor(pageOf(subject), sent);
				// The good answer may not repeat a hostile value in the way that it was sent.
				const isGood = !isForAll && item !== ATTACKED;
				return { answer, allows: isGood ? allows : [...allows, 'pending'] };
			},
		}),
	};
	const first = await field.strike(attack);
	const violations = judge(attack, first);
	if (Object.hasOwn(Object.prototype, 'polluted')) violations.push('Object.prototype is polluted');
	if (subject.operation.movesMoney && random.chance(0.15)) {
		const again = await field.strike({ ...attack, retryOf: first.run });
		const twice = again.payments.filter(({ item }) => first.payments.some((p) => p.item === item));
		if (twice.length > 0) violations.push(`the editor's Retry paid ${twice.length} items again`);
	}
	return { attack: `${describeShots(shots)} (${attack.onError})`, violations };
}

const describeShots = (shots: readonly Shot[]): string =>
	shots
		.map(
			({
				target: {
					collection,
					field: { property },
				},
				hostile,
				isLiteral,
			}) =>
				[collection, `${property.name} = ${show(hostile.name, 80)}`, isLiteral && 'for all']
					.filter(Boolean)
					.join(' '),
		)
		.join(' and ');

runCampaign({ family: 'parameters', share: 0.25, subjects: SUBJECTS, attack: attackOnce });
