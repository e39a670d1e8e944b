import type { SandboxCore, SandboxSystem, Steerable } from '../../core/contract';
import { registerKasProAdmin } from './admin';
import { AsyncPayments } from './asyncPayments';
import { Authentication } from './authentication';
import { Customers } from './customers';
import { GUIDE } from './guide';
import type { KasPro } from './handle';
import { PARTNER } from './partner';
import { RisingNumber } from './risingNumber';
import type { CommonState } from './state';
import { answerToken, TOKEN_PATH } from './tokenEndpoint';

/** What the three KasPro systems share, which is a system itself: it hands out the tokens. */
export function createCommon(core: SandboxCore): Steerable<KasPro> & { common: CommonState } {
	const authentication = new Authentication(core.now);
	const customers = new Customers(core.ledger);
	const stamps = new RisingNumber(core.now);
	const payments = new AsyncPayments(core, stamps);

	const handle: KasPro = {
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
			customers.reset();
			payments.clear();
		},
		registerAdmin: (admin) => registerKasProAdmin(admin, handle),
		guide: GUIDE,
	};
	return { system, handle, common: { core, authentication, customers, payments, stamps } };
}
