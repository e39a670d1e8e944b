import { OPERATIONS } from '../../../support/operations';
import {
	THREE_TRIES,
	type Call,
	type Fields,
	type RunOptions,
} from '../../../support/runOperation';
import { useKasPro } from '../../../support/useKasPro';
import { moneyOperationsOf, moved } from './moneyOperations';

const kasPro = useKasPro();
const { sandbox, answer, sentTo } = kasPro;

const MONEY_OPERATIONS = moneyOperationsOf(kasPro);

test('every money-moving operation is tested here', () => {
	const titles = OPERATIONS.filter(
		({ system, operation }) => system.name.startsWith('KasPro') && operation.movesMoney,
	).map(({ resource, operation }) => `${resource}: ${operation.value}`);
	expect(MONEY_OPERATIONS.map(({ title }) => title).sort()).toEqual(titles.sort());
});

describe.each(MONEY_OPERATIONS)('$title', ({ node, path, outcome, make }) => {
	let call: Call;
	beforeEach(async () => {
		call = await make();
		sandbox.requests.clear();
	});

	const run = async (options?: RunOptions, fields: Fields = {}) =>
		await kasPro[node].run({ ...call, ...fields }, options);

	test('moves money once, by POST to its path, and says what became of it', async () => {
		const paid = await run();

		const [item, ...others] = paid.items;
		expect(others).toEqual([]);
		expect(item).toMatchObject({ outcome });
		expect(item!.advice).toMatch(/\.$/);
		expect(typeof item!.reference).toBe('string');
		expect(paid[outcome]).toEqual([item]);
		expect(sandbox.requests.list().map((sent) => `${sent.method} ${sent.path}`)).toEqual([
			`POST ${path}`,
		]);
		expect(moved(kasPro)).toBe(1);
	});

	test('is pending and is sent once when the answer is lost after the money moved', async () => {
		sandbox.faults.add({ kind: 'loseAnswer', path });
		const { error, pending } = await run(THREE_TRIES);

		expect(error).toBeUndefined();
		expect(pending).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(pending[0]!.advice).toMatch(/KasPro documents no status call/);
		expect(sentTo(path)).toHaveLength(1);
		expect(moved(kasPro)).toBe(1);
	});

	test('is pending after a time-out', async () => {
		sandbox.faults.add({ kind: 'delay', ms: 1_000, path });
		const { pending } = await run({}, { options: { timeout: 0.2 } });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'TIMEOUT' }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test('is not sent again where a redirect points', async () => {
		sandbox.faults.add({ kind: 'redirect', path });
		const { pending } = await run();

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'HTTP_307' }]);
		expect(sentTo(path)).toHaveLength(1);
		expect(moved(kasPro)).toBe(0);
	});

	test.each([401, 403, 500, 502])('is pending at HTTP %i that says nothing', async (status) => {
		sandbox.faults.add({ kind: 'status', status, path, times: 'always' });
		const { pending } = await run(THREE_TRIES);

		expect(pending).toMatchObject([{ outcome: 'pending', code: `HTTP_${status}` }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test('is pending when the answer breaks off', async () => {
		sandbox.faults.add({ kind: 'brokenJson', path });
		const { pending } = await run();

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'UNREADABLE_ANSWER' }]);
		expect(sentTo(path)).toHaveLength(1);
	});

	test('is failed and is not sent again at a 401 that says why', async () => {
		const body = { message: 'ERROR', result: '[GE-0001] Unauthorize' };
		answer(path, body, { status: 401 });
		const { failed } = await run(THREE_TRIES);

		expect(failed).toMatchObject([{ outcome: 'failed', code: 'GE-0001', message: 'Unauthorize' }]);
		expect(sentTo(path)).toHaveLength(1);
		expect(moved(kasPro)).toBe(0);
	});

	test('is pending when the answer is of no known shape', async () => {
		answer(path, { error: { message: 'odd' }, status: 'ok' });
		const { pending } = await run(THREE_TRIES);

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'NO_CODE' }]);
		expect(pending[0]).not.toHaveProperty('error');
		expect(sentTo(path)).toHaveLength(1);
	});

	test('is not sent again by a retry of the execution', async () => {
		const first = await run();
		const retried = await run({ retryOf: first });

		expect(retried.items).toMatchObject([{ outcome }]);
		expect(sentTo(path)).toHaveLength(1);
		expect(moved(kasPro)).toBe(1);
	});

	test('leaves by Failed with On Error "continue" when its fields cannot be used', async () => {
		const bad = { amount: '5.000', gold_weight: '1,5', phone_number: 'x', path: 'http://evil' };
		const { items, failed } = await run({ onError: 'continueRegularOutput' }, bad);

		expect(items).toHaveLength(1);
		expect(failed).toMatchObject([{ outcome: 'failed', code: 'INVALID_INPUT' }]);
		expect(sentTo(path)).toEqual([]);
	});
});
