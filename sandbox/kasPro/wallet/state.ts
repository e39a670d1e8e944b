import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import type { CommonState } from '../common/state';
import type { Otps } from './otps';

/** What the endpoints of the wallet work on. */
export interface WalletState {
	common: CommonState;
	otps: Otps;
	/**
	 * `/bank-transfer/` also pays from KasPro Bank; undefined when the payer has no account there.
	 */
	payFromBank: (body: Body) => Answer | undefined;
}
