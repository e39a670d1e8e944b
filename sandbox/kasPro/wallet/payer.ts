import type { Body } from '../../core/body';
import type { Refusal } from '../common/answers';
import type { Customer, Customers, KycLevel } from '../common/customers';
import { readPhone } from '../common/fields';

/** The customer who pays: known, active, and known well enough; or why there is none. */
export function findPayer(customers: Customers, body: Body, needed: KycLevel): Customer | Refusal {
	const payer = customers.find(readPhone(body, 'mobileNumber'));
	if (payer === undefined) return 'notFound';
	if (!payer.isActive) return 'notActive';
	return needed === 'PREMIUM' && payer.kyc !== 'PREMIUM' ? 'notPremium' : payer;
}
