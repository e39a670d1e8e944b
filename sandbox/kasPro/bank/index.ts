import type { SandboxSystem } from '../../core/contract';
import { guardedRoute, type KasProShared } from '../common/shared';
import { openAccounts, PARTNER_ACCOUNT, SUPPLIER_ACCOUNT, type BankAccount } from './accounts';
import { registerKasProBankAdmin } from './admin';
import {
	answerBalance,
	answerBankList,
	answerHistory,
	answerInquiry,
	answerInquiryByQuery,
	type BankParts,
} from './answers';
import { Movements, type Movement } from './movements';
import { BANK_PATHS } from './paths';
import { BankTransfers } from './transfers';

/** How tests and the admin routes steer KasPro Bank. */
export interface KasProBank {
	paths: typeof BANK_PATHS;
	partnerAccount: BankAccount;
	supplierAccount: BankAccount;
	/** The rows of the history, oldest first. */
	movements: () => readonly Movement[];
	/** The supplier pays the partner now; gives the orderID of the new rows. */
	receive: (amountIdr: number, description?: string) => string;
	/** Lists a movement once more: another id, same tid and type. Throws when there is none. */
	repeat: (tid: string) => void;
	/** Has a movement of the history say another status than Success. Throws when there is none. */
	setStatus: (tid: string, status: string) => void;
	/** Whether every new movement is listed twice. */
	listTwice: (on: boolean) => void;
}

interface KasProBankParts {
	system: SandboxSystem;
	handle: KasProBank;
	transfers: BankTransfers;
}

export function createKasProBank(shared: KasProShared): KasProBankParts {
	const movements = new Movements(shared.core.now, shared.stamps);
	const transfers = new BankTransfers(shared, movements);
	const parts: BankParts = { shared, movements, inquired: new Set() };
	const handle: KasProBank = {
		paths: BANK_PATHS,
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
		routes: [
			guardedRoute(shared, 'POST', BANK_PATHS.balance, (request) => answerBalance(parts, request)),
			guardedRoute(shared, 'POST', BANK_PATHS.inquiry, (request) => answerInquiry(parts, request)),
			guardedRoute(shared, 'GET', BANK_PATHS.inquiry, (request) =>
				answerInquiryByQuery(parts, request),
			),
			guardedRoute(shared, 'GET', BANK_PATHS.history, (request) => answerHistory(parts, request)),
			guardedRoute(shared, 'GET', BANK_PATHS.bankList, answerBankList),
			guardedRoute(shared, 'GET', BANK_PATHS.bankListWithoutDot, answerBankList),
		],
		reset: () => {
			movements.clear();
			parts.inquired.clear();
			openAccounts(shared.core.ledger);
		},
		registerAdmin: (admin) => registerKasProBankAdmin(admin, handle),
	};
	return { system, handle, transfers };
}
