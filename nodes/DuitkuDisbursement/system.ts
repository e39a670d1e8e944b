import type { System } from '../shared/contract/system';
import { asText } from '../shared/values/asText';
import { account } from './resources/account';
import { bank } from './resources/bank';
import { cashOut } from './resources/cashOut';
import { clearing } from './resources/clearing';
import { disbursement } from './resources/disbursement';
import { onlineTransfer } from './resources/onlineTransfer';
import { payout } from './resources/payout';

export const duitkuDisbursement: System = {
	name: 'Duitku',
	credential: 'duitkuDisbursementApi',
	merchant: ({ environment, baseUrl, userId }) =>
		[environment, environment === 'custom' ? baseUrl : '', userId].map(asText).join('|'),
	resources: [payout, onlineTransfer, clearing, cashOut, disbursement, account, bank],
};
