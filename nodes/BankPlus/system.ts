import type { System } from '../shared/contract/system';
import { asText } from '../shared/values/asText';
import { originOf } from '../shared/wire/target';
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
	merchant: ({ environment, baseUrl, username }) => {
		const at = environment === 'custom' ? originOf(baseUrl) : asText(environment);
		return `${at}|${asText(username).trim()}`;
	},
	resources: [interbankTransfer, intrabankTransfer, customer, reference, dashboard, agent],
	startsWith: 'customer',
};
