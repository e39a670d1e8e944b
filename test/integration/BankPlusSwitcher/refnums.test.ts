import { asText } from '../../../nodes/shared/values/asText';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { inquired, runSwitcher, SEND, TRANSFER } from './runSwitcher';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const REFNUM = '2501021304050007';
const paths = () => sandbox.bankPlusSwitcher.paths;
const sentTo = (path: string) => sandbox.requests.list({ path });
const payments = () => sandbox.ledger.transfers({ system: 'bankPlusSwitcher' });

describe('a refnum', () => {
	test('is made where it is blank, 16 digits each, none twice among 200', async () => {
		const items = await inquired(sandbox, 200);
		const options = { concurrency: 50, statusCheckPause: 0, timeout: 5 };
		const { json } = await runSwitcher(sandbox, SEND, { ...TRANSFER, options }, items);

		const references = json[0]!.map(({ reference }) => asText(reference));
		expect(references).toHaveLength(200);
		expect(new Set(references).size).toBe(200);
		expect(references.every((reference) => /^\d{16}$/.test(reference))).toBe(true);
		expect(json[0]!.every(({ refnum, reference }) => refnum === reference)).toBe(true);
		expect(
			payments()
				.map(({ reference }) => reference)
				.sort(),
		).toEqual([...references].sort());
	});

	test('is the same in a second pass of the run, which pays nothing', async () => {
		const items = await inquired(sandbox);
		sandbox.faults.add({ kind: 'loseAnswer', path: paths().transfer });
		const options = { statusChecks: 0 };
		const first = await runSwitcher(sandbox, SEND, { ...TRANSFER, options }, items);
		const again = await runSwitcher(
			sandbox,
			SEND,
			TRANSFER,
			items,
			{},
			{ retryOf: first.run.data },
		);

		expect(first.json[1]).toMatchObject([{ outcome: 'pending', code: 'CONNECTION_LOST' }]);
		expect(again.json[0]).toMatchObject([
			{ outcome: 'success', reference: first.json[1]![0]!.reference },
		]);
		expect(sentTo(paths().transfer)).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('that two items share is one payment', async () => {
		const [item] = await inquired(sandbox);
		const { json } = await runSwitcher(sandbox, SEND, { ...TRANSFER, refnum: REFNUM }, [
			item!,
			item!,
		]);

		expect(json[0]).toHaveLength(2);
		expect(sentTo(paths().transfer)).toHaveLength(1);
		expect(payments()).toHaveLength(1);
	});

	test('that an earlier execution has paid is looked up, and is not paid again', async () => {
		const items = await inquired(sandbox);
		const parameters = { ...TRANSFER, refnum: REFNUM };
		await runSwitcher(sandbox, SEND, parameters, items);
		const { json } = await runSwitcher(sandbox, SEND, parameters, items);

		expect(json[0]).toMatchObject([{ outcome: 'success', reference: REFNUM }]);
		expect(payments()).toHaveLength(1);
	});

	test('that an earlier execution has used for another amount is pending', async () => {
		const items = await inquired(sandbox);
		await runSwitcher(sandbox, SEND, { ...TRANSFER, refnum: REFNUM }, items);
		const other = { ...TRANSFER, refnum: REFNUM, amount: 70_000 };
		const { json } = await runSwitcher(sandbox, SEND, other, items);

		expect(json[1]).toMatchObject([{ outcome: 'pending', code: 'ANSWER_MISMATCH' }]);
		expect(payments()).toHaveLength(1);
	});

	test('of another form is refused before anything is sent', async () => {
		const items = await inquired(sandbox);
		const { error } = await runSwitcher(sandbox, SEND, { ...TRANSFER, refnum: '123' }, items);

		expect(error?.description).toMatch(/Reference Number \(refnum\) must have 16 digits/);
		expect(sentTo(paths().transfer)).toEqual([]);
	});
});
