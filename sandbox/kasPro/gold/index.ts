import type { Body } from '../../core/body';
import type { Answer, Endpoint, SandboxSystem, Steerable } from '../../core/contract';
import * as kasPro from '../common/endpoint';
import { RisingNumber } from '../common/risingNumber';
import type { CommonState } from '../common/state';
import { registerKasProGoldAdmin } from './admin';
import { refuse } from './answers';
import { answerCheckout, BUY_GRAM, BUY_RUPIAH, SELL, TRANSFER } from './checkouts';
import {
	answerConfirmation,
	CONFIRM_BUY_GRAM,
	CONFIRM_BUY_RUPIAH,
	CONFIRM_SELL,
	CONFIRM_TRANSFER,
} from './confirmations';
import { GUIDE } from './guide';
import type { KasProGold } from './handle';
import { HOUSE_ACCOUNT, HOUSE_BALANCE_IDR } from './house';
import { answerChart, answerRegister, answerSubdistrict } from './lookups';
import { Members } from './members';
import { PATHS } from './paths';
import { Prices } from './prices';
import { Quotes } from './quotes';
import type { GoldState } from './state';
import { gramsOf } from './weights';
import { answerAddress, answerWithdrawal } from './withdrawals';

const post = (path: string, answer: (state: GoldState, body: Body) => Answer) =>
	kasPro.post(path, answer, (common) => refuse(common, 'invalid'));

const ENDPOINTS: readonly Endpoint<GoldState>[] = [
	post(PATHS.register, answerRegister),
	post(PATHS.chart, answerChart),
	post(PATHS.subdistrict, answerSubdistrict),
	post(PATHS.checkoutGram, (state, body) => answerCheckout(state, BUY_GRAM, body)),
	post(PATHS.checkoutRupiah, (state, body) => answerCheckout(state, BUY_RUPIAH, body)),
	post(PATHS.checkoutSell, (state, body) => answerCheckout(state, SELL, body)),
	post(PATHS.checkoutTransfer, (state, body) => answerCheckout(state, TRANSFER, body)),
	post(PATHS.purchaseGram, (state, body) => answerConfirmation(state, CONFIRM_BUY_GRAM, body)),
	post(PATHS.purchaseRupiah, (state, body) => answerConfirmation(state, CONFIRM_BUY_RUPIAH, body)),
	post(PATHS.sellConfirm, (state, body) => answerConfirmation(state, CONFIRM_SELL, body)),
	post(PATHS.transferConfirm, (state, body) => answerConfirmation(state, CONFIRM_TRANSFER, body)),
	post(PATHS.withdrawAddress, answerAddress),
	post(PATHS.withdrawConfirm, answerWithdrawal),
];

const FIRST_ID = 4000;

export function createKasProGold(common: CommonState): Steerable<KasProGold> {
	const { now, ledger } = common.core;
	const members = new Members();
	const prices = new Prices(now);
	const quotes = new Quotes(new RisingNumber(() => Math.floor(now() / 1000)));
	const ids = new RisingNumber(() => FIRST_ID);
	const withdrawn = new Set<string>();
	const state: GoldState = { common, members, prices, quotes, ids, withdrawn };
	const handle: KasProGold = {
		paths: PATHS,
		price: () => prices.current(),
		setPrice: (buyIdr, sellIdr) => prices.set(buyIdr, sellIdr),
		members: () => members.all(),
		gramsOf: (phoneNumber) => gramsOf(members.find(phoneNumber)?.units ?? 0),
		movements: (reference) => members.movements(reference),
	};
	const system: SandboxSystem = {
		name: 'kasProGold',
		routes: ENDPOINTS.map((routeOf) => routeOf(state)),
		reset: () => {
			members.reset();
			prices.clear();
			quotes.clear();
			withdrawn.clear();
			ledger.openAccount(HOUSE_ACCOUNT, HOUSE_BALANCE_IDR);
		},
		registerAdmin: (admin) => registerKasProGoldAdmin(admin, handle),
		guide: GUIDE,
	};
	return { system, handle };
}
