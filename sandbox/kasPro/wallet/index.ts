import type { Answer, SandboxRequest, SandboxSystem, SystemRoute } from '../../core/contract';
import { readBody, type Body } from '../common/body';
import { guardedRoute, type KasProShared } from '../common/shared';
import type { BankTransfers } from '../bank/transfers';
import { registerKasProWalletAdmin } from './admin';
import { refuseCall, refuseWithId } from './answers';
import {
	answerBankTransfer,
	answerQris,
	answerTopUp,
	TOP_UPS_ACCOUNT,
	TOP_UPS_BALANCE_IDR,
} from './asyncCalls';
import {
	answerGetOtp,
	answerInquiry,
	answerRegister,
	answerUpgrade,
	answerValidateOtp,
} from './customerCalls';
import { Customers, type Customer, type KycLevel } from './customers';
import { Otps } from './otps';
import type { WalletParts } from './parts';
import { WALLET_PATHS } from './paths';
import { answerWalletTransfer, P2P, PAYMENT, TIP } from './walletTransfers';

/** How tests and the admin routes steer the wallet. */
export interface KasProWallet {
	paths: typeof WALLET_PATHS;
	customers: () => Customer[];
	/** The OTP that was sent last and is still open. */
	otpOf: (mobileNumber: string) => string | undefined;
	/** Makes a customer basic or premium. Throws when there is none. */
	setKyc: (mobileNumber: string, kyc: KycLevel) => void;
}

interface KasProWalletParts {
	system: SandboxSystem;
	handle: KasProWallet;
	customers: Customers;
}

export function createKasProWallet(
	shared: KasProShared,
	bankTransfers: BankTransfers,
): KasProWalletParts {
	const customers = new Customers();
	const otps = new Otps(shared.core.now);
	const handle: KasProWallet = {
		paths: WALLET_PATHS,
		customers: () => customers.all(),
		otpOf: (mobileNumber) => otps.codeOf(mobileNumber),
		setKyc: (mobileNumber, kyc) => {
			const customer = customers.find(mobileNumber);
			if (customer === undefined) throw new Error(`There is no customer ${mobileNumber}.`);
			customer.kyc = kyc;
		},
	};
	const system: SandboxSystem = {
		name: 'kasProWallet',
		routes: routesOf({ shared, customers, otps, bankTransfers }),
		reset: () => {
			otps.clear();
			customers.reset(shared.core.ledger);
			shared.core.ledger.openAccount(TOP_UPS_ACCOUNT, TOP_UPS_BALANCE_IDR);
		},
		registerAdmin: (admin) => registerKasProWalletAdmin(admin, handle),
	};
	return { system, handle, customers };
}

type Endpoint = (parts: WalletParts, fields: Body) => Answer;
type Refuse = typeof refuseCall;

function routesOf(parts: WalletParts): SystemRoute[] {
	const { shared } = parts;
	const get = (path: string, endpoint: Endpoint): SystemRoute =>
		guardedRoute(shared, 'GET', path, ({ query }) => endpoint(parts, query));
	const post = (path: string, endpoint: Endpoint, refuse: Refuse): SystemRoute =>
		guardedRoute(shared, 'POST', path, (request: SandboxRequest) => {
			const body = readBody(request);
			return body ? endpoint(parts, body) : refuse(shared, 'invalid', 'body');
		});
	const pay = (path: string, endpoint: Endpoint) => post(path, endpoint, refuseWithId);
	return [
		post(WALLET_PATHS.register, answerRegister, refuseWithId),
		get(WALLET_PATHS.getOtp, answerGetOtp),
		post(WALLET_PATHS.validateOtp, answerValidateOtp, refuseCall),
		post(WALLET_PATHS.upgrade, answerUpgrade, refuseCall),
		get(WALLET_PATHS.inquiry, answerInquiry),
		pay(WALLET_PATHS.bankTransfer, answerBankTransfer),
		pay(WALLET_PATHS.qris, answerQris),
		pay(WALLET_PATHS.p2p, (_parts, body) => answerWalletTransfer(parts, P2P, body)),
		pay(WALLET_PATHS.topUp, (_parts, body) => answerTopUp(parts, 'USER', body)),
		pay(WALLET_PATHS.topUpDriver, (_parts, body) => answerTopUp(parts, 'DRIVER', body)),
		pay(WALLET_PATHS.pay, (_parts, body) => answerWalletTransfer(parts, PAYMENT, body)),
		pay(WALLET_PATHS.tip, (_parts, body) => answerWalletTransfer(parts, TIP, body)),
	];
}
