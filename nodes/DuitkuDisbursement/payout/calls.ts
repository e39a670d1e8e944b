import type { Fields } from '../../shared/contract/field';
import type { Preparation } from '../../shared/contract/operation';
import type { ApiRequest } from '../../shared/contract/request';
import { failed } from '../../shared/contract/verdict';
import { asText } from '../../shared/values/asText';
import { fieldsOf } from '../answer';
import { post } from '../post';
import { readInquiry } from '../reads';
import { namesMatch } from './names';

/** What both calls say of the payment; clearing has a type besides. */
const destinationOf = ({ type, bankCode, bankAccount, amountTransfer, purpose }: Fields) => ({
	...(type !== undefined && { type }),
	bankCode,
	bankAccount,
	amountTransfer,
	purpose,
});

const pathOf = ({ type }: Fields, call: 'inquiry' | 'transfer') =>
	type === undefined
		? (`/webapi/api/disbursement/${call}` as const)
		: (`/webapi/api/disbursement/${call}clearing` as const);

/** Online Transfer Inquiry or Clearing Inquiry, by the channel. Gives the disburseId. */
export const inquire: Preparation = {
	attempt: 'disburseId',
	request: (fields) => {
		const { senderId, senderName } = fields;
		const sender = Object.fromEntries(
			Object.entries({ senderId, senderName }).filter(([, value]) => value !== undefined),
		);
		return post(pathOf(fields, 'inquiry'), { ...destinationOf(fields), ...sender });
	},
	read: (body, fields, options) => {
		const result = readInquiry(body, fields, () => fieldsOf(body));
		if ('refusal' in result) {
			const { code, message, advice } = result.refusal;
			return { refusal: failed(code, message, advice) };
		}
		const { disburseId, accountName, custRefNumber } = result.items[0] ?? {};
		if (asText(disburseId) === '') return { refusal: NO_ID };
		const expected = asText(fields.expectedAccountName);
		const isOther = !namesMatch(expected, asText(accountName));
		if (isOther && options.onNameMismatch !== 'send') {
			return { refusal: otherName(asText(accountName), expected) };
		}
		return { fields: { disburseId, accountName, custRefNumber } };
	},
};

const NO_ID = failed(
	'NO_DISBURSE_ID',
	'The inquiry gave no disburse ID',
	'No money moved: without it nothing can be sent. It is safe to run it again.',
);

const otherName = (answered: string, expected: string) =>
	failed(
		'NAME_MISMATCH',
		`The bank names the account holder "${answered.trim()}", and expected is "${expected.trim()}"`,
		'No money moved. Ask the beneficiary for the account, correct the row and run it again.',
	);

/** Online Transfer or Clearing Transfer: every field repeats the inquiry, letter for letter. */
export const transferOf = (fields: Fields): ApiRequest => {
	const { disburseId, accountName, custRefNumber } = fields;
	return post(pathOf(fields, 'transfer'), {
		disburseId,
		...destinationOf(fields),
		accountName,
		custRefNumber,
	});
};
