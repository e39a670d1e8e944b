import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../support/runOperation';
import { REVERSE, SEND } from '../../support/switcherCalls';
import type { Switcher } from '../../support/useSwitcher';

export type PaymentPath = 'transfer' | 'reversal';

interface MoneyOperation {
	call: Call;
	/** The items that it takes. */
	inputs: () => Promise<IDataObject[]>;
}

/** Every operation of Bank+ Switcher that moves money, by its path in the sandbox. */
export const moneyOperationsOf = ({
	inquire,
	send,
}: Switcher): Record<PaymentPath, MoneyOperation> => ({
	transfer: { call: SEND, inputs: inquire },
	reversal: { call: REVERSE, inputs: send },
});
