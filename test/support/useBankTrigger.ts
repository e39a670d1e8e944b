import type { INodeParameters } from 'n8n-workflow';

import { KasProBankTrigger } from '../../nodes/KasPro/Bank/KasProBankTrigger.node';
import { Poller } from './poller';
import { useKasPro } from './useKasPro';
import { useSandbox } from './useSandbox';

/** Of all movements only those that came in. */
export const INCOMING: INodeParameters = { movements: ['in'] };

/** The amounts of what a poll emits, in that order. */
export const pollAmounts = async (poller: Poller) =>
	(await poller.poll()).map(({ amount }) => amount);

/** The trigger of KasPro Bank on the partner's account, and what the bank lists of it. */
export function useBankTrigger(sandbox = useSandbox()) {
	const kasPro = useKasPro(sandbox);
	const { partnerAccount, paths, receive } = sandbox.kasProBank;
	return {
		...kasPro,
		historyPath: paths.history,
		trigger: (parameters: INodeParameters = {}, credentials = kasPro.credential()) =>
			new Poller(
				new KasProBankTrigger(),
				{ mobileNumber: partnerAccount.mobileNumber, ...parameters },
				credentials,
			),
		/** Money comes in, in this order. */
		receive: (...amountsIdr: number[]) => amountsIdr.forEach((amountIdr) => receive(amountIdr)),
		/** From now on the bank lists these movements. */
		list: (result: readonly object[]) => kasPro.answer(paths.history, { message: 'OK', result }),
	};
}
