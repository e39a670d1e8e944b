/** Keys whose text a form or a message shows, and no code reads again. */
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

/** Three words or more: no code, name, path or word that decides is that long. */
const SENTENCE = /\p{L}+[^\p{L}]? \p{L}+[^\p{L}]? \p{L}+/u;

const textOf = ({ node }) => {
	if (node.type === 'StringLiteral') return node.value;
	if (node.type !== 'TemplateLiteral') return undefined;
	return node.quasis.map(({ value }) => value.raw).join('…');
};

/** `name` is shown where a `value` stands beside it: the value is what counts then. */
const isShown = ({ key, parentPath }) => {
	if (key !== 'value' || !parentPath.isObjectProperty()) return false;
	const { name } = parentPath.node.key;
	const beside = parentPath.parent.properties.map((property) => property.key?.name);
	return SHOWN.includes(name) || (name === 'name' && beside.includes('value'));
};

/**
 * Leaves texts for people as they are. Another wording is no fault, and tests that repeat each
 * sentence would say it twice. What stands between the words of a sentence goes with it.
 */
export const strykerPlugins = [
	{
		kind: 'Ignore',
		name: 'text-for-people',
		value: {
			shouldIgnore(path) {
				const text = textOf(path);
				if (text === undefined) return undefined;
				return isShown(path) || SENTENCE.test(text) ? 'Text for people' : undefined;
			},
		},
	},
];
