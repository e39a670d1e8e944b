import { ask } from '../../../../nodes/shared/wire/ask';
import { answered, fakeNode } from '../../../support/fakeNode';

const SERVICE = { name: 'KasPro', credential: 'testApi' };
const REQUEST = { method: 'GET', url: '/banks' } as const;

const asked = async (answer: unknown, advices?: Record<string, string>) =>
	await ask(
		fakeNode({ answer: () => answer }).node,
		SERVICE,
		REQUEST,
		({ code, items }) =>
			code === '00'
				? { items: items as [] }
				: { refusal: { code: '7', message: 'Unauthorized', advice: 'Try again.' } },
		5_000,
		advices,
	);

test('what a system says is items, and when it said them', async () => {
	const date = 'Tue, 31 Mar 2026 01:02:03 GMT';

	expect(await asked(answered({ code: '00', items: [{ a: 1 }] }, 200, { date }))).toEqual({
		items: [{ a: 1 }],
		sentAtMs: Date.UTC(2026, 2, 31, 1, 2, 3),
	});
});

test('a refusal is the readable error', async () => {
	await expect(asked(answered({ code: '99' }))).rejects.toMatchObject({
		message: 'KasPro (7): Unauthorized',
		description: 'Try again.',
	});
});

test('so is no answer', async () => {
	await expect(asked(answered('', 502))).rejects.toMatchObject({
		message: 'KasPro (HTTP_502): The answer has HTTP status 502',
	});
});

test('the caller may know better what to do about a code', async () => {
	const advices = { '7': 'Mend the credential.' };

	await expect(asked(answered({ code: '99' }), advices)).rejects.toMatchObject({
		description: 'Mend the credential.',
	});
	await expect(asked(answered('', 502), advices)).rejects.toMatchObject({
		description: expect.stringContaining('safe to run this again') as string,
	});
});

test('a refused token is renewed: it asks again', async () => {
	let requests = 0;
	const { node, sent } = fakeNode({
		answer: () => answered({}, ++requests === 1 ? 401 : 200),
	});
	const service = { ...SERVICE, tokenRenewal: { refuse: () => true } };
	await ask(node, service, REQUEST, () => ({ items: [] }), 5_000);

	expect(sent).toHaveLength(2);
	expect(sent[0]).toMatchObject({ request: { timeout: 5_000 } });
});
