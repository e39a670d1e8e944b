import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { call, type Call } from './runOperation';

/** Test accounts of the document's scenarios for online transfers. */
export const ONLINE = {
	good: '8760673566',
	linkDown: '8760673559',
	databaseProblem: '8760673560',
	timeOut: '8760673561',
	walletNotEnough: '8760673562',
	hostDown: '8760673563',
	answeredLate: '8760673564',
	otherError: '8760673565',
};

export const GET_BALANCE = call('account: getBalance');
export const GET_STATUS = call('disbursement: getStatus');
export const LIST_BANKS = call('bank: getAll');

/** Fields that are taken from the item. */
const fromItem = (...names: string[]): INodeParameters =>
	Object.fromEntries(names.map((name) => [name, `={{ $json.${name} }}`]));

const INQUIRED: INodeParameters = {
	bankCode: { __rl: true, mode: 'id', value: '={{ $json.bankCode }}' },
	...fromItem('bankAccount', 'amountTransfer', 'purpose'),
};

export const onlineInquiry = (options: INodeParameters = {}): Call =>
	call('onlineTransfer: inquiry', { ...INQUIRED, options });

export const clearingInquiry = (): Call =>
	call('clearing: inquiry', { ...INQUIRED, ...fromItem('type') });

/** A transfer takes everything from the inquiry's item, as it does on a canvas. */
export const onlineTransfer = (options: INodeParameters = {}): Call =>
	call('onlineTransfer: transfer', { options });

export const clearingTransfer = (options: INodeParameters = {}): Call =>
	call('clearing: transfer', { options });

export const cashOut = (options: INodeParameters = {}): Call =>
	call('cashOut: create', {
		...fromItem(
			'bankCode',
			'amountTransfer',
			'custRefNumber',
			'accountName',
			'accountIdentity',
			'phoneNumber',
		),
		options,
	});

/** One row of a payroll, which an inquiry takes. */
export const row = (changes: IDataObject = {}): IDataObject => ({
	bankCode: '014',
	bankAccount: ONLINE.good,
	amountTransfer: 50_000,
	purpose: 'Salary',
	...changes,
});

/** One row of people who pick their money up. */
export const cashOutRow = (changes: IDataObject = {}): IDataObject => ({
	bankCode: '2010',
	amountTransfer: 50_000,
	custRefNumber: 'CO-1',
	accountName: 'Test Account',
	accountIdentity: '3171000000000001',
	phoneNumber: '081200000100',
	...changes,
});

/** A payout whose fields are the row's. */
export const payout = (options: INodeParameters = {}, fields: INodeParameters = {}): Call =>
	call('payout: send', {
		...INQUIRED,
		...fromItem('reference'),
		channel: 'auto',
		...fields,
		options,
	});

/** One row of a payroll that is paid out by its reference. */
export const payoutRow = (changes: IDataObject = {}): IDataObject =>
	row({ reference: 'PAY-1', ...changes });
