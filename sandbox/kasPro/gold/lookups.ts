import type { Answer } from '../../core/contract';
import { readPhone, readText, type Body } from '../common/body';
import { fullNameOf } from '../wallet/customers';
import { refuseGold, succeedGold, type GoldParts } from './parts';

/**
 * The only kecamatan with an answer. The printed list is empty, so its elements borrow the field
 * names of an address.
 */
const TEST_KECAMATAN = 'sandbox';
const TEST_PLACES = ['Sandbox Utara', 'Sandbox Selatan'].map((subdistrict, index) => ({
	province: 'Sandbox',
	city: 'Sandbox',
	district: 'Sandbox',
	subdistrict,
	zip_code: `0000${index + 1}`,
}));

/** Registration: for premium customers of the wallet. */
export function answerRegister(parts: GoldParts, body: Body): Answer {
	const { shared, customers, members, ids } = parts;
	// The sample answers `phone`; every other endpoint calls it `phone_number`.
	const phone = readPhone(body, 'phone_number') || readPhone(body, 'phone');
	const customer = customers.find(phone);
	if (customer === undefined) return refuseGold(shared, 'noUser');
	if (customer.kyc !== 'PREMIUM') return refuseGold(shared, 'notPremium');
	if (members.find(phone)) return refuseGold(shared, 'alreadyRegistered');
	members.add(phone);
	return succeedGold(shared, {
		request_id: ids.next(),
		user_id: phone,
		name: readText(body, 'name') || fullNameOf(customer),
		email: readText(body, 'email') || customer.email,
		phone,
	});
}

export function answerChart({ shared, prices }: GoldParts): Answer {
	return succeedGold(shared, prices.chart());
}

export function answerSubdistrict({ shared }: GoldParts, body: Body): Answer {
	const kecamatan = readText(body, 'kecamatan');
	if (kecamatan === '') return refuseGold(shared, 'noKecamatan');
	return succeedGold(shared, kecamatan.toLowerCase() === TEST_KECAMATAN ? TEST_PLACES : []);
}
