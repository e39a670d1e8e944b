import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { KasProBankTrigger } from '../../nodes/KasPro/Bank/KasProBankTrigger.node.js';
import { KasProGoldTrigger } from '../../nodes/KasPro/Gold/KasProGoldTrigger.node.js';
import { Poller } from '../support/poller';
import { runCampaign, type Finding } from './support/campaign';
import { show } from './support/oracle';
import type { Random } from './support/random';
import { startAnsweringServer, type AnsweringServer } from './support/answeringServer';
import { credentialsFor } from './support/secrets';
import { oldChart, point, THRESHOLD_IDR } from './triggers/chart';
import { movement, oldHistory } from './triggers/history';

let kasPro: AnsweringServer;
beforeAll(async () => {
	kasPro = await startAnsweringServer();
});
afterAll(async () => await kasPro.close());

/** What a trigger may keep: n8n saves it with every poll. */
const MAX_KEPT_BYTES = 400_000;

const credentials = () => credentialsFor(kasPro.url, { kasProApi: { authentication: 'none' } });

function answerWith(body: unknown): void {
	kasPro.answer = () => ({ body: JSON.stringify(body) });
}

const tidsOf = (items: readonly IDataObject[]): string =>
	items
		.map(({ tid }) => show(tid))
		.sort()
		.join();

/** Whatever the history holds, what is new is emitted, once. */
async function attackHistory(random: Random, n: number): Promise<Finding> {
	const parameters: INodeParameters = {
		mobileNumber: '081200000100',
		movements: ['fee', 'in', 'out'],
		minimumAmount: 0,
		startFrom: 'now',
		simplify: random.chance(0.5),
		options: {},
	};
	const poller = new Poller(new KasProBankTrigger(), parameters, credentials());
	const old = oldHistory(random, n);
	const fresh = Array.from({ length: 1 + random.below(3) }, () => movement());
	const isNewestFirst = random.chance(0.5);
	const history = (isNewestFirst ? [...fresh, ...old] : [...old, ...fresh]) as unknown;

	answerWith({ message: 'OK', result: old });
	const first = await poller.poll();
	answerWith({ message: 'OK', result: history });
	const second = await poller.poll();
	const third = await poller.poll();

	const violations: string[] = [];
	if (first.length > 0) violations.push(`the first poll emitted ${first.length}`);
	if (tidsOf(second) !== tidsOf(fresh as IDataObject[])) {
		violations.push(
			`emitted [${tidsOf(second).slice(0, 200)}], new are [${tidsOf(fresh as IDataObject[])}]`,
		);
	}
	if (third.length > 0) violations.push(`emitted ${third.length} again`);
	if (poller.kept > MAX_KEPT_BYTES) violations.push(`keeps ${poller.kept} bytes`);
	return { attack: `a history of ${old.length}`, violations, limitMs: 20_000 };
}

const general_response = { response_status: true, response_code: 200, response_message: 'Success' };

/** For whoever reads a failure: the points that no chart should have. */
const isOdd = (entry: unknown): boolean => !/20\d\d","value":900000}$/.test(JSON.stringify(entry));

/** Whatever the chart holds, a price that passes the threshold today is told, once. */
async function attackChart(random: Random): Promise<Finding> {
	const parameters: INodeParameters = {
		events: ['above'],
		threshold: THRESHOLD_IDR,
		percentage: 1,
		additionalBodyFields: '{}',
	};
	const poller = new Poller(new KasProGoldTrigger(), parameters, credentials());
	const old = oldChart(random);
	answerWith({ data: old, general_response });
	await poller.poll();
	answerWith({ data: [...old, point(0, 1_100_000)], general_response });
	const second = await poller.poll();
	const third = await poller.poll();

	const told = second.map(({ event, price }) => `${show(event)} ${show(price)}`).join();
	const violations = told === '"above" 1100000' ? [] : [`told "${told}" of a price of 1100000`];
	if (third.length > 0) violations.push(`told ${third.length} again`);
	return { attack: show(old.filter(isOdd), 300), violations };
}

type Attack = (random: Random, n: number) => Promise<Finding>;

runCampaign<Attack>({
	family: 'triggers',
	share: 0.015,
	subjects: new Map<string, Attack>([
		['kasProBankTrigger', attackHistory],
		['kasProGoldTrigger', attackChart],
	]),
	attack: async (attack, random, n) => await attack(random, n),
});
