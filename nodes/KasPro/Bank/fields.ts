import type { Field } from '../../shared/contract/field';
import { oneOf, text } from '../../shared/form/checks';
import { account, bankCode, mobileNumber } from '../common/fields';
import { inferred, knownElsewhere, onceAdditional } from '../common/inferred';

/** Who pays. */
export const payer = inferred(mobileNumber, {
	displayName: 'From Wallet',
	description: 'Account that pays (pengirim): the mobile number (nomor HP) of its customer',
});

/** To which bank it pays. */
export const bank = onceAdditional(inferred(bankCode));

/** Whose balance is asked for. */
export const ownAccount = inferred(account, {
	displayName: 'Account Number',
	placeholder: 'e.g. 4310700000000001',
	description: 'KasPro Bank account (rekening) to look at',
});

export const formName = knownElsewhere(
	'Form Name',
	'form_name',
	'Name of the form that asks',
	'e.g. BALANCE',
);

export const msisdn = knownElsewhere(
	'MSISDN',
	'msisdn',
	'Mobile number of the account',
	'e.g. 6281234567100',
);

export const provider = knownElsewhere(
	'Provider',
	'provider',
	'Provider of the account',
	'e.g. KASPROBANK',
);

export const chargingModel = knownElsewhere(
	'Charging Model',
	'chargingModel',
	'Who pays the fee',
	'e.g. OUR',
);

export const destination = knownElsewhere(
	'Destination',
	'destination',
	'Account (rekening) that gets the money',
	'e.g. 4310700000000002',
);

export const paymentMethod = knownElsewhere(
	'Payment Method',
	'paymentMethod',
	'How the transfer is made',
	'e.g. ONLINE',
);

export const sku = knownElsewhere('SKU', 'sku', 'Product of KasPro', 'e.g. KasproBank');

export const source = knownElsewhere(
	'Source',
	'source',
	'Account (rekening) that pays',
	'e.g. 4310700000000001',
);

export const transferDescription = inferred({
	property: {
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		placeholder: 'e.g. INV-1001',
		description: 'What the transfer is for (berita), as the transaction history shows it',
	},
	check: text(),
});

/** The printed refusal speaks of one. */
export const transactionId = inferred({
	property: {
		displayName: 'Transaction ID',
		name: 'transactionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 202603311157323054310700000000001',
		description: 'Transaction to look at',
	},
	check: text(),
});

export const inquiryMethod: Field = {
	property: {
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: [
			{
				name: 'GET',
				value: 'GET',
				description: 'The fields go into the query, as other partners of KasPro send them',
			},
			{ name: 'POST', value: 'POST', description: 'The fields go into a JSON body' },
		],
		default: 'POST',
		description: 'How KasPro is asked. The document prints no method.',
	},
	check: oneOf(['GET', 'POST']),
};
