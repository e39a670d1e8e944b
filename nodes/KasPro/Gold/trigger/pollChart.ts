import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

import { checkParameter } from '../../../shared/form/checkParameter';
import { ask } from '../../../shared/wire/ask';
import { readError } from '../../../shared/wire/readError';
import { additionalBodyFields } from '../../common/body';
import { believedUpTo } from '../../common/clock';
import { chartRequest, dayAt, pricePoints, readChart, type PricePoint } from '../chart';
import { kasProGold } from '../system';
import { beginWatch, changeOf, follow, type Crossing, type Rules, type Watch } from './crossings';
import { percentage, threshold } from './properties';

const TIMEOUT_MS = 60_000;

/** Emits the crossings since the last poll. A poll that fails leaves everything as it was. */
export async function pollChart(node: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const rules = readRules(node);
	const { points, lastDay } = await fetchPoints(node);
	const newest = points.at(-1);
	if (!newest) throw noPrice(node);

	if (node.getMode() === 'manual') {
		const previousIdr = points.at(-2)?.priceIdr ?? newest.priceIdr;
		const [event = 'changed'] = rules.events;
		return toItems(node, [{ event, point: newest, previousIdr }], rules);
	}

	// Read after the wait: what another poll has emitted meanwhile is in it.
	const staticData = node.getWorkflowStaticData('node');
	const before = staticData.watch as Watch | undefined;
	const { crossings, watch } = before
		? follow(withinDays(before, newest, lastDay), points, rules)
		: { crossings: [], watch: beginWatch(newest, rules) };
	staticData.watch = { ...watch };
	return toItems(node, crossings, rules);
}

function readRules(node: IPollFunctions): Rules {
	const events = node.getNodeParameter('events') as Rules['events'];
	const hasThreshold = events.includes('above') || events.includes('below');
	return {
		events,
		thresholdIdr: hasThreshold ? Number(checkParameter(node, threshold)) : 0,
		percentage: events.includes('changed') ? Number(checkParameter(node, percentage)) : Infinity,
	};
}

/** A clock that was far ahead may have let a point of the future in: what is newest now goes on. */
const withinDays = (watch: Watch, newest: PricePoint, lastDay: number): Watch =>
	watch.day > lastDay ? { ...watch, day: newest.day } : watch;

async function fetchPoints(
	node: IPollFunctions,
): Promise<{ points: PricePoint[]; lastDay: number }> {
	const fields = { additionalBodyFields: checkParameter(node, additionalBodyFields) };
	const request = chartRequest(fields);
	const { items, sentAtMs } = await ask(node, kasProGold, request, readChart, TIMEOUT_MS);
	const lastDay = dayAt(believedUpTo(sentAtMs));
	return { points: pricePoints(items, lastDay), lastDay };
}

const noPrice = (node: IPollFunctions) =>
	readError(node.getNode(), kasProGold.name, {
		code: 'NO_PRICE',
		message: 'The chart has no price up to today that can be read',
		advice: 'Run Get Chart of the KasPro GoldPro node to see what it has.',
	});

function toItems(
	node: IPollFunctions,
	crossings: readonly Crossing[],
	{ thresholdIdr }: Rules,
): INodeExecutionData[][] | null {
	if (crossings.length === 0) return null;
	const items = crossings.map(({ event, point: { date, priceIdr }, previousIdr }): IDataObject => {
		const percent = Math.sign(priceIdr - previousIdr) * changeOf(previousIdr, priceIdr);
		return {
			event,
			date,
			price: priceIdr,
			previousPrice: previousIdr,
			changePercent: Math.round(percent * 100) / 100,
			...(event !== 'changed' && { threshold: thresholdIdr }),
		};
	});
	return [node.helpers.returnJsonArray(items.map((json) => ({ json })))];
}
