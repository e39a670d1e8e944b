import { useSandbox } from '../../../support/useSandbox';
import type { Body } from '../../support/http';
import { useClock } from '../../support/useClock';
import { BASIC, kasProClient, PATH, POOR, PREMIUM, STRANGER } from '../client';

const clock = useClock('2026-01-05T03:00:00Z');
const sandbox = useSandbox({ now: clock.now });
const client = kasProClient(sandbox);

const PERSON = {
	mobileNumber: STRANGER,
	firstName: 'New',
	lastName: 'Customer',
	email: 'n@x.example',
};
const PHOTOS = { idCardPhoto: 'aGk=', selfiePhoto: 'aGk=', selfieWithIdCardPhoto: 'aGk=' };
const NOT_FOUND = { code: 110005, message: 'Customer not found' };

const inquire = async (mobileNumber: string) =>
	(await client.get(PATH.customer, { mobileNumber })).data;
const getOtp = async (mobileNumber: string) =>
	(await client.get(PATH.getOtp, { mobileNumber })).data;
const validate = async (mobileNumber: string, otp?: string) =>
	await client.ask(PATH.validateOtp, { mobileNumber, otp });
const otpOf = (mobileNumber: string): string => sandbox.kasProWallet.otpOf(mobileNumber)!;

test('a new customer registers, validates the OTP and becomes premium', async () => {
	expect(await client.ask(PATH.register, PERSON)).toEqual({
		responseId: expect.stringMatching(/^OLSFQ\d{17}$/),
		message: 'Berhasil',
		code: 0,
	});
	expect((await inquire(STRANGER)).data).toMatchObject({
		fullName: 'New Customer',
		accountStatus: 'INACTIVE',
		kycStatus: 'BASIC',
	});
	expect(await getOtp(STRANGER)).toEqual({ message: 'Berhasil', code: 0, data: { expiry: 300 } });
	expect(await validate(STRANGER, otpOf(STRANGER))).toEqual({ message: 'Berhasil', code: 0 });
	expect((await inquire(STRANGER)).data.accountStatus).toBe('ACTIVE');
	const upgraded = await client.ask(PATH.upgrade, { mobileNumber: STRANGER, ...PHOTOS });
	expect(upgraded).toMatchObject({ code: 0, message: 'Berhasil', data: { name: 'New Customer' } });
	expect((await inquire(STRANGER)).data.kycStatus).toBe('PREMIUM');
	expect(sandbox.ledger.balanceOf(`kasProWallet:${STRANGER}`).balanceIdr).toBe(0);
});

describe('Customer Registration', () => {
	test.each([
		['no mobileNumber', { mobileNumber: undefined }, 110001, 'Invalid parameter: mobileNumber'],
		[
			'a mobileNumber that is none',
			{ mobileNumber: '12345' },
			110001,
			'Invalid parameter: mobileNumber',
		],
		['no firstName', { firstName: '' }, 110001, 'Invalid parameter: firstName'],
		['a number that is taken', { mobileNumber: PREMIUM }, 110006, 'Customer already registered'],
		[
			'the same number abroad',
			{ mobileNumber: '+6280000000101' },
			110006,
			'Customer already registered',
		],
	])('with %s is refused', async (_what, fields, code, message) => {
		const before = sandbox.kasProWallet.customers().length;
		const answer = await client.ask(PATH.register, { ...PERSON, ...fields });
		expect(answer).toEqual({ responseId: expect.any(String), code, message });
		expect(sandbox.kasProWallet.customers()).toHaveLength(before);
	});
});

