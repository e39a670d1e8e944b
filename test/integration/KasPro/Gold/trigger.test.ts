import type { INodeParameters } from 'n8n-workflow';

import { KasProGoldTrigger } from '../../../../nodes/KasPro/Gold/KasProGoldTrigger.node';
import { useKasPro } from '../../../support/useKasPro';
import { Poller } from '../../../support/poller';

const { sandbox, credential, answer } = useKasPro();

const trigger = (parameters: INodeParameters) =>
	new Poller(new KasProGoldTrigger(), parameters, credential());

/** From now on KasPro draws this chart. */
const chart = (...data: object[]) =>
	answer(sandbox.kasProGold.paths.chart, {
		data,
		general_response: { response_status: true, response_code: 200, response_message: 'Success' },
	});

/** Polls once per price, and gives what each poll emits. */
async function follow(poller: Poller, prices: number[]) {
	const emitted = [];
	for (const price of prices) {
		sandbox.kasProGold.setPrice(price);
		emitted.push((await poller.poll()).map(({ event }) => event));
	}
	return emitted;
}

describe('a threshold', () => {
	const above: INodeParameters = { events: ['above'], threshold: 900_000 };
	const both: INodeParameters = { events: ['above', 'below'], threshold: 900_000 };

	test('starts the workflow once when the price rises above it', async () => {
		expect(await follow(trigger(above), [880_000, 905_000, 910_000])).toEqual([[], ['above'], []]);
	});

	test('says nothing of a price that is above it from the start', async () => {
		expect(await follow(trigger(above), [905_000, 906_000])).toEqual([[], []]);
	});

	test('starts it again for each crossing, up and down', async () => {
		expect(await follow(trigger(both), [880_000, 905_000, 890_000, 910_000])).toEqual([
			[],
			['above'],
			['below'],
			['above'],
		]);
	});

	test('that is only touched is not crossed', async () => {
		expect(await follow(trigger(both), [880_000, 900_000, 890_000, 900_000, 900_001])).toEqual([
			[],
			[],
			[],
			[],
			['above'],
		]);
	});

	test('tells the price, the one before and the change', async () => {
		const poller = trigger(above);
		await follow(poller, [800_000]);
		sandbox.kasProGold.setPrice(1_000_000);
		expect(await poller.poll()).toMatchObject([
			{
				event: 'above',
				price: 1_000_000,
				previousPrice: 800_000,
				changePercent: 25,
				threshold: 900_000,
			},
		]);
	});

	test('that has been moved is measured from the price that was known', async () => {
		const parameters = { ...above };
		const poller = trigger(parameters);
		await follow(poller, [880_000]);
		parameters.threshold = 870_000;
		expect(await follow(poller, [881_000, 869_000, 871_000])).toEqual([[], [], ['above']]);
	});
});

describe('a change by a percentage', () => {
	const changed: INodeParameters = { events: ['changed'], percentage: 5 };

	test('is measured from the price of the last event', async () => {
		expect(
			await follow(trigger(changed), [1_000_000, 1_030_000, 1_050_000, 1_070_000, 997_000]),
		).toEqual([[], [], ['changed'], [], ['changed']]);
	});
});

describe('the chart', () => {
	const point = (day: number, value: number) => ({ date: `0${day} Feb 2026`, value });

	test('is followed day by day: what crossed while nobody polled is told too', async () => {
		const poller = trigger({ events: ['above', 'below'], threshold: 900 });
		chart(point(1, 880), point(2, 890));
		expect(await poller.poll()).toEqual([]);
		// In no order: the dates count.
		chart(point(5, 895), point(2, 890), point(4, 910), point(3, 899));
		expect(await poller.poll()).toMatchObject([
			{ event: 'above', date: '04 Feb 2026', price: 910 },
			{ event: 'below', date: '05 Feb 2026', price: 895 },
		]);
		expect(await poller.poll()).toEqual([]);
	});

	test('is read in Indonesian months, and past what cannot be read', async () => {
		const poller = trigger({ events: ['above'], threshold: 900 });
		chart({ date: '31 Agu 2026', value: 880 }, { date: 'soon', value: 5 });
		await poller.poll();
		chart({ date: '01 Okt 2026', value: '910' }, { date: '30 Sep 2026', value: null });
		expect(await poller.poll()).toMatchObject([{ event: 'above', price: 910 }]);
	});

	test('that has no price is an error', async () => {
		chart();
		await expect(trigger({ events: ['above'], threshold: 900 }).poll()).rejects.toThrow('NO_PRICE');
	});
});

