import type { IBinaryKeyData } from 'n8n-workflow';

import { call, type Fields } from '../../../support/runOperation';
import { BASIC, useKasPro } from '../../../support/useKasPro';

const { sandbox, wallet } = useKasPro();

const NEW = '081200000777';

const customer = (operation: string, fields: Fields) => call(`customer: ${operation}`, fields);

test('a customer is registered, gets an OTP, validates it and is found', async () => {
	const mobileNumber = NEW;
	await wallet.read(customer('register', { mobileNumber, firstName: 'Test' }));
	const [sentOtp = {}] = await wallet.read(customer('getOtp', { mobileNumber }));
	const otp = sandbox.kasProWallet.otpOf(mobileNumber)!;
	await wallet.read(customer('validateOtp', { mobileNumber, otp }));
	const [found = {}] = await wallet.read(customer('inquiry', { mobileNumber }));

	expect(sentOtp).toMatchObject({ expiry: 300 });
	expect(found).toMatchObject({ firstName: 'Test', balance: { availableBalance: 0 } });
});

describe('the photos of an upgrade', () => {
	const file = (bytes: number[], size = 0) =>
		Buffer.concat([Buffer.from(bytes), Buffer.alloc(size)]).toString('base64');
	const JPEG = file([0xff, 0xd8, 0xff, 0xe0]);
	const PNG = file([0x89, 0x50, 0x4e, 0x47]);
	const binary: IBinaryKeyData = {
		ktp: { data: JPEG, mimeType: 'image/jpeg' },
		data: { data: PNG, mimeType: 'image/png' },
		text: { data: Buffer.from('hello').toString('base64'), mimeType: 'image/jpeg' },
		huge: { data: file([0xff, 0xd8, 0xff], 5 * 1024 * 1024), mimeType: 'image/jpeg' },
	};
	const upgrade = (ktpPhoto: string) =>
		customer('upgrade', {
			mobileNumber: BASIC,
			ktpPhoto,
			selfiePhoto: 'data',
			selfieKtpPhoto: `data:image/png;base64,${PNG}`,
		});

	test('come from binary fields or as base64 text, and are sent as base64', async () => {
		const [item = {}] = await wallet.read(upgrade('ktp'), { binary });
		expect(item).toMatchObject({ code: 0, nationality: 'WNI' });
		expect(sandbox.requests.list().at(-1)!.body).toEqual({
			mobileNumber: BASIC,
			ktpPhoto: JPEG,
			selfiePhoto: PNG,
			selfieKtpPhoto: PNG,
		});
	});

	test('that are blank are left out: a contract may name them otherwise', async () => {
		const additionalBodyFields = JSON.stringify({ ktp: PNG, selfie: PNG, selfieWithKtp: PNG });
		await wallet.read(customer('upgrade', { mobileNumber: BASIC, additionalBodyFields }));
		expect(sandbox.requests.list().at(-1)!.body).toEqual({
			mobileNumber: BASIC,
			ktp: PNG,
			selfie: PNG,
			selfieWithKtp: PNG,
		});
	});

	test.each([
		['that is not there', 'nothing', /KTP Photo names no binary field/],
		['that is no image, whatever it says', 'text', /is no JPEG or PNG file/],
		['that is too large', 'huge', /the limit is 5242880/],
	])('one %s stops the upgrade before anything is sent', async (_, ktpPhoto, fault) => {
		const { error } = await wallet.run(upgrade(ktpPhoto), { binary });
		expect(error?.description).toMatch(fault);
		expect(sandbox.requests.list()).toEqual([]);
	});
});
