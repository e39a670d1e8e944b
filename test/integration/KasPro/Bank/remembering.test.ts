import { INCOMING, pollAmounts, useBankTrigger } from '../../../support/useBankTrigger';

const { sandbox, trigger, receive, list } = useBankTrigger();

/** The movement of this number, a second after the one before. */
const numbered = (index: number, status = 'Success') => ({
	id: index,
	creationDate: new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString(),
	tid: `T${index}`,
	type: 'IN',
	inOut: 'IN',
	amount: '1000',
	status,
});

const FIVE_THOUSAND = Array.from({ length: 5_000 }, (_, index) => numbered(index + 1));

describe('a movement whose status is not Success', () => {
	const setStatus = (status: string) => {
		const incomingRow = sandbox.kasProBank.movements().find(({ type }) => type === 'IN')!;
		sandbox.kasProBank.setStatus(incomingRow.tid, status);
	};

	test.each(['Pending', 'Error', 'Cancelled', ' '])('%j starts nothing', async (status) => {
		const poller = trigger({ ...INCOMING, startFrom: 'everything' });
		receive(1_000);
		setStatus(status);
		expect(await poller.poll()).toEqual([]);
		expect(await poller.poll('manual')).toEqual([]);
	});

	test('starts the workflow once, when it turns Success', async () => {
		const poller = trigger(INCOMING);
		await poller.poll();
		receive(1_000);
		setStatus('Pending');
		expect(await poller.poll()).toEqual([]);
		setStatus('SUCCESS');
		expect(await pollAmounts(poller)).toEqual([1_000]);
		expect(await poller.poll()).toEqual([]);
	});

	test('is not lost when it was there before the first poll', async () => {
		receive(1_000);
		setStatus('Pending');
		const poller = trigger(INCOMING);
		expect(await poller.poll()).toEqual([]);
		setStatus('Success');
		expect(await pollAmounts(poller)).toEqual([1_000]);
	});

	test('starts it when asked to, and once more when it turns Success', async () => {
		const options = { includeUnsuccessful: true };
		const poller = trigger({ ...INCOMING, startFrom: 'everything', options });
		receive(1_000);
		setStatus('Pending');
		expect((await poller.poll()).map(({ status }) => status)).toEqual(['Pending']);
		expect(await poller.poll()).toEqual([]);
		setStatus('Success');
		expect((await poller.poll()).map(({ status }) => status)).toEqual(['Success']);
		expect(await poller.poll()).toEqual([]);
	});

	test('of long ago is not lost behind thousands of newer ones', async () => {
		const poller = trigger({ startFrom: 'now' });
		list([numbered(0, 'Pending'), ...FIVE_THOUSAND]);
		expect(await poller.poll()).toEqual([]);

		list([numbered(0), ...FIVE_THOUSAND]);
		expect((await poller.poll()).map(({ tid }) => tid)).toEqual(['T0']);
		expect(await poller.poll()).toEqual([]);
	});
});

test('what the trigger keeps is bounded, and forgetting repeats nothing', async () => {
	const poller = trigger({ startFrom: 'everything' });
	list(FIVE_THOUSAND);
	expect(await poller.poll()).toHaveLength(5_000);
	expect(await poller.poll()).toEqual([]);
	expect(poller.kept).toBeLessThan(100_000);

	list([...FIVE_THOUSAND, numbered(5_001)].reverse());
	expect((await poller.poll()).map(({ tid }) => tid)).toEqual(['T5001']);
});
