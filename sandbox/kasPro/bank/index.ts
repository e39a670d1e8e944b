import type { Body } from '../../core/body';
import type { Answer, Endpoint, SandboxSystem, Steerable } from '../../core/contract';
import { get, post } from '../common/endpoint';
import type { CommonState } from '../common/state';
import { openAccounts, PARTNER_ACCOUNT, SUPPLIER_ACCOUNT } from './accounts';
import { registerKasProBankAdmin } from './admin';
import { refuse } from './answers';
import { answerBalance } from './balance';
import { answerBankList } from './bankList';
import { GUIDE } from './guide';
import type { KasProBank } from './handle';
import { answerHistory } from './history';
import { answerInquiry } from './inquiry';
import { Movements } from './movements';
import { PATHS } from './paths';
import { payFromBank } from './payFromBank';
import type { BankState } from './state';
import { BankTransfers } from './transfers';

const refuseBody = (common: CommonState): Answer => refuse(common, 'Invalid request');

const ENDPOINTS: readonly Endpoint<BankState>[] = [
	post(PATHS.balance, answerBalance, refuseBody),
	post(PATHS.inquiry, answerInquiry, refuseBody),
	// Known elsewhere: the same with the fields in the query.
	get(PATHS.inquiry, answerInquiry),
	get(PATHS.history, answerHistory),
	get(PATHS.bankList, () => answerBankList('Bank.Code.')),
	get(PATHS.bankListWithoutDot, () => answerBankList('Bank.Code')),
];

interface CreatedBank extends Steerable<KasProBank> {
	/** Bank Transfer; undefined when the payer has no account at KasPro Bank. */
	payFromBank: (body: Body) => Answer | undefined;
}

export function createKasProBank(common: CommonState): CreatedBank {
	const movements = new Movements(common.core.now, common.stamps);
	const transfers = new BankTransfers(common, movements);
	const state: BankState = { common, movements, transfers, inquired: new Set() };
	const handle: KasProBank = {
		paths: PATHS,
		partnerAccount: PARTNER_ACCOUNT,
		supplierAccount: SUPPLIER_ACCOUNT,
		movements: () => movements.all(),
		receive: (amountIdr, description = '') => transfers.receive(amountIdr, description),
		repeat: (tid) => movements.repeat(tid),
		setStatus: (tid, status) => movements.setStatus(tid, status),
		listTwice: (on) => {
			movements.listTwice = on;
		},
	};
	const system: SandboxSystem = {
		name: 'kasProBank',
		routes: ENDPOINTS.map((routeOf) => routeOf(state)),
		reset: () => {
			movements.clear();
			state.inquired.clear();
			openAccounts(common.core.ledger);
		},
		registerAdmin: (admin) => registerKasProBankAdmin(admin, handle),
		guide: GUIDE,
		settle: common.payments.settleTransfer,
	};
	return { system, handle, payFromBank: (body) => payFromBank(state, body) };
}
