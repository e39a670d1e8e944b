import type { IDataObject, INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import type { Field } from '../../../nodes/shared/contract/field';
import { BENEFICIARY } from './bankPlusPages';
import { SECRETS } from './secrets';
import type { Subject } from './subjects';

const PNG = 'iVBORw0KGgoAAAAN';

/** Values that pass, where twelve digits do not. */
const FIXED: Record<string, unknown> = {
	bankCode: '014',
	bank_code: '014',
	bank: 'BRINIDJA',
	sourceBank: 'BRINIDJA',
	otp: '123456',
	path: '/attack-service/',
	callbackUrl: 'https://n8n.example.com/webhook/duitku',
	type: 'LLG',
	pin: SECRETS.nodePin,
	sid: SECRETS.sid,
	old: SECRETS.password,
	new: SECRETS.nodePin,
	ktpPhoto: PNG,
	selfiePhoto: PNG,
	selfieKtpPhoto: PNG,
	expectedBeneficiaryAccount: '',
	email: 'customer@example.com',
	gold_weight: 1.5,
	admin_fee: 1_000,
};

const AMOUNTS = ['amountTransfer', 'amount', 'deposit'];
export const AMOUNT_IDR = 50_000;

/** Some operations want other values under the same names. */
const BY_SUBJECT: Record<string, Record<string, unknown>> = {
	'duitkuDisbursement.cashOut.create': { bankCode: '2010' },
	'bankPlusSwitcher.transfer.send': { account: BENEFICIARY },
	'kasProWallet.wallet.payQris': { path: '/bank-transfer/' },
};

let counter = 0;

/** Twelve digits that no other value of this process has, beginning like a phone number. */
export const uniqueDigits = (): string => `08${String(++counter).padStart(10, '0')}`;

const REFNUM = /^refnum/;

/** A good value of a field; every call gives another one where it may identify a payment. */
function goodValue(subject: Subject, { property }: Field): unknown {
	const { name, type } = property;
	const own = BY_SUBJECT[subject.name]?.[name] ?? FIXED[name];
	if (own !== undefined) return own;
	if (AMOUNTS.includes(name)) return AMOUNT_IDR;
	if (REFNUM.test(name)) return `2511${uniqueDigits()}`;
	switch (type) {
		case 'boolean':
		case 'collection':
		case 'number':
			return property.default;
		case 'options':
			return firstOption(property.options);
		case 'dateTime':
			return '2020-02-15';
		case 'json':
			return extraBody(subject);
		default:
			return uniqueDigits();
	}
}

const firstOption = (options: unknown): unknown =>
	Array.isArray(options) ? (options[0] as IDataObject | undefined)?.value : undefined;

/** Services without a page take their fields from here. */
const extraBody = ({ operation }: Subject): string =>
	operation.fields.some(({ property }) => property.name === 'path')
		? JSON.stringify({
				requestId: uniqueDigits(),
				mobileNumber: uniqueDigits(),
				account: uniqueDigits(),
				amount: AMOUNT_IDR,
			})
		: '{}';

/** An input item that holds a good value for every field, and the mark of an input. */
export function goodItem(subject: Subject): IDataObject {
	// A secret does not come with an item: n8n's error output passes the item on.
	const fields = subject.operation.fields.filter(({ secret }) => !secret);
	return {
		...Object.fromEntries(fields.map((field) => [field.property.name, goodValue(subject, field)])),
		// Where a service of KasPro takes the caller's own key.
		ownKey: uniqueDigits(),
		[INPUT_MARK]: true,
	};
}

/** A field that only input items have. */
export const INPUT_MARK = 'inputMark';

/** Parameters that take each field from the item, as a canvas does, and wait for nothing. */
export function goodParameters({ resource, operation }: Subject): INodeParameters {
	const fromItem = operation.fields.map(({ property, secret }) => {
		// A secret stands in the parameters themselves, which errors of n8n carry along.
		const value = secret ? String(FIXED[property.name]) : `={{ $json.${property.name} }}`;
		const parameter: NodeParameterValueType =
			property.type === 'resourceLocator' ? { __rl: true, mode: 'id', value } : value;
		return [property.name, parameter];
	});
	const hasOwnKey = (operation.additionalFields ?? []).some(
		({ property }) => property.name === 'requestId',
	);
	const hasChecks = operation.movesMoney && operation.lookUp !== undefined;
	return {
		resource,
		operation: operation.value,
		...(Object.fromEntries(fromItem) as INodeParameters),
		additionalFields: hasOwnKey ? { requestId: '={{ $json.ownKey }}' } : {},
		options: { timeout: 5, ...(hasChecks && { statusChecks: 0, statusCheckPause: 0 }) },
	};
}
