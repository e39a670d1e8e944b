import type { System } from '../shared/contract/system';
import { bankPlusSession } from './access';
import { agent } from './resources/agent';
import { customer } from './resources/customer';
import { dashboard } from './resources/dashboard';
import { interbankTransfer } from './resources/interbankTransfer';
import { intrabankTransfer } from './resources/intrabankTransfer';
import { reference } from './resources/reference';

export const bankPlus: System = {
	name: 'Bank+',
	credential: 'bankPlusApi',
	session: bankPlusSession,
	resources: [customer, intrabankTransfer, interbankTransfer, agent, dashboard, reference],
};
