import type { Answer } from '../../core/contract';
import { readPhone, readText, type Body } from '../common/body';
import { succeed } from '../common/shared';
import { newResponseId, refuseCall, refuseWithId } from './answers';
import { fullNameOf, walletOf, type Customer } from './customers';
import { OTP_LIFETIME_S } from './otps';
import type { WalletParts } from './parts';

/** The pocket that holds rupiah. */
export const POCKET_ID = 2;
/** "KTP photo data, selfie photos, and selfie photos holding KTP"; their names are not printed. */
const PHOTOS = 3;

/** Customer Registration: a basic customer without money, active once the OTP is validated. */
export function answerRegister({ shared, customers }: WalletParts, body: Body): Answer {
	const mobileNumber = readPhone(body, 'mobileNumber');
	const firstName = readText(body, 'firstName');
	if (mobileNumber === '') return refuseWithId(shared, 'invalid', 'mobileNumber');
	if (firstName === '') return refuseWithId(shared, 'invalid', 'firstName');
	if (customers.find(mobileNumber)) return refuseWithId(shared, 'alreadyRegistered');
	customers.add({
		mobileNumber,
		firstName,
		middleName: readText(body, 'middleName'),
		lastName: readText(body, 'lastName'),
		email: readText(body, 'email'),
		customerType: 'USER',
		kyc: 'BASIC',
		isActive: false,
	});
	shared.core.ledger.openAccount(walletOf(mobileNumber), 0);
	return succeed({ responseId: newResponseId(shared), message: 'Berhasil', code: 0 });
}

export function answerGetOtp({ shared, customers, otps }: WalletParts, query: Body): Answer {
	const customer = customers.find(readPhone(query, 'mobileNumber'));
	if (customer === undefined) return refuseCall(shared, 'notFound');
	otps.send(customer.mobileNumber);
	return succeed({ message: 'Berhasil', code: 0, data: { expiry: OTP_LIFETIME_S } });
}

export function answerValidateOtp({ shared, customers, otps }: WalletParts, body: Body): Answer {
	const customer = customers.find(readPhone(body, 'mobileNumber'));
	if (customer === undefined) return refuseCall(shared, 'notFound');
	const verdict = otps.check(customer.mobileNumber, readText(body, 'otp'));
	if (verdict !== 'right') {
		return refuseCall(shared, verdict === 'expired' ? 'expiredOtp' : 'wrongOtp');
	}
	customer.isActive = true;
	return succeed({ message: 'Berhasil', code: 0 });
}

/** eKYC: three photos make a premium customer. Nobody looks at them. */
export function answerUpgrade({ shared, customers }: WalletParts, body: Body): Answer {
	const customer = customers.find(readPhone(body, 'mobileNumber'));
	if (customer === undefined) return refuseCall(shared, 'notFound');
	if (!customer.isActive) return refuseCall(shared, 'notActive');
	const photos = Object.keys(body).filter(
		(name) => name !== 'mobileNumber' && readText(body, name) !== '',
	);
	if (photos.length < PHOTOS) return refuseCall(shared, 'invalid', `${PHOTOS} photos`);
	customer.kyc = 'PREMIUM';
	const data = {
		requestId: String(shared.stamps.next()),
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
	return succeed({ code: 0, message: 'Berhasil', data });
}

export function answerInquiry({ shared, customers }: WalletParts, query: Body): Answer {
	const customer = customers.find(readPhone(query, 'mobileNumber'));
	if (customer === undefined) return refuseCall(shared, 'notFound');
	const { availableIdr } = shared.core.ledger.balanceOf(walletOf(customer.mobileNumber));
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
	return succeed({ code: 0, message: 'Berhasil', data });
}

/** [numeric] in the document: with the country code, since a number cannot begin with 0. */
function asNumber({ mobileNumber }: Customer): number {
	return Number(mobileNumber.replace(/^0/, '62'));
}
