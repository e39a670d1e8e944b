import { useBankPlus } from './useBankPlus';
import { useDuitku } from './useDuitku';
import { useKasPro } from './useKasPro';
import { useSandbox } from './useSandbox';
import { useSwitcher } from './useSwitcher';

/** The nodes of all systems, and one sandbox behind them. */
export function useSystems() {
	const sandbox = useSandbox();
	return {
		duitku: useDuitku(sandbox),
		bankPlus: useBankPlus(sandbox),
		switcher: useSwitcher(sandbox),
		kasPro: useKasPro(sandbox),
	};
}
