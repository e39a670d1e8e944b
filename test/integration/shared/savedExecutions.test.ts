import { createRequire } from 'node:module';

import { openJournal, type Journal } from '../../../nodes/shared/payment/journal';
import type { JournalEntry, SavedJournal } from '../../../nodes/shared/payment/savedJournal';
import { asText } from '../../../nodes/shared/values/asText';
import { onlineTransfer, row } from '../../support/duitkuCalls';
import { NODE_NAME } from '../../support/engine';
import type { OperationRun } from '../../support/runOperation';
import { useDuitku } from '../../support/useDuitku';

const { sandbox, paths, run, inquire, sentTo, paid } = useDuitku();

/** What n8n writes an execution with. */
const { stringify } = createRequire(require.resolve('n8n-core'))('flatted') as {
	stringify: (value: unknown) => string;
};

const transfersSent = () => sentTo(paths.onlineTransfer).length;

/** No status is asked for, so what is not known stays open. */
const UNASKED = onlineTransfer({ statusChecks: 0, concurrency: 1 });

interface Memory {
	journal?: unknown;
	sent?: unknown;
}

/** What n8n saves of the node with its execution, to be changed. */
function memoryOf({ execution }: OperationRun): Memory {
	const memory = execution.data.executionData?.contextData[`node:${NODE_NAME}`];
	if (!memory) throw new Error('The node remembers nothing');
	return memory;
}

/** Two payments are sent, the second answer is lost, and the execution is saved like this. */
async function sendTwo(save: (memory: Memory, keys: string[]) => void) {
	const items = await inquire([row(), row({ amountTransfer: 60_000 })]);
	sandbox.faults.add({ kind: 'loseAnswer', path: paths.onlineTransfer, skip: 1 });
	const first = await run(UNASKED, { items });
	expect([first.success.length, first.pending.length]).toEqual([1, 1]);
	const keys = items.map(({ disburseId }) => `reference:${asText(disburseId)}`);
	save(memoryOf(first), keys);
	return { first, items };
}

const ALREADY_SENT = { outcome: 'pending', code: 'ALREADY_SENT' };

describe('an execution that version 0.1 began', () => {
	const readAll = (memory: Memory, keys: string[]): Record<string, JournalEntry> => {
		const journal: Journal = openJournal(memory.journal as SavedJournal);
		return Object.fromEntries(
			keys.map((key) => [key, structuredClone(journal.find(key)) as JournalEntry]),
		);
	};
	const asObjects = (memory: Memory, keys: string[]) => {
		memory.sent = readAll(memory, keys);
		delete memory.journal;
	};

	test('is retried, and nothing is sent again', async () => {
		const { first, items } = await sendTwo(asObjects);
		const retried = await run(UNASKED, { items, retryOf: first });

		expect(retried.success).toMatchObject([{ code: '00', reference: items[0]?.disburseId }]);
		expect(retried.pending).toMatchObject([{ reference: items[1]?.disburseId }]);
		expect(transfersSent()).toBe(2);
	});

	test('learns what became of its payments, and knows it in a third pass', async () => {
		const { first, items } = await sendTwo(asObjects);
		const second = await run(onlineTransfer(), { items, retryOf: first });
		expect(second.success).toHaveLength(2);
		const third = await run(UNASKED, { items, retryOf: second });

		expect(third.success).toHaveLength(2);
		expect(transfersSent()).toBe(2);
		expect(items.map(({ disburseId }) => paid(disburseId))).toEqual([['posted'], ['posted']]);
	});

	test('is retried with other details, and nothing is sent', async () => {
		const { first, items } = await sendTwo(asObjects);
		const other = items.map((item) => ({ ...item, amountTransfer: 70_000 }));
		const retried = await run(UNASKED, { items: other, retryOf: first });

		expect(retried.pending).toMatchObject([ALREADY_SENT, ALREADY_SENT]);
		expect(transfersSent()).toBe(2);
	});

	test('goes on in a loop, where one reference is still one payment', async () => {
		const { first, items } = await sendTwo(asObjects);
		const [again] = items;
		const other = { ...again, amountTransfer: 70_000 };
		const turn = await run(UNASKED, { items: [other], nextTurnOf: first });

		expect(turn.failed).toMatchObject([{ code: 'REFERENCE_CONFLICT' }]);
		expect(turn.failed[0]?.message).toMatch(/50000.*70000/);
		expect(transfersSent()).toBe(2);
	});

	// Before it kept what it had paid, it only knew by which item.
	test('has sent its payments also where it has not kept their details', async () => {
		const { first, items } = await sendTwo((memory, keys) => {
			memory.sent = Object.fromEntries(
				Object.entries(readAll(memory, keys)).map(([key, { run: turn, item, verdict }]) => [
					key,
					{ run: turn, item, verdict },
				]),
			);
			delete memory.journal;
		});
		const retried = await run(UNASKED, { items, retryOf: first });
		const looked = await run(onlineTransfer(), { items, retryOf: first });

		expect(retried.pending).toMatchObject([ALREADY_SENT, ALREADY_SENT]);
		expect(looked.success).toHaveLength(2);
		expect(transfersSent()).toBe(2);
	});
});

