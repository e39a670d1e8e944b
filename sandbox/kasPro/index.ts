import type { SandboxCore, SandboxSystem } from '../core/contract';
import { createKasProBank } from './bank';
import type { KasProBank } from './bank/handle';
import { createCommon } from './common';
import type { KasPro } from './common/handle';
import { createKasProGold } from './gold';
import type { KasProGold } from './gold/handle';
import { createKasProWallet } from './wallet';
import type { KasProWallet } from './wallet/handle';

export interface KasProHandles {
	/** What the three KasPro systems share: authentication and payments in process. */
	kasPro: KasPro;
	kasProBank: KasProBank;
	kasProWallet: KasProWallet;
	kasProGold: KasProGold;
}

/**
 * KasPro Bank, wallet and GoldPro. They are one company's: one login, one answer to who may not
 * come in, customers of the wallet that buy gold, and one path that pays from bank and wallet.
 */
export function createKasPro(core: SandboxCore): {
	systems: readonly SandboxSystem[];
	handles: KasProHandles;
} {
	const { common, ...kasPro } = createCommon(core);
	const bank = createKasProBank(common);
	const wallet = createKasProWallet(common, bank.payFromBank);
	const gold = createKasProGold(common);
	return {
		systems: [kasPro.system, bank.system, wallet.system, gold.system],
		handles: {
			kasPro: kasPro.handle,
			kasProBank: bank.handle,
			kasProWallet: wallet.handle,
			kasProGold: gold.handle,
		},
	};
}
