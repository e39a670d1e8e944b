import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../../admin/input';
import { KYC_LEVELS } from '../common/customers';
import type { KasProWallet } from './handle';

/** The admin routes of the wallet, under `/_sandbox/kasProWallet`. */
export function registerKasProWalletAdmin(admin: FastifyInstance, wallet: KasProWallet): void {
	admin.get('/customers', () => ({
		customers: wallet.customers().map((customer) => ({
			...customer,
			otp: wallet.otpOf(customer.mobileNumber) ?? null,
		})),
	}));

	admin.put('/kyc', (request) => {
		const input = AdminInput.of(request.body, ['mobileNumber', 'kyc']);
		const mobileNumber = input.text('mobileNumber');
		const kyc = input.oneOf('kyc', KYC_LEVELS);
		wallet.setKyc(mobileNumber, kyc);
		return { mobileNumber, kyc };
	});
}
