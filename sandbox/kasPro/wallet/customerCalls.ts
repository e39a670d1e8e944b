import type { Body } from '../../core/body';
import { jsonAnswer, type Answer } from '../../core/contract';
import { refuse, refuseWithId } from '../common/answers';
import { fullNameOf, walletOf, type Customer } from '../common/customers';
import { readPhone, readText } from '../common/fields';
import { responseIdOf } from '../common/ids';
import { OTP_LIFETIME_S } from './otps';
import { POCKET_ID } from './pocket';
import type { WalletState } from './state';

/** "KTP photo data, selfie photos, and selfie photos holding KTP"; their names are not printed. */
const PHOTOS = 3;

/** Customer Registration: a basic customer without money, active once the OTP is validated. */
export function answerRegister({ common }: WalletState, body: Body): Answer {
	const mobileNumber = readPhone(body, 'mobileNumber');
	const firstName = readText(body, 'firstName');
	if (mobileNumber === '') return refuseWithId(common, 'invalid', 'mobileNumber');
	if (firstName === '') return refuseWithId(common, 'invalid', 'firstName');
	if (common.customers.find(mobileNumber)) return refuseWithId(common, 'alreadyRegistered');
	const customer: Customer = {
		mobileNumber,
		firstName,
		middleName: readText(body, 'middleName'),
		lastName: readText(body, 'lastName'),
		email: readText(body, 'email'),
		customerType: 'USER',
		kyc: 'BASIC',
		isActive: false,
	};
	common.customers.add(customer, 0);
	return jsonAnswer({
		responseId: responseIdOf(common.stamps.next()),
		message: 'Berhasil',
		code: 0,
	});
}

export function answerGetOtp({ common, otps }: WalletState, query: Body): Answer {
	const customer = common.customers.find(readPhone(query, 'mobileNumber'));
	if (customer === undefined) return refuse(common, 'notFound');
	otps.send(customer.mobileNumber);
	return jsonAnswer({ message: 'Berhasil', code: 0, data: { expiry: OTP_LIFETIME_S } });
}

export function answerValidateOtp({ common, otps }: WalletState, body: Body): Answer {
	const customer = common.customers.find(readPhone(body, 'mobileNumber'));
	if (customer === undefined) return refuse(common, 'notFound');
	const verdict = otps.check(customer.mobileNumber, readText(body, 'otp'));
	if (verdict !== 'right') {
		return refuse(common, verdict === 'expired' ? 'expiredOtp' : 'wrongOtp');
	}
	customer.isActive = true;
	return jsonAnswer({ message: 'Berhasil', code: 0 });
}

/** eKYC: three photos make a premium customer. Nobody looks at them. */
export function answerUpgrade({ common }: WalletState, body: Body): Answer {
	const customer = common.customers.find(readPhone(body, 'mobileNumber'));
	if (customer === undefined) return refuse(common, 'notFound');
	if (!customer.isActive) return refuse(common, 'notActive');
	const photos = Object.keys(body).filter(
		(name) => name !== 'mobileNumber' && readText(body, name) !== '',
	);
	if (photos.length < PHOTOS) return refuse(common, 'invalid', `${PHOTOS} photos`);
	customer.kyc = 'PREMIUM';
	const data = {
		requestId: String(common.stamps.next()),
		idCardNumber: '0000000000000001',
		name: fullNameOf(customer),
		religion: '-',
		rtrw: '000/000',
		address: 'JL. SANDBOX',
		province: 'SANDBOX',
		district: 'SANDBOX',
		subDistrict: 'SANDBOX',
		occupation: 'SANDBOX',
		birthPlace: 'SANDBOX',
		gender: '-',
		birthDate: '01-01-2000',
		idExpiredDate: 'SEUMUR HIDUP',
		bloodType: '-',
		villageDistrict: 'SANDBOX',
		nationality: 'WNI',
		maritalStatus: '-',
	};
	return jsonAnswer({ code: 0, message: 'Berhasil', data });
}

export function answerInquiry({ common }: WalletState, query: Body): Answer {
	const customer = common.customers.find(readPhone(query, 'mobileNumber'));
	if (customer === undefined) return refuse(common, 'notFound');
	const { availableIdr } = common.core.ledger.balanceOf(walletOf(customer.mobileNumber));
	const data = {
		firstName: customer.firstName,
		middleName: customer.middleName,
		lastName: customer.lastName,
		fullName: fullNameOf(customer),
		accountType: 'SUBSCRIBER',
		accountStatus: customer.isActive ? 'ACTIVE' : 'INACTIVE',
		customerType: customer.customerType,
		email: customer.email,
		mobileNumber: asNumber(customer),
		kycStatus: customer.kyc,
		balance: { pocketId: String(POCKET_ID), availableBalance: String(availableIdr) },
	};
	return jsonAnswer({ code: 0, message: 'Berhasil', data });
}

/** [numeric] in the document: with the country code, since a number cannot begin with 0. */
function asNumber({ mobileNumber }: Customer): number {
	return Number(mobileNumber.replace(/^0/, '62'));
}
