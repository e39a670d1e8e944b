import type { Customer, KycLevel } from '../common/customers';
import type { PATHS } from './paths';

/** How tests and the admin routes steer the wallet. */
export interface KasProWallet {
	paths: typeof PATHS;
	customers: () => Customer[];
	/** The OTP that was sent last and is still open. */
	otpOf: (mobileNumber: string) => string | undefined;
	/** Makes a customer basic or premium. Throws when there is none. */
	setKyc: (mobileNumber: string, kyc: KycLevel) => void;
}
