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
	name: string;
	kyc: KycLevel;
	balanceIdr: number;
	customerType?: 'DRIVER';
}

/** Mobile numbers with the prefix 0800 belong to nobody. */
const TEST_NUMBER_PREFIX = '080000000';

const TEST_CUSTOMERS: readonly TestCustomer[] = [
	{ lastDigits: '101', name: 'Premium', kyc: 'PREMIUM', balanceIdr: 10_000_000 },
	{ lastDigits: '102', name: 'Poor', kyc: 'PREMIUM', balanceIdr: 1_000 },
	{ lastDigits: '103', name: 'Basic', kyc: 'BASIC', balanceIdr: 1_000_000 },
	{
		lastDigits: '104',
		name: 'Driver',
		kyc: 'PREMIUM',
		balanceIdr: 0,
		customerType: 'DRIVER',
	},
	{ lastDigits: '105', name: 'Friend', kyc: 'PREMIUM', balanceIdr: 0 },
];

/** Where a customer's money is, in the ledger. */
export function walletOf(mobileNumber: string): string {
	return `kasProWallet:${mobileNumber}`;
}

/** Who has a wallet. GoldPro asks here too. */
export class Customers {
	private readonly byMobile = new Map<string, Customer>();

	find(mobileNumber: string): Customer | undefined {
		return this.byMobile.get(mobileNumber);
	}

	add(customer: Customer): void {
		this.byMobile.set(customer.mobileNumber, customer);
	}

	all(): Customer[] {
		return [...this.byMobile.values()].map((customer) => ({ ...customer }));
	}

	/** Only the test customers, with their first balances. */
	reset(ledger: Ledger): void {
		this.byMobile.clear();
		for (const { lastDigits, name, kyc, balanceIdr, customerType = 'USER' } of TEST_CUSTOMERS) {
			const mobileNumber = TEST_NUMBER_PREFIX + lastDigits;
			this.add({
				mobileNumber,
				firstName: 'Test',
				middleName: '',
				lastName: name,
				email: `${name.toLowerCase()}@sandbox.example`,
				customerType,
				kyc,
				isActive: true,
			});
			ledger.openAccount(walletOf(mobileNumber), balanceIdr);
		}
	}
}

export function fullNameOf({ firstName, middleName, lastName }: Customer): string {
	return [firstName, middleName, lastName].filter((part) => part !== '').join(' ');
}
