import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../../admin/input';
import { orRefuse } from '../common/admin';
import { KYC_LEVELS } from './customers';
import type { KasProWallet } from './index';

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
		orRefuse(() => wallet.setKyc(mobileNumber, kyc));
		return { mobileNumber, kyc };
	});
}