describe('a point of the future', () => {
	const DAY_MS = 86_400_000;
	const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
	const point = (daysFromNow: number, value: number) => {
		const at = new Date(Date.now() + daysFromNow * DAY_MS);
		const date = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
		return { date, value };
	};
	const FUTURE = { date: '03 Feb 2842', value: 905 };
	const events = async (poller: Poller) => (await poller.poll()).map(({ event }) => event);
	const both: INodeParameters = { events: ['above', 'below'], threshold: 900 };
	afterEach(() => jest.restoreAllMocks());

	test('is no price, and what comes after it is followed', async () => {
		const poller = trigger(both);
		chart(point(-1, 880), FUTURE);
		expect(await events(poller)).toEqual([]);
		chart(point(-1, 880), point(0, 910), FUTURE);
		expect(await events(poller)).toEqual(['above']);
		chart(point(-1, 880), point(0, 890), FUTURE, { date: '04 Feb 2842', value: 1 });
		expect(await events(poller)).toEqual(['below']);
		expect(await events(poller)).toEqual([]);
	});

	test('alone is a chart without a price', async () => {
		chart(FUTURE);
		await expect(trigger(both).poll()).rejects.toThrow('NO_PRICE');
	});

	test('is no test event', async () => {
		chart(point(0, 890), FUTURE);
		expect(await trigger(both).poll('manual')).toMatchObject([{ price: 890 }]);
	});

	test('that a clock set far ahead let in does not silence the trigger when it is right again', async () => {
		const poller = trigger(both);
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2842, 5, 1));
		chart(point(-5, 905), FUTURE);
		await poller.poll();
		jest.restoreAllMocks();
		chart(point(-1, 910), point(0, 890), FUTURE);
		expect(await events(poller)).toEqual(['below']);
		expect(await events(poller)).toEqual([]);
		chart(point(0, 910), FUTURE);
		expect(await events(poller)).toEqual(['above']);
	});

	test.each([-400, -1])(
		'is judged by the clock of KasPro where ours is wrong by %i days',
		async (days) => {
			const poller = trigger(both);
			const [today, tomorrow] = [point(0, 880), point(1, 910)];
			chart(today);
			await poller.poll();
			const wrong = Date.now() + days * DAY_MS;
			jest.spyOn(Date, 'now').mockReturnValue(wrong);
			expect(await events(poller)).toEqual([]);
			chart(today, tomorrow);
			expect(await events(poller)).toEqual(['above']);
			jest.restoreAllMocks();
			expect(await events(poller)).toEqual([]);
		},
	);
});

describe('a poll that fails', () => {
	test('loses no crossing and repeats none', async () => {
		const poller = trigger({ events: ['above'], threshold: 900_000 });
		await follow(poller, [880_000]);
		sandbox.kasProGold.setPrice(905_000);
		sandbox.faults.add({ kind: 'closeBefore', path: sandbox.kasProGold.paths.chart });
		await expect(poller.poll()).rejects.toThrow('CONNECTION_LOST');
		expect(await poller.poll()).toHaveLength(1);
		expect(await poller.poll()).toEqual([]);
	});

	test('because the threshold is missing asks nobody', async () => {
		await expect(trigger({ events: ['above'] }).poll()).rejects.toThrow('Threshold');
		expect(sandbox.requests.list()).toEqual([]);
	});
});

test('a test event is the price of now, and is not kept', async () => {
	const poller = trigger({ events: ['above'], threshold: 900_000 });
	sandbox.kasProGold.setPrice(880_000);
	expect(await poller.poll('manual')).toMatchObject([{ event: 'above', price: 880_000 }]);
	expect(await follow(poller, [905_000, 880_000, 905_000])).toEqual([[], [], ['above']]);
});
