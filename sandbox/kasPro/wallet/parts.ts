import type { KasProShared } from '../common/shared';
import type { BankTransfers } from '../bank/transfers';
import type { Customers } from './customers';
import type { Otps } from './otps';

/** What the endpoints of the wallet work on. */
export interface WalletParts {
	shared: KasProShared;
	customers: Customers;
	otps: Otps;
	/** `/bank-transfer/` also pays from KasPro Bank accounts. */
	bankTransfers: BankTransfers;
}
