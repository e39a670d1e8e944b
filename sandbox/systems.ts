import { createBankPlus } from './bankPlus';
import type { BankPlus } from './bankPlus/handle';
import { createBankPlusSwitcher } from './bankPlusSwitcher';
import type { BankPlusSwitcher } from './bankPlusSwitcher/handle';
import type { SandboxCore, SandboxSystem } from './core/contract';
import { createDuitku } from './duitku';
import type { Duitku } from './duitku/handle';
import { createKasPro, type KasProHandles } from './kasPro';

/** How tests steer each system, and what they may know of it. */
export interface Handles extends KasProHandles {
	duitku: Duitku;
	bankPlus: BankPlus;
	bankPlusSwitcher: BankPlusSwitcher;
}

/** Every payment system of the sandbox. */
export function createSystems(core: SandboxCore): {
	systems: readonly SandboxSystem[];
	handles: Handles;
} {
	const duitku = createDuitku(core);
	const bankPlus = createBankPlus(core);
	const bankPlusSwitcher = createBankPlusSwitcher(core);
	const kasPro = createKasPro(core);
	return {
		systems: [duitku.system, bankPlus.system, bankPlusSwitcher.system, ...kasPro.systems],
		handles: {
			duitku: duitku.handle,
			bankPlus: bankPlus.handle,
			bankPlusSwitcher: bankPlusSwitcher.handle,
			...kasPro.handles,
		},
	};
}
