import { call, type Fields } from '../../../support/runOperation';
import { FRIEND, RICH, useKasPro, type KasProNode } from '../../../support/useKasPro';
import { CONTRADICTIONS, PLAIN_REFUSALS, PLAIN_SUCCESSES, UNCLEAR_REFUSALS } from './phrases';

const kasPro = useKasPro();
const { wallet, answerOnce } = kasPro;

type Outcome = 'success' | 'pending' | 'failed';
type Shape = 'wallet' | 'gold';

interface Case {
	name: string;
	body: unknown;
	outcome: Outcome;
}

const PATH = '/paid-here/';
const SERVICE = { path: PATH, additionalBodyFields: '{ "amount": 5000 }' };
const WALLET = { mobileNumber: RICH, account: FRIEND, amount: 5_000 };
const GOLD = { request_id: '={{ $json.id }}', phone_number: RICH, gold_weight: 1, amount: 5_000 };

/** Every operation that moves money: where it goes, and what it is given. */
const OPERATIONS: [KasProNode, title: string, path: string, Fields][] = [
	['bank', 'transfer: bankTransfer', '/bank-transfer/', WALLET],
	['wallet', 'wallet: cashOut', '/bank-transfer/', WALLET],
	['wallet', 'wallet: p2p', '/p2p-transaction/', WALLET],
	['wallet', 'wallet: payQris', '/qris-issuer/', { ...WALLET, path: '/qris-issuer/' }],
	['wallet', 'wallet: topUp', PATH, SERVICE],
	['wallet', 'wallet: topUpDriver', PATH, SERVICE],
	['wallet', 'wallet: pay', PATH, SERVICE],
	['wallet', 'wallet: tip', PATH, SERVICE],
	['gold', 'purchase: buyByGram', '/v2/gold-pro/purchase/gram', GOLD],
	['gold', 'purchase: buyByRupiah', '/v2/gold-pro/purchase/rupiah', GOLD],
	['gold', 'sale: confirm', PATH, { ...GOLD, path: PATH }],
	['gold', 'transfer: confirm', '/v2/gold-pro/transfer/confirm', GOLD],
	['gold', 'withdrawal: confirm', '/v2/gold-pro/withdraw/confirm', GOLD],
];

const shapeOf = (node: KasProNode): Shape => (node === 'gold' ? 'gold' : 'wallet');

function refusal(shape: Shape, message: string): unknown {
	return shape === 'gold'
		? general(false, 400, message)
		: { responseId: 'R1', code: 110_099, message };
}

const general = (response_status: unknown, response_code: unknown, response_message?: string) => ({
	general_response: { response_status, response_code, response_message },
});

/** The answer to the case of this number, which is also the request ID of its item. */
const success = (shape: Shape, message: string, id: number): unknown =>
	shape === 'gold'
		? { data: { request_id: String(id) }, ...general(true, 200, message) }
		: { responseId: 'R1', code: 0, message };

const LOW = 'Saldo tidak cukup';

