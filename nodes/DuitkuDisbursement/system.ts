import type { System } from '../shared/contract/system';
import { account } from './resources/account';
import { bank } from './resources/bank';
import { cashOut } from './resources/cashOut';
import { clearing } from './resources/clearing';
import { disbursement } from './resources/disbursement';
import { onlineTransfer } from './resources/onlineTransfer';

export const duitkuDisbursement: System = {
	name: 'Duitku',
	credential: 'duitkuDisbursementApi',
	resources: [onlineTransfer, clearing, cashOut, disbursement, account, bank],
};
