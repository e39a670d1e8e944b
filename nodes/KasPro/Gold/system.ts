import type { System } from '../../shared/contract/system';
import { kasProAccess } from '../common/access';
import { partnerAt } from '../common/remembered';
import { account } from './resources/account';
import { price } from './resources/price';
import { purchase } from './resources/purchase';
import { region } from './resources/region';
import { sale } from './resources/sale';
import { transfer } from './resources/transfer';
import { withdrawal } from './resources/withdrawal';

export const kasProGold: System = {
	name: 'KasPro GoldPro',
	...kasProAccess,
	merchant: partnerAt('goldBaseUrl'),
	resources: [purchase, sale, transfer, withdrawal, price, region, account],
};