/** Whole answers of each shape that say less, more or otherwise than the printed ones. */
const ODD: Record<Shape, [unknown, Outcome][]> = {
	wallet: [
		[{}, 'pending'],
		[{ code: 0 }, 'success'],
		[{ code: '0', message: 'Berhasil' }, 'success'],
		[{ code: '00' }, 'pending'],
		[{ code: '00', data: null }, 'pending'],
		[{ code: '00', message: LOW }, 'pending'],
		[{ code: 1 }, 'pending'],
		[{ code: 1, message: LOW }, 'pending'],
		[{ code: 2 }, 'pending'],
		[{ code: 7 }, 'pending'],
		[{ code: 7, message: LOW }, 'failed'],
		[{ code: '110011', message: LOW, data: null }, 'failed'],
		[{ code: 110_011, message: LOW, data: {} }, 'failed'],
		[{ code: 110_011, message: LOW, data: { reffId: 'OLSFQ1' } }, 'pending'],
		[{ code: 110_011, message: LOW, data: { flowType: 'Async' } }, 'pending'],
		[{ code: 110_011, message: [LOW] }, 'pending'],
		[{ message: LOW }, 'pending'],
		[{ code: 'ERROR', message: LOW }, 'pending'],
		[{ code: 200, message: LOW }, 'pending'],
		[{ code: 408, message: LOW }, 'pending'],
		[{ code: 409, message: LOW }, 'pending'],
		[{ code: 425, message: LOW }, 'pending'],
		[{ code: 500, message: LOW }, 'pending'],
		[{ code: '504', message: LOW }, 'pending'],
		[{ code: 0, message: 'OK', data: { flowType: 'Async' } }, 'pending'],
		[{ code: 0, message: 'Berhasil', data: { status: 'Pending' } }, 'pending'],
		[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'failed'],
		[{ message: 'ERROR', result: '[TF-0019] 1 Transaction ID Is Not Found' }, 'pending'],
		[{ code: 0, message: 'Berhasil', result: '[GE-0001] Unauthorize' }, 'pending'],
		[{ error: 'invalid_token', error_description: 'Access token expired' }, 'failed'],
	],
	gold: [
		[{}, 'pending'],
		[general(true, 200), 'pending'],
		[general(true, 400, 'Success'), 'pending'],
		[general(false, 200, LOW), 'pending'],
		[general(undefined, 400, LOW), 'pending'],
		[general('false', 400, LOW), 'pending'],
		[general(false, undefined, LOW), 'pending'],
		[general(false, 400), 'pending'],
		[general(false, 408, LOW), 'pending'],
		[general(false, 409, LOW), 'pending'],
		[general(false, 425, LOW), 'pending'],
		[general(false, 500, LOW), 'pending'],
		[general(false, '503', LOW), 'pending'],
		[general(false, '400', LOW), 'failed'],
		[general(false, 9999, LOW), 'failed'],
		[{ ...general(false, 400, LOW), data: null }, 'failed'],
		[{ ...general(false, 400, LOW), data: [] }, 'failed'],
		[{ ...general(false, 400, LOW), data: { response_id: '1' } }, 'pending'],
		[{ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 'failed'],
		[{ ...general(true, 200, 'Success'), result: '[GE-0001] Unauthorize' }, 'pending'],
	],
};

function casesOf(shape: Shape): Case[] {
	const refusals = (texts: readonly string[], outcome: Outcome) =>
		texts.map((text) => ({ name: `refused: ${text}`, body: refusal(shape, text), outcome }));
	const before = [
		...refusals(PLAIN_REFUSALS, 'failed'),
		...refusals(UNCLEAR_REFUSALS, 'pending'),
		...ODD[shape].map(([body, outcome]) => ({ name: JSON.stringify(body), body, outcome })),
	];
	const successes = [
		...PLAIN_SUCCESSES.map((text) => [text, 'success'] as const),
		...CONTRADICTIONS.map((text) => [text, 'pending'] as const),
	].map(([text, outcome], index) => ({
		name: `success: ${text}`,
		body: success(shape, text, before.length + index),
		outcome,
	}));
	return [...before, ...successes];
}

test('at least sixty texts of refusal are judged', () => {
	expect(new Set([...PLAIN_REFUSALS, ...UNCLEAR_REFUSALS]).size).toBeGreaterThanOrEqual(60);
});

test.each(OPERATIONS)(
	'%s, %s: Failed and Success are only what can mean nothing else',
	async (node, title, path, fields) => {
		const cases = casesOf(shapeOf(node));
		// Served in this order, one to each item.
		for (const { body } of cases) answerOnce(path, body);
		const { outputs, pending, failed } = await kasPro[node].run(
			call(title, { ...fields, options: { concurrency: 1 } }),
			{ items: cases.map((_, id) => ({ id: String(id) })) },
		);

		const outcomes = outputs.flatMap((items) =>
			items.map(({ json, pairedItem }) => {
				const { item } = pairedItem as { item: number };
				return [item, `${cases[item]?.name} is ${json.outcome as string}`] as const;
			}),
		);
		const inOrder = outcomes.sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
		expect(inOrder).toEqual(cases.map(({ name, outcome }) => `${name} is ${outcome}`));
		for (const { advice } of failed) expect(advice).toMatch(/^No money moved/);
		for (const { advice } of pending) expect(advice).toContain('Do not');
	},
);

test('the advice of an answer that contradicts itself says what happened', async () => {
	answerOnce(PATH, { code: 0, message: 'Gagal' });
	const { pending } = await wallet.run(call('wallet: tip', SERVICE));
	expect(pending).toMatchObject([{ outcome: 'pending', code: '0', message: 'Gagal' }]);
	expect(pending[0]!.advice).toMatch(/code says success.*text says "Gagal"/);
	expect(pending[0]!.advice).toMatch(/Do not send this payment again/);
});
