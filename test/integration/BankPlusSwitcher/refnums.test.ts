import { asText } from '../../../nodes/shared/values/asText';
import { REFNUM, SEND } from '../../support/switcherCalls';
import { useSwitcher } from '../../support/useSwitcher';

const { sandbox, paths, run, inquire, sentTo, payments } = useSwitcher();

describe('a refnum', () => {
	test('is made where it is blank, 16 digits each, none twice among 200', async () => {
		const items = await inquire(200);
		const options = { concurrency: 50 };
		const { success } = await run({ ...SEND, options }, { items });

		const references = success.map(({ reference }) => asText(reference));
		expect(references).toHaveLength(200);
		expect(new Set(references).size).toBe(200);
		expect(references.every((reference) => /^\d{16}$/.test(reference))).toBe(true);
		expect(success.every(({ refnum, reference }) => refnum === reference)).toBe(true);
		expect(
			payments()
				.map(({ reference }) => reference)
				.sort(),
		).toEqual([...references].sort());
	});

	test('is the same in a second pass of the run, which pays nothing', async () => {
		const items = await inquire();
		sandbox.faults.add({ kind: 'loseAnswer', path: paths.transfer });
		const options = { statusChecks: 0 };
		const first = await run({ ...SEND, options }, { items });
		const again = await run(SEND, { items, retryOf: first });

		expect(first.pending).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(again.success).toMatchObject([
			{ outcome: 'success', reference: first.pending[0]!.reference },
		]);
		expect(sentTo(paths.transfer)).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('that two items share is one payment', async () => {
		const [item] = await inquire();
		const { success } = await run({ ...SEND, refnum: REFNUM }, { items: [item!, item!] });

		expect(success).toHaveLength(2);
		expect(sentTo(paths.transfer)).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('that an earlier execution has paid is looked up, and is not paid again', async () => {
		const items = await inquire();
		const numbered = { ...SEND, refnum: REFNUM };
		await run(numbered, { items });
		const { success } = await run(numbered, { items });

		expect(success).toMatchObject([{ outcome: 'success', reference: REFNUM }]);
		expect(payments()).toHaveLength(1);
	});

	test('that an earlier execution has used for another amount is pending', async () => {
		const items = await inquire();
		await run({ ...SEND, refnum: REFNUM }, { items });
		const other = { ...SEND, refnum: REFNUM, amount: 70_000 };
		const { pending } = await run(other, { items });

		expect(pending).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(payments()).toHaveLength(1);
	});

	test('of another form is refused before anything is sent', async () => {
		const items = await inquire();
		const { error } = await run({ ...SEND, refnum: '123' }, { items });

		expect(error?.description).toMatch(/Reference Number must have 16 digits/);
		expect(sentTo(paths.transfer)).toEqual([]);
	});
});