describe('an OTP', () => {
	test('is sent to customers only', async () => {
		expect(await getOtp(STRANGER)).toEqual(NOT_FOUND);
		expect(await validate(STRANGER, '123456')).toEqual(NOT_FOUND);
	});

	test('is seen from another process', async () => {
		await getOtp(BASIC);
		const { customers } = (await client.admin('GET', '/kasProWallet/customers')).data;
		const { otp } = customers.find(({ mobileNumber }: Body) => mobileNumber === BASIC);
		expect(otp).toMatch(/^\d{6}$/);
		expect((await validate(BASIC, otp)).code).toBe(0);
	});

	test('that is wrong is refused, and the right one still works', async () => {
		await getOtp(BASIC);
		const refused = { code: 110008, message: 'Invalid OTP' };
		expect(await validate(BASIC, '000000')).toEqual(refused);
		expect(await validate(BASIC)).toEqual(refused);
		expect((await validate(BASIC, otpOf(BASIC))).code).toBe(0);
	});

	test('is gone after the third wrong code', async () => {
		await getOtp(BASIC);
		const code = otpOf(BASIC);
		for (let tries = 1; tries <= 3; tries += 1) await validate(BASIC, '000000');
		expect((await validate(BASIC, code)).code).toBe(110008);
	});

	test('is good once', async () => {
		await getOtp(BASIC);
		const code = otpOf(BASIC);
		expect((await validate(BASIC, code)).code).toBe(0);
		expect((await validate(BASIC, code)).code).toBe(110008);
	});

	test('is replaced by the next one', async () => {
		await getOtp(BASIC);
		const first = otpOf(BASIC);
		await getOtp(BASIC);
		expect(otpOf(BASIC)).not.toBe(first);
		expect((await validate(BASIC, first)).code).toBe(110008);
	});

	test('expires after the time that was named', async () => {
		const { expiry } = (await getOtp(BASIC)).data;
		clock.ms += expiry * 1000;
		const answer = await validate(BASIC, otpOf(BASIC));
		expect(answer).toEqual({ code: 110009, message: 'OTP expired' });
	});
});

describe('the upgrade', () => {
	test('answers every documented field', async () => {
		const { data } = await client.ask(PATH.upgrade, { mobileNumber: BASIC, ...PHOTOS });
		expect(Object.keys(data).join(' ')).toBe(
			'requestId idCardNumber name religion rtrw address province district subDistrict occupation ' +
				'birthPlace gender birthDate idExpiredDate bloodType villageDistrict nationality maritalStatus',
		);
	});

	test('does not know a stranger, in the printed words', async () => {
		const answer = await client.ask(PATH.upgrade, { mobileNumber: STRANGER, ...PHOTOS });
		expect(answer).toEqual(NOT_FOUND);
	});

	test('needs three photos', async () => {
		const body = { mobileNumber: BASIC, ...PHOTOS, selfiePhoto: '' };
		const answer = await client.ask(PATH.upgrade, body);
		expect(answer).toEqual({ code: 110001, message: 'Invalid parameter: 3 photos' });
		expect((await inquire(BASIC)).data.kycStatus).toBe('BASIC');
	});

	test('needs a validated OTP', async () => {
		await client.ask(PATH.register, PERSON);
		const answer = await client.ask(PATH.upgrade, { mobileNumber: STRANGER, ...PHOTOS });
		expect(answer).toEqual({ code: 110007, message: 'Customer is not active' });
	});
});

describe('Customer Inquiry', () => {
	test('answers the documented form, the mobileNumber as a number', async () => {
		expect(await inquire(POOR)).toEqual({
			code: 0,
			message: 'Berhasil',
			data: {
				firstName: 'Test',
				middleName: '',
				lastName: 'Poor',
				fullName: 'Test Poor',
				accountType: 'SUBSCRIBER',
				accountStatus: 'ACTIVE',
				customerType: 'USER',
				email: 'poor@sandbox.example',
				mobileNumber: 6280000000102,
				kycStatus: 'PREMIUM',
				balance: { pocketId: '2', availableBalance: '1000' },
			},
		});
	});

	test('finds a customer by the number that it answered', async () => {
		const { mobileNumber } = (await inquire(POOR)).data;
		expect((await inquire(String(mobileNumber))).data.fullName).toBe('Test Poor');
	});

	test.each([STRANGER, '', 'nobody'])('does not find "%s"', async (mobileNumber) => {
		expect(await inquire(mobileNumber)).toEqual(NOT_FOUND);
	});
});

test('a customer is made premium from another process', async () => {
	await client.admin('PUT', '/kasProWallet/kyc', { mobileNumber: BASIC, kyc: 'PREMIUM' });
	expect((await inquire(BASIC)).data.kycStatus).toBe('PREMIUM');
});
