import type { System } from '../shared/contract/system';
import { asText } from '../shared/values/asText';
import { originOf } from '../shared/wire/target';
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
	merchant: ({ environment, baseUrl, userId }) => {
		const at = environment === 'custom' ? originOf(baseUrl) : asText(environment);
		return `${at}|${asText(userId).trim()}`;
	},
	resources: [payout, onlineTransfer, clearing, cashOut, disbursement, bank, account],
	startsWith: 'onlineTransfer',
};
