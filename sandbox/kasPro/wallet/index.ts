import type { Body } from '../../core/body';
import type { Answer, Endpoint, SandboxSystem, Steerable } from '../../core/contract';
import { SteeringError } from '../../core/steeringError';
import { refuse, refuseWithId } from '../common/answers';
import { get, post } from '../common/endpoint';
import type { CommonState } from '../common/state';
import { registerKasProWalletAdmin } from './admin';
import { answerBankTransfer } from './bankTransfer';
import {
	answerGetOtp,
	answerInquiry,
	answerRegister,
	answerUpgrade,
	answerValidateOtp,
} from './customerCalls';
import { GUIDE } from './guide';
import type { KasProWallet } from './handle';
import { Otps } from './otps';
import { PATHS } from './paths';
import { answerQris } from './qris';
import type { WalletState } from './state';
import { answerTopUp, TOP_UPS_ACCOUNT, TOP_UPS_BALANCE_IDR } from './topUp';
import { answerWalletTransfer, P2P, PAYMENT, TIP } from './walletTransfers';

const refuseBody = (common: CommonState): Answer => refuse(common, 'invalid', 'body');
const refuseBodyWithId = (common: CommonState): Answer => refuseWithId(common, 'invalid', 'body');

const pay = (path: string, answer: (state: WalletState, body: Body) => Answer) =>
	post(path, answer, refuseBodyWithId);

const ENDPOINTS: readonly Endpoint<WalletState>[] = [
	post(PATHS.register, answerRegister, refuseBodyWithId),
	get(PATHS.getOtp, answerGetOtp),
	post(PATHS.validateOtp, answerValidateOtp, refuseBody),
	post(PATHS.upgrade, answerUpgrade, refuseBody),
	get(PATHS.inquiry, answerInquiry),
	pay(PATHS.bankTransfer, answerBankTransfer),
	pay(PATHS.qris, answerQris),
	pay(PATHS.p2p, (state, body) => answerWalletTransfer(state, P2P, body)),
	pay(PATHS.topUp, (state, body) => answerTopUp(state, 'USER', body)),
	pay(PATHS.topUpDriver, (state, body) => answerTopUp(state, 'DRIVER', body)),
	pay(PATHS.pay, (state, body) => answerWalletTransfer(state, PAYMENT, body)),
	pay(PATHS.tip, (state, body) => answerWalletTransfer(state, TIP, body)),
];

export function createKasProWallet(
	common: CommonState,
	payFromBank: WalletState['payFromBank'],
): Steerable<KasProWallet> {
	const { core, customers } = common;
	const otps = new Otps(core.now);
	const handle: KasProWallet = {
		paths: PATHS,
		customers: () => customers.all(),
		otpOf: (mobileNumber) => otps.codeOf(mobileNumber),
		setKyc: (mobileNumber, kyc) => {
			const customer = customers.find(mobileNumber);
			if (customer === undefined) {
				throw new SteeringError(`There is no customer ${mobileNumber}.`);
			}
			customer.kyc = kyc;
		},
	};
	const system: SandboxSystem = {
		name: 'kasProWallet',
		routes: ENDPOINTS.map((routeOf) => routeOf({ common, otps, payFromBank })),
		reset: () => {
			otps.clear();
			core.ledger.openAccount(TOP_UPS_ACCOUNT, TOP_UPS_BALANCE_IDR);
		},
		registerAdmin: (admin) => registerKasProWalletAdmin(admin, handle),
		guide: GUIDE,
		settle: common.payments.settleTransfer,
	};
	return { system, handle };
}
