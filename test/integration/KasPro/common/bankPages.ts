import type { IDataObject } from 'n8n-workflow';

import { RICH } from '../../../support/useKasPro';
import { GOOD, walletPage, type DocumentedPage } from './documentedPage';

const BANK = '/kasprobankdevBSS/api/v1';

const row = (more: IDataObject) => ({
	id: 5173,
	creationDate: '2026-04-29T04:57:32.000+0000',
	tid: '202604291157323054310701410000001',
	type: 'IN',
	inOut: 'IN',
	amount: '50000',
	debitAcc: '4310700000000001',
	debitName: 'PAYER',
	creditAcc: '4310700000000002',
	creditName: 'PAYEE',
	orderID: 'ORDER-1',
	balanceAfter: '50000',
	status: 'Success',
	description: 'test',
	adminFee: '0',
	partnerId: '9000',
	...more,
});

export const BANK_PAGES: readonly DocumentedPage[] = [
	{
		title: 'account: getBalance',
		fields: { account: '4310701410000001' },
		sends: `POST ${BANK}/K2KB/GetBalance`,
		body: { account: '4310701410000001' },
		success: {
			general_response: { ...GOOD, response_code: '200' },
			data: {
				getBalanceResponse: {
					parameters: {
						responseCode: '0001',
						responseMessage: 'Request has been processed successfully',
						customerName: 'TEST',
						accountCurrency: 'IDR',
						accountBalance: '2012979',
					},
				},
			},
		},
		items: [{ customerName: 'TEST', accountCurrency: 'IDR', accountBalance: 2_012_979 }],
		failure: { message: 'ERROR', result: '[GE-0001] Unauthorize' },
		says: 'KasPro Bank (GE-0001): Unauthorize',
	},
	{
		title: 'transfer: inquiry',
		fields: {
			account: '4310701410000001',
			amount: 50_000,
			additionalFields: { bankCode: 'BCA', description: 'test' },
			additionalBodyFields: '{ "amount": "50000", "extra": true }',
		},
		sends: `POST ${BANK}/Inquiry/KasproBank`,
		body: {
			account: '4310701410000001',
			amount: '50000',
			bankCode: 'BCA',
			description: 'test',
			extra: true,
		},
		success: {
			general_response: { ...GOOD, response_code: '200' },
			data: { refference_id: '20201004124723661115471119' },
		},
		items: [{ refference_id: '20201004124723661115471119' }],
		failure: {
			general_response: {
				response_status: false,
				response_code: '9999',
				response_message: '[TF-0019] 1 Transaction ID Is Not\nFound',
			},
			data: null,
		},
		says: 'KasPro Bank (TF-0019): 1 Transaction ID Is Not Found',
	},
	{
		title: 'transaction: getAll',
		fields: { mobileNumber: RICH },
		sends: 'GET /pil-transactions-v2/kasprobank/external/api/v1/Transfer/Wrapper',
		query: { mobileNumber: RICH },
		success: { message: 'OK', result: [row({}), row({ id: 5178, creationDate: undefined })] },
		items: [
			{
				tid: '202604291157323054310701410000001',
				creationDate: '2026-04-29T04:57:32.000+0000',
				type: 'IN',
				inOut: 'IN',
				amount: 50_000,
				debitAcc: '4310700000000001',
				debitName: 'PAYER',
				creditAcc: '4310700000000002',
				creditName: 'PAYEE',
				balanceAfter: 50_000,
				status: 'Success',
				description: 'test',
				orderID: 'ORDER-1',
			},
		],
		failure: { message: 'ERROR', result: '[GE-0001] Unauthorize' },
		says: 'KasPro Bank (GE-0001): Unauthorize',
	},
	{
		title: 'bank: getAll',
		sends: `GET ${BANK}/KasprobankConfig/FindName/Bank.Code.`,
		success: { message: 'OK', result: ['JABAR', '.BCA'] },
		items: [{ bankCode: 'JABAR' }, { bankCode: 'BCA' }],
		failure: { message: 'ERROR', result: null },
		says: 'KasPro Bank (ERROR): KasPro gave no reason',
	},
	{
		...walletPage('customer: inquiry', 'GET /customer-account-inquiry/', { mobileNumber: RICH }),
		says: 'KasPro Bank (110005): Customer not found',
	},
];
