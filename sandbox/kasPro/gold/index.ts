import type { Answer, SandboxSystem, SystemRoute } from '../../core/contract';
import { readBody, type Body } from '../common/body';
import { RisingNumber } from '../common/risingNumber';
import { guardedRoute, type KasProShared } from '../common/shared';
import type { Customers } from '../wallet/customers';
import { registerKasProGoldAdmin } from './admin';
import { answerCheckout, BUY_GRAM, BUY_RUPIAH, SELL, TRANSFER } from './checkouts';
import {
	answerConfirmation,
	CONFIRM_BUY_GRAM,
	CONFIRM_BUY_RUPIAH,
	CONFIRM_SELL,
	CONFIRM_TRANSFER,
} from './confirmations';
import { answerChart, answerRegister, answerSubdistrict } from './lookups';
import { Members, type GoldMovement } from './members';
import { HOUSE_ACCOUNT, HOUSE_BALANCE_IDR, refuseGold, type GoldParts } from './parts';
import { GOLD_PATHS } from './paths';
import { Prices, type GoldPrice } from './prices';
import { Quotes } from './quotes';
import { gramsOf } from './weights';
import { answerAddress, answerWithdrawal } from './withdrawals';

/** How tests and the admin routes steer GoldPro. */
export interface KasProGold {
	paths: typeof GOLD_PATHS;
	price: () => GoldPrice;
	/** Sets the price of a gram; checkouts made at another one go stale. */
	setPrice: (buyIdr: number, sellIdr?: number) => void;
	members: () => { phoneNumber: string; grams: number }[];
	/** Grams of a member; 0 for who is none. */
	gramsOf: (phoneNumber: string) => number;
	/** How gold changed hands, oldest first; of one request_id when given. */
	movements: (reference?: string) => GoldMovement[];
}

const FIRST_ID = 4000;

export function createKasProGold(
	shared: KasProShared,
	customers: Customers,
): { system: SandboxSystem; handle: KasProGold } {
	const { now } = shared.core;
	const members = new Members();
	const prices = new Prices(now);
	const quotes = new Quotes(new RisingNumber(() => Math.floor(now() / 1000)));
	const ids = new RisingNumber(() => FIRST_ID);
	const withdrawn = new Set<string>();
	const parts: GoldParts = { shared, customers, members, prices, quotes, ids, withdrawn };
	const handle: KasProGold = {
		paths: GOLD_PATHS,
		price: () => prices.current(),
		setPrice: (buyIdr, sellIdr) => prices.set(buyIdr, sellIdr),
		members: () => members.all(),
		gramsOf: (phoneNumber) => gramsOf(members.find(phoneNumber)?.units ?? 0),
		movements: (reference) => members.movements(reference),
	};
	const system: SandboxSystem = {
		name: 'kasProGold',
		routes: routesOf(parts),
		reset: () => {
			members.reset();
			prices.clear();
			quotes.clear();
			withdrawn.clear();
			shared.core.ledger.openAccount(HOUSE_ACCOUNT, HOUSE_BALANCE_IDR);
		},
		registerAdmin: (admin) => registerKasProGoldAdmin(admin, handle),
	};
	return { system, handle };
}

function routesOf(parts: GoldParts): SystemRoute[] {
	const { shared } = parts;
	const post = (path: string, answer: (body: Body) => Answer): SystemRoute =>
		guardedRoute(shared, 'POST', path, (request) => {
			const body = readBody(request);
			return body ? answer(body) : refuseGold(shared, 'invalid');
		});
	return [
		post(GOLD_PATHS.register, (body) => answerRegister(parts, body)),
		post(GOLD_PATHS.chart, () => answerChart(parts)),
		post(GOLD_PATHS.subdistrict, (body) => answerSubdistrict(parts, body)),
		post(GOLD_PATHS.checkoutGram, (body) => answerCheckout(parts, BUY_GRAM, body)),
		post(GOLD_PATHS.checkoutRupiah, (body) => answerCheckout(parts, BUY_RUPIAH, body)),
		post(GOLD_PATHS.checkoutSell, (body) => answerCheckout(parts, SELL, body)),
		post(GOLD_PATHS.checkoutTransfer, (body) => answerCheckout(parts, TRANSFER, body)),
		post(GOLD_PATHS.purchaseGram, (body) => answerConfirmation(parts, CONFIRM_BUY_GRAM, body)),
		post(GOLD_PATHS.purchaseRupiah, (body) => answerConfirmation(parts, CONFIRM_BUY_RUPIAH, body)),
		post(GOLD_PATHS.sellConfirm, (body) => answerConfirmation(parts, CONFIRM_SELL, body)),
		post(GOLD_PATHS.transferConfirm, (body) => answerConfirmation(parts, CONFIRM_TRANSFER, body)),
		post(GOLD_PATHS.withdrawAddress, (body) => answerAddress(parts, body)),
		post(GOLD_PATHS.withdrawConfirm, (body) => answerWithdrawal(parts, body)),
	];
}
