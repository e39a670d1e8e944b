import type { WorkflowExecuteMode } from 'n8n-workflow';

import type { Reply } from '../../../../nodes/shared/contract/reply';
import { openChanges } from '../../../../nodes/shared/run/changes';
import { fakeNode } from '../../../support/fakeNode';

const ANSWER: Reply = { kind: 'answer', httpStatus: 200, body: {} };
const LOST: Reply = { kind: 'none', code: 'TIMEOUT', message: '' };
const NOT_RUN: Reply = { kind: 'none', code: 'LOGIN_REFUSED', message: '' };

const DONE = { items: [{ registered: true }] };
const REFUSED = { refusal: { code: '7', message: 'No', advice: 'Correct it.' } };

let context = {};
beforeEach(() => (context = {}));

const open = (mode: WorkflowExecuteMode = 'trigger', runIndex = 0) =>
	openChanges(fakeNode({ context, mode, runIndex }).node);

test('a call that was never made may be made', () => {
	expect(open().find(0)).toBeUndefined();
});

test('what came of a call is what a second pass gets', () => {
	const changes = open();
	changes.begin(1);
	changes.end(1, ANSWER, DONE);

	expect(open().find(1)).toEqual(DONE);
	expect(open().find(0)).toBeUndefined();
	expect(open('trigger', 1).find(1)).toBeUndefined();
});

test.each(['trigger', 'retry'] as const)(
	'a call that has begun and has no answer is not made again (%s)',
	(mode) => {
		const unknown = { refusal: expect.objectContaining({ code: 'ALREADY_SENT' }) as unknown };
		const changes = open(mode);
		changes.begin(1);
		expect(open(mode).find(1)).toEqual(unknown);
		changes.end(1, LOST, REFUSED);

		expect(open(mode).find(1)).toEqual(unknown);
	},
);

test('a call that did not run may be made again', () => {
	const changes = open();
	changes.begin(1);
	changes.end(1, NOT_RUN, REFUSED);

	expect(open().find(1)).toBeUndefined();
});

test('a refusal is kept, but a person who presses Retry may have corrected it', () => {
	const changes = open();
	changes.begin(1);
	changes.end(1, ANSWER, REFUSED);

	expect(open().find(1)).toEqual(REFUSED);
	expect(open('retry').find(1)).toBeUndefined();
});

test('what was done is not done again by a person either', () => {
	const changes = open();
	changes.begin(1);
	changes.end(1, ANSWER, DONE);

	expect(open('retry').find(1)).toEqual(DONE);
});
