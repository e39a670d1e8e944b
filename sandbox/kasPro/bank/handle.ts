import type { BankAccount } from './accounts';
import type { Movement } from './movements';
import type { PATHS } from './paths';

/** How tests and the admin routes steer KasPro Bank. */
export interface KasProBank {
	paths: typeof PATHS;
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
