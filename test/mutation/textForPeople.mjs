import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What a form or a message shows. No code reads it again. */
const SHOWN = [
	'action',
	'advice',
	'description',
	'displayName',
	'fix',
	'meaning',
	'message',
	'notice',
	'placeholder',
	'source',
];

const SENTENCE = /\p{L}+[^\p{L}]? \p{L}+[^\p{L}]? \p{L}+/u;

const textOf = ({ node }) => {
	if (node.type === 'StringLiteral') return node.value;
	if (node.type !== 'TemplateLiteral') return undefined;
	return node.quasis.map(({ value }) => value.raw).join('…');
};

/** `name` is what a form shows where a `value` beside it is what counts. */
const isShown = ({ key, parentPath }) => {
	if (key !== 'value' || !parentPath.isObjectProperty()) return false;
	const { name } = parentPath.node.key;
	const beside = parentPath.parent.properties.map((property) => property.key?.name);
	return SHOWN.includes(name) || (name === 'name' && beside.includes('value'));
};

export const strykerPlugins = [
	declareValuePlugin(PluginKind.Ignore, 'text-for-people', {
		shouldIgnore(path) {
			const text = textOf(path);
			if (text === undefined) return undefined;
			return isShown(path) || SENTENCE.test(text) ? 'Text for people' : undefined;
		},
	}),
];
