import type { INodeProperties } from 'n8n-workflow';

import type { OperationForm } from './form';
import { anchorOf, code, table } from './markdown';
import { defaultOf, explain, kindOf } from './parameters';

/** Of one operation, and whether it moves money: their options are told apart by that. */
export interface RunForm {
	form: OperationForm;
	movesMoney: boolean;
}

/** Each option once, with the operations that have it. */
export function optionTable(forms: readonly RunForm[]): string {
	const names = [...new Set(forms.flatMap(({ form }) => form.options.map(({ name }) => name)))];
	const rows = names.flatMap((name) => {
		const having = forms.filter(({ form }) => optionOf(form, name) !== undefined);
		const option = having
			.map(({ form }) => optionOf(form, name))
			.find((each) => each !== undefined);
		if (!option) return [];
		return [
			[
				option.displayName,
				code(name),
				kindOf(option),
				defaultIn(having, name),
				explain(option),
				whereOf(having, forms),
			],
		];
	});
	return table(['Option', 'Parameter', 'Kind', 'Default', 'What it does', 'Where'], rows);
}

const optionOf = (form: OperationForm, name: string): INodeProperties | undefined =>
	form.options.find((option) => option.name === name);

/** One default, or which operations have another one. */
function defaultIn(having: readonly RunForm[], name: string): string {
	const defaults = new Map<string, RunForm[]>();
	for (const each of having) {
		const option = optionOf(each.form, name);
		if (!option) continue;
		const shown = defaultOf(option);
		defaults.set(shown, [...(defaults.get(shown) ?? []), each]);
	}
	const [most, ...others] = [...defaults].sort(
		([, a], [, b]) => rankOf(a, having) - rankOf(b, having),
	);
	const rest = others.map(([shown, forms]) => `${shown} ${whenOf(forms, having)}`);
	return [...rest, rest.length > 0 ? `else ${most?.[0] ?? ''}` : (most?.[0] ?? '')].join(', ');
}

/** The rule comes last, and money before it: the more operations, the more a rule. */
const rankOf = (some: readonly RunForm[], all: readonly RunForm[]): number =>
	isAllOf(some, all, true) ? 0 : -some.length;

const whenOf = (some: readonly RunForm[], all: readonly RunForm[]): string => {
	if (isAllOf(some, all, true)) return 'when money moves';
	if (isAllOf(some, all, false)) return 'when no money moves';
	return `for ${some.map(({ form }) => form.title).join(', ')}`;
};

function whereOf(having: readonly RunForm[], all: readonly RunForm[]): string {
	if (having.length === all.length) return 'everywhere';
	if (isAllOf(having, all, true)) return 'where money moves';
	return having.map(({ form }) => `[${form.title}](#${anchorOf(form.title)})`).join(', ');
}

/** Are these all the operations that move money, or all that do not? */
const isAllOf = (some: readonly RunForm[], all: readonly RunForm[], movesMoney: boolean): boolean =>
	some.every((each) => each.movesMoney === movesMoney) &&
	some.length === all.filter((each) => each.movesMoney === movesMoney).length;
