import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { fullNameOf } from '../common/customers';
import { readPhone, readText } from '../common/fields';
import { refuse, succeed } from './answers';
import type { GoldState } from './state';

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
export function answerRegister(state: GoldState, body: Body): Answer {
	const { common, members, ids } = state;
	// The sample answers `phone`; every other endpoint calls it `phone_number`.
	const phone = readPhone(body, 'phone_number') || readPhone(body, 'phone');
	const customer = common.customers.find(phone);
	if (customer === undefined) return refuse(common, 'noUser');
	if (customer.kyc !== 'PREMIUM') return refuse(common, 'notPremium');
	if (members.find(phone)) return refuse(common, 'alreadyRegistered');
	members.add(phone);
	return succeed(common, {
		request_id: ids.next(),
		user_id: phone,
		name: readText(body, 'name') || fullNameOf(customer),
		email: readText(body, 'email') || customer.email,
		phone,
	});
}

export function answerChart({ common, prices }: GoldState): Answer {
	return succeed(common, prices.chart());
}

export function answerSubdistrict({ common }: GoldState, body: Body): Answer {
	const kecamatan = readText(body, 'kecamatan');
	if (kecamatan === '') return refuse(common, 'noKecamatan');
	return succeed(common, kecamatan.toLowerCase() === TEST_KECAMATAN ? TEST_PLACES : []);
}
