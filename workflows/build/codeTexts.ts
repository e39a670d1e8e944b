import ts from 'typescript';

import type { Change } from './jsonPath';

/** An object of this name at the top of a Code node holds all that people read of it. */
const TEXTS = /(^|_)TEXTS$/;

/** The code with other texts in its objects of texts. */
export function changedTexts(code: string, change: Change): string {
	const literals = textObjects(parsed(code)).flatMap(literalsIn);
	return literals.reduceRight((done, literal) => {
		const text = quoted(change(literal.text));
		return `${done.slice(0, literal.getStart())}${text}${done.slice(literal.getEnd())}`;
	}, code);
}

/** Sentences that stand in the code itself, where no translation reaches them. */
export function strayTexts(code: string): string[] {
	const file = parsed(code);
	const objects = textObjects(file);
	const isPutRight = (node: ts.Node) =>
		isName(node) || isStyles(node) || objects.some((object) => object === node);
	return textsIn(file, isPutRight).filter(hasWords);
}

/** Of a node, as in `$('Payroll Form')`, or of a column or field, as in `json['Your Name']`. */
function isName(node: ts.Node): boolean {
	if (!ts.isStringLiteralLike(node)) return false;
	const { parent } = node;
	if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
	return ts.isCallExpression(parent) && parent.expression.getText() === '$';
}

const isStyles = (node: ts.Node): boolean =>
	ts.isVariableDeclaration(node) && node.name.getText().endsWith('STYLES');

export const hasWords = (text: string): boolean => WORDS.test(withoutMarkup(text));

/** Two words of a language in a row. */
const WORDS = /\p{L}{2,}\s+\p{L}{2,}/u;

const withoutMarkup = (text: string): string =>
	text.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>?|[^<]*="[^>]*>/g, ' | ');

const parsed = (code: string): ts.SourceFile =>
	ts.createSourceFile('code.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);

function textObjects(file: ts.SourceFile): ts.ObjectLiteralExpression[] {
	return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
		declarationList.declarations.flatMap(({ name, initializer }) => {
			const isTexts = ts.isIdentifier(name) && TEXTS.test(name.text);
			return isTexts && initializer && ts.isObjectLiteralExpression(initializer)
				? [initializer]
				: [];
		}),
	);
}

/** The texts in an object, in the order of the code; never the names of its properties. */
function literalsIn(node: ts.Node): ts.StringLiteralLike[] {
	if (ts.isStringLiteralLike(node)) return [node];
	const inside = ts.isPropertyAssignment(node) ? [node.initializer] : childrenOf(node);
	return inside.flatMap(literalsIn);
}

function textsIn(node: ts.Node, isLeftOut: (node: ts.Node) => boolean): string[] {
	if (isLeftOut(node)) return [];
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isTemplateExpression(node)) {
		// As one text, so that a tag is not taken apart; what is put in is looked at by itself.
		const whole = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
		const putIn = node.templateSpans.map(({ expression }) => expression);
		return [whole.join('|'), ...putIn.flatMap((each) => textsIn(each, isLeftOut))];
	}
	return childrenOf(node).flatMap((child) => textsIn(child, isLeftOut));
}

function childrenOf(node: ts.Node): ts.Node[] {
	const children: ts.Node[] = [];
	ts.forEachChild(node, (child) => void children.push(child));
	return children;
}

/** As prettier would write it. */
function quoted(text: string): string {
	const inner = JSON.stringify(text).slice(1, -1);
	if (text.includes("'") && !text.includes('"')) return `"${inner}"`;
	return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