describe('an execution with a line that cannot be read', () => {
	const broken = (memory: Memory, [key = '']: string[]) => {
		(memory.journal as SavedJournal).lines[key] = '0|0|of another form';
	};

	test('has sent the payment of that line, whose status is asked for', async () => {
		const { first, items } = await sendTwo(broken);
		const retried = await run(UNASKED, { items, retryOf: first });
		const looked = await run(onlineTransfer(), { items, retryOf: first });

		expect(retried.pending.map(({ code }) => code)).toContain('ALREADY_SENT');
		expect(retried.pending).toHaveLength(2);
		expect(looked.success).toHaveLength(2);
		expect(transfersSent()).toBe(2);
	});

	test('sends nothing for items whose references are new: one of them may be that payment', async () => {
		const { first } = await sendTwo(broken);
		const items = await inquire([row({ amountTransfer: 80_000 })]);
		const retried = await run(UNASKED, { items, retryOf: first });

		expect(retried.pending).toMatchObject([ALREADY_SENT]);
		expect(transfersSent()).toBe(2);
	});

	test('stops for no bad item, as if nothing had been sent', async () => {
		const { first, items } = await sendTwo(broken);
		const bad = items.map((item) => ({ ...item, amountTransfer: -1 }));
		const retried = await run(UNASKED, { items: bad, retryOf: first });

		expect(retried.error).toBeUndefined();
		expect(retried.pending).toMatchObject([ALREADY_SENT, ALREADY_SENT]);
	});
});

test.each<[string, unknown]>([
	['text', 'text'],
	['a list', []],
	['an object without lines', {}],
	['of lines alone', { lines: {} }],
])(
	'an execution whose journal is %s has sent whatever it may have sent: nothing is sent again',
	async (_, journal) => {
		const { first, items } = await sendTwo((memory) => {
			memory.journal = journal;
		});
		const retried = await run(UNASKED, { items, retryOf: first });

		expect(retried.error).toBeUndefined();
		expect(retried.pending).toHaveLength(2);
		expect(transfersSent()).toBe(2);
	},
);

test('n8n saves at most 110 bytes of journal for a payment', async () => {
	const [few, many] = [10, 110];
	const bytes = async (count: number) => {
		const rows = Array.from({ length: count }, (_, n) => row({ amountTransfer: 50_000 + n }));
		const sent = await run(UNASKED, { items: await inquire(rows) });
		expect(sent.success).toHaveLength(count);
		return Buffer.byteLength(stringify(memoryOf(sent).journal));
	};
	const perPayment = ((await bytes(many)) - (await bytes(few))) / (many - few);

	expect(perPayment).toBeLessThanOrEqual(110);
});
