import type { IDataObject } from 'n8n-workflow';

import { decideDelivery } from '../../../nodes/shared/deliveries';
import type { Outcome } from '../../../nodes/shared/outcome';

let triggers = 0;
const newTrigger = () => `trigger-${++triggers}`;

const decisions = (steps: [Outcome, boolean][], trigger = newTrigger(), data: IDataObject = {}) =>
	steps.map(([outcome, confirmed]) => decideDelivery(trigger, data, 'p', outcome, confirmed));

test.each<[string, [Outcome, boolean][], string[]]>([
	[
		'a repeat is dropped',
		[
			['success', false],
			['success', false],
		],
		['emit', 'drop'],
	],
	[
		'pending may become final',
		[
			['pending', false],
			['failed', false],
		],
		['emit', 'emit'],
	],
	[
		'final does not become pending',
		[
			['failed', false],
			['pending', false],
		],
		['emit', 'drop'],
	],
	[
		'contradicting states are one conflict',
		[
			['success', false],
			['failed', false],
			['failed', false],
			['success', false],
		],
		['emit', 'conflict', 'drop', 'drop'],
	],
	[
		'a confirmed state wins',
		[
			['success', false],
			['failed', true],
		],
		['emit', 'emit'],
	],
])('%s', (_, steps, expected) => {
	expect(decisions(steps)).toEqual(expected);
});

test('the same payment at two triggers is news to both', () => {
	expect(decisions([['success', true]])).toEqual(['emit']);
	expect(decisions([['success', true]])).toEqual(['emit']);
});

test('what was saved counts after a restart', () => {
	const data: IDataObject = {};
	decisions([['success', false]], newTrigger(), data);

	expect(decisions([['success', false]], newTrigger(), structuredClone(data))).toEqual(['drop']);
});

test('no more than a thousand payments are kept', () => {
	const data: IDataObject = {};
	const trigger = newTrigger();
	for (let payment = 0; payment < 1_200; payment++) {
		decideDelivery(trigger, data, `p${payment}`, 'success', true);
	}

	expect(Object.keys(data.told as IDataObject)).toHaveLength(1_000);
	expect(decideDelivery(trigger, data, 'p1199', 'success', true)).toBe('drop');
});
