import { RESPONSE_CODES, type ResponseCode } from '../../nodes/DuitkuDisbursement/responseCodes';
import type { Outcome, Verdict } from '../../nodes/shared/contract/verdict';
import { code, page, table } from './markdown';
import { notesOf } from './catalogue';
import { WRITTEN } from './nodePage';
import { OWN_CODES } from './ownCodes';
import {
	BANK_PLUS,
	judgeDuitku,
	KASPRO,
	SWITCHER_REVERSAL,
	SWITCHER_TRANSFER,
	type Samples,
} from './samples';

const OUTPUTS: Record<Outcome, string> = {
	success: 'Success',
	pending: 'Pending',
	failed: 'Failed',
};

const LOOK_UP = 'Do not send it again. Look it up.';
const NEVER_AGAIN = 'Do not send it again: Duitku says so too. Look it up.';
const NOTHING = 'Nothing.';

/** Every code, what it means for the money, and what to do. */
export const codesPage = (): string =>
	page(
		WRITTEN,
		notesOf('responseCodes'),
		'## Codes of the nodes',
		table(
			['Code', 'Leaves by', 'Meaning', 'What to do'],
			OWN_CODES.map(({ code: own, outcome, meaning, whatToDo }) => [
				code(own),
				outcome,
				meaning,
				whatToDo,
			]),
		),
		'## Duitku',
		notesOf('codesOfDuitku'),
		duitkuTable(),
		'## Bank+',
		notesOf('codesOfBankPlus'),
		sampleTable(BANK_PLUS),
		'## Bank+ Switcher',
		notesOf('codesOfBankPlusSwitcher'),
		'A transfer:',
		sampleTable(SWITCHER_TRANSFER),
		'A reversal:',
		sampleTable(SWITCHER_REVERSAL),
		'## KasPro',
		notesOf('codesOfKasPro'),
		sampleTable(KASPRO),
	);

function duitkuTable(): string {
	// An object would list codes such as 12 before all others; people look them up by their sign.
	const rows = Object.entries(RESPONSE_CODES).sort(([a], [b]) => a.localeCompare(b));
	return table(
		['Code', 'Leaves by', 'Meaning', 'What to do'],
		rows.map(([own, entry]) => [code(own), outputOf(own, entry), entry.meaning, fixOf(entry)]),
	);
}

const outputOf = (own: string, { outcome }: ResponseCode): string =>
	outcome === 'denied' ? 'Pending, or Failed' : OUTPUTS[judgeDuitku(own).outcome];

function fixOf({ outcome, fix, isNotToBeRetried }: ResponseCode): string {
	if (fix !== undefined) return fix;
	if (outcome === 'success') return NOTHING;
	return isNotToBeRetried ? NEVER_AGAIN : LOOK_UP;
}

/** The nodes' own judges say what each answer means. */
const sampleTable = ({ samples, judge }: Samples): string =>
	table(
		['Code', 'What it says', 'Leaves by', 'What to do'],
		samples.map((sample) => {
			const verdict = judge(sample);
			return [code(sample[0]), sample[1], OUTPUTS[verdict.outcome], adviceOf(verdict)];
		}),
	);

function adviceOf({ outcome, advice }: Verdict): string {
	switch (outcome) {
		case 'success':
			return NOTHING;
		case 'pending':
			return LOOK_UP;
		case 'failed':
			return advice.replace('No money moved. ', '');
	}
}
