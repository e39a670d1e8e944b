import { readError, withoutParameters } from '../../../../nodes/shared/wire/readError';
import { fakeNode } from '../../../support/fakeNode';

const NODE = fakeNode().node.getNode();

test('an error holds nothing that was typed into its node', () => {
	expect(NODE.parameters).not.toEqual({});
	expect(withoutParameters(NODE)).toEqual({ ...NODE, parameters: {} });
});

test('a refused read says who refused it, why, and what to do', () => {
	const refusal = { code: '404', message: 'No such account', advice: 'Correct it.' };
	const error = readError(NODE, 'Bank+', refusal, 3);

	expect(error).toMatchObject({
		message: 'Bank+ (404): No such account [item 3]',
		description: 'Correct it.',
		httpCode: 'CODE_404',
		context: { itemIndex: 3 },
		node: { name: 'Node', parameters: {} },
	});
	expect(readError(NODE, 'Bank+', refusal).message).toBe('Bank+ (404): No such account');
});
