import { BANK_PLUS_PAGES, SWITCHER_PAGES } from './bankPlusPages';
import { BEFORE_PAYOUT, DUITKU_PAGES } from './duitkuPages';
import { KAS_PRO_PAGES } from './kasProPages';
import type { Body, MoneyPage } from './page';
import { SECRETS } from './secrets';
import type { Subject } from './subjects';

const PAGES: Record<string, MoneyPage> = {
	...DUITKU_PAGES,
	...BANK_PLUS_PAGES,
	...SWITCHER_PAGES,
	...KAS_PRO_PAGES,
};

export function pageOf({ name }: Subject): MoneyPage {
	const page = PAGES[name];
	if (!page) throw new Error(`${name} moves money: write its answers down in test/attack/support`);
	return page;
}

/** What an operation asks before its own call, by path, and the good answers. */
export const askedBefore = ({ resource }: Subject): Record<string, (sent: Body) => Body> =>
	resource === 'payout' ? BEFORE_PAYOUT : {};

const general = { response_status: true, response_code: 200, response_message: 'Success' };

/** A good answer to any read of a system: its frame, with a list or an object in it. */
const READS: Record<string, Body> = {
	duitkuDisbursement: { responseCode: '00', responseDesc: 'SUCCESS', Banks: [], balance: 1 },
	bankPlus: {
		code: '00',
		message: 'Success',
		data: { account_name: 'A' },
		agent: {},
		session_id: SECRETS.session,
	},
	bankPlusSwitcher: { code: '00', message: 'Success', data: { info: 'Transfer Success' } },
	kasProBank: {
		message: 'OK',
		result: [{ tid: '1', amount: '1' }],
		code: 0,
		data: { getBalanceResponse: { parameters: { responseCode: '0001' } } },
		general_response: general,
	},
	kasProWallet: { code: 0, message: 'Berhasil', data: { mobileNumber: '0812' } },
	kasProGold: { data: { phone_number: '0812' }, general_response: general },
};

const REFUSED_READS: Record<string, Body> = {
	duitkuDisbursement: { responseCode: '-120', responseDesc: 'User not found' },
	bankPlus: { code: 'NOT_FOUND', message: 'Not found', data: {} },
	bankPlusSwitcher: { code: '0101', message: 'Unknown account' },
	kasProBank: { message: 'ERROR', result: '[GE-0001] Unauthorize' },
	kasProWallet: { code: 110_005, message: 'Customer not found' },
	kasProGold: {
		general_response: { response_status: false, response_code: 400, response_message: 'No' },
	},
};

const nodeName = ({ node }: Subject) => node.description.name;

export const goodRead = (subject: Subject): Body => READS[nodeName(subject)] ?? {};
export const refusedRead = (subject: Subject): Body => REFUSED_READS[nodeName(subject)] ?? {};
