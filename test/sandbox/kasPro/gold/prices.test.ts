import type { Body } from '../../support/http';
import { ME, refusal, SUCCESS, useGold } from './useGold';

const DAY_MS = 24 * 60 * 60 * 1000;

const { clock, sandbox, client, gold } = useGold();

describe('the price', () => {
	test('chart has a week that ends with the current price', async () => {
		const { data, general_response } = await gold('/chart/buy');
		expect(general_response).toEqual(SUCCESS);
		expect(data.map(({ date }: Body) => date)).toEqual(
			['30 Dec 2025', '31 Dec 2025', '01 Jan 2026', '02 Jan 2026', '03 Jan 2026'].concat([
				'04 Jan 2026',
				'05 Jan 2026',
			]),
		);
		expect(data.at(-1).value).toBe(880_859);
	});

	test('chart refuses what is no object, as printed', async () => {
		expect(await gold('/chart/buy', [])).toEqual(refusal('Invalid Params'));
	});

	test('moves from day to day, the same in every run, and makes a checkout stale', async () => {
		const pricesOfAWeek = async () => {
			sandbox.reset();
			return (await gold('/chart/buy')).data.map(({ value }: Body) => value);
		};
		const first = await pricesOfAWeek();
		expect(new Set(first).size).toBeGreaterThan(3);
		expect(await pricesOfAWeek()).toEqual(first);
		const { data } = await gold('/checkout/gram', { ...ME, gold_weight: 1 });
		while (sandbox.kasProGold.price().buyIdr === data.amount) clock.ms += DAY_MS;
		const bought = { ...ME, request_id: data.response_id };
		const { general_response } = await gold('/purchase/gram', bought);
		expect(general_response.response_message).toContain('Price changes');
	});

	test('is set from another process, with the usual spread', async () => {
		const set = await client.admin('PUT', '/kasProGold/price', { buyIdr: 1_000_000 });
		expect(set.data).toEqual({ buyIdr: 1_000_000, sellIdr: 965_641 });
		expect((await client.admin('GET', '/kasProGold/price')).data).toEqual(set.data);
		const { data } = await gold('/checkout/gram', { ...ME, gold_weight: 1 });
		expect(data.amount).toBe(1_000_000);
	});
});
