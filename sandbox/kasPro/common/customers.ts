import type { Ledger } from '../../core/ledger';

/** How well a customer is known. The document names only the fact that premium is one. */
export const KYC_LEVELS = ['BASIC', 'PREMIUM'] as const;
export type KycLevel = (typeof KYC_LEVELS)[number];

export interface Customer {
	/** 08... */
	mobileNumber: string;
	firstName: string;
	middleName: string;
	lastName: string;
	email: string;
	customerType: 'USER' | 'DRIVER';
	kyc: KycLevel;
	/** False until the OTP has been validated. */
	isActive: boolean;
}

interface TestCustomer {
	lastDigits: string;
	lastName: string;
	kyc: KycLevel;
	balanceIdr: number;
	customerType?: 'DRIVER';
}

/** Mobile numbers with the prefix 0800 belong to nobody. */
export const TEST_NUMBER_PREFIX = '080000000';

export const TEST_CUSTOMERS: readonly TestCustomer[] = [
	{ lastDigits: '101', lastName: 'Premium', kyc: 'PREMIUM', balanceIdr: 10_000_000 },
	{ lastDigits: '102', lastName: 'Poor', kyc: 'PREMIUM', balanceIdr: 1_000 },
	{ lastDigits: '103', lastName: 'Basic', kyc: 'BASIC', balanceIdr: 1_000_000 },
	{
		lastDigits: '104',
		lastName: 'Driver',
		kyc: 'PREMIUM',
		balanceIdr: 0,
		customerType: 'DRIVER',
	},
	{ lastDigits: '105', lastName: 'Friend', kyc: 'PREMIUM', balanceIdr: 0 },
];

/** Where a customer's money is, in the ledger. */
export function walletOf(mobileNumber: string): string {
	return `kasProWallet:${mobileNumber}`;
}

/** Who has a wallet. GoldPro asks here too. */
export class Customers {
	private readonly byMobile = new Map<string, Customer>();

	constructor(private readonly ledger: Ledger) {}

	find(mobileNumber: string): Customer | undefined {
		return this.byMobile.get(mobileNumber);
	}

	/** Adds a customer, with a wallet in the ledger. */
	add(customer: Customer, balanceIdr: number): void {
		this.byMobile.set(customer.mobileNumber, customer);
		this.ledger.openAccount(walletOf(customer.mobileNumber), balanceIdr);
	}

	all(): Customer[] {
		return [...this.byMobile.values()].map((customer) => ({ ...customer }));
	}

	/** Only the test customers, with their first balances. */
	reset(): void {
		this.byMobile.clear();
		for (const { lastDigits, lastName, kyc, balanceIdr, customerType = 'USER' } of TEST_CUSTOMERS) {
			const customer: Customer = {
				mobileNumber: TEST_NUMBER_PREFIX + lastDigits,
				firstName: 'Test',
				middleName: '',
				lastName,
				email: `${lastName.toLowerCase()}@sandbox.example`,
				customerType,
				kyc,
				isActive: true,
			};
			this.add(customer, balanceIdr);
		}
	}
}

export function fullNameOf({ firstName, middleName, lastName }: Customer): string {
	return [firstName, middleName, lastName].filter((part) => part !== '').join(' ');
}
