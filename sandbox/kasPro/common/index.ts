import type { SandboxCore, SandboxSystem } from '../../core/contract';
import { createKasProBank, type KasProBank } from '../bank';
import { createKasProGold, type KasProGold } from '../gold';
import { createKasProWallet, type KasProWallet } from '../wallet';
import { registerKasProAdmin } from './admin';
import { AsyncPayments } from './asyncPayments';
import { Authentication, type KasProSettings } from './authentication';
import { PARTNER } from './partner';
import { RisingNumber } from './risingNumber';
import type { KasProShared } from './shared';
import { answerToken, TOKEN_PATH } from './tokenEndpoint';

/** How tests and the admin routes steer what the three KasPro systems share. */
export interface KasPro {
	partner: typeof PARTNER;
	settings: () => KasProSettings;
	/** Changes the settings that are given; a reset takes all of them back. */
	configure: (settings: Partial<KasProSettings>) => void;
	/** Ends every token now. */
	expireTokens: () => void;
	/** Requests to the token endpoint since the last reset, granted or not. */
	tokenRequests: () => number;
	/** Why the last call was turned away with 401. */
	lastRefusal: () => string | null;
	/** Ends a payment that is "In Process". Throws when there is none with this reffId. */
	settle: (reffId: string, outcome: 'paid' | 'failed') => void;
}

export interface KasProSystems {
	systems: readonly SandboxSystem[];
	kasPro: KasPro;
	kasProBank: KasProBank;
	kasProWallet: KasProWallet;
	kasProGold: KasProGold;
}

/**
 * KasPro Bank, wallet and GoldPro. They are one company's: one login, one answer to who may not
 * come in, customers of the wallet that buy gold, and one path that pays from bank and wallet.
 */
export function createKasPro(core: SandboxCore): KasProSystems {
	const authentication = new Authentication(core.now);
	const stamps = new RisingNumber(core.now);
	const payments = new AsyncPayments(core, stamps);
	const shared: KasProShared = { core, authentication, payments, stamps };
	const bank = createKasProBank(shared);
	const wallet = createKasProWallet(shared, bank.transfers);
	const gold = createKasProGold(shared, wallet.customers);

	const kasPro: KasPro = {
		partner: PARTNER,
		settings: () => ({ ...authentication.settings }),
		configure: (settings) => authentication.configure(settings),
		expireTokens: () => authentication.tokens.expireAll(),
		tokenRequests: () => authentication.tokenRequests,
		lastRefusal: () => authentication.lastRefusal,
		settle: (reffId, outcome) => payments.settle(reffId, outcome),
	};
	const system: SandboxSystem = {
		name: 'kasPro',
		routes: [
			{
				method: 'POST',
				path: TOKEN_PATH,
				answer: (request) => answerToken(authentication, request),
			},
		],
		reset: () => {
			authentication.reset();
			payments.clear();
		},
		registerAdmin: (admin) => registerKasProAdmin(admin, kasPro),
	};
	return {
		systems: [system, bank.system, wallet.system, gold.system],
		kasPro,
		kasProBank: bank.handle,
		kasProWallet: wallet.handle,
		kasProGold: gold.handle,
	};
}
