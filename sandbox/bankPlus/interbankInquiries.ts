import type { Numbers } from './numbers';

/** What an inquiry answers and its payment must repeat, under the documented names. */
interface Inquired {
	bank_code: string;
	bank_name: string;
	account_number: string;
	account_name: string;
	/** Whole rupiah. */
	admin_fee: number;
}

export interface InterbankInquiry {
	transactionId: string;
	inquired: Inquired;
	isPaid: boolean;
}

export class InterbankInquiries {
	private readonly byId = new Map<string, InterbankInquiry>();

	constructor(private readonly numbers: Numbers) {}

	create(inquired: Inquired): InterbankInquiry {
		const transactionId = this.numbers.nextTransactionId();
		const inquiry = { transactionId, inquired, isPaid: false };
		this.byId.set(transactionId, inquiry);
		return inquiry;
	}

	find(transactionId: string): InterbankInquiry | undefined {
		return this.byId.get(transactionId);
	}

	clear(): void {
		this.byId.clear();
	}
}
