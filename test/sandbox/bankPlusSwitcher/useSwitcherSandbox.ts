import { useSandbox } from '../../support/useSandbox';
import { exchange, type Body } from '../support/http';

/** Two accounts in the ledger. */
export const SOURCE = 'bankPlusSwitcher:BRINIDJA:888801000000001';
export const PAYEE = 'bankPlusSwitcher:BRINIDJA:888801000000003';
/** What the first one opens with. */
export const OPENING_IDR = 1_000_000_000;

export const ASKED = { bank: 'BRINIDJA', account: '888801000000003' };
export const DEBUG = { from: 'branchless_switcher' };

/** How the switcher itself refuses. */
export const refusal = (message: string) => ({ code: '-1', message, debug: DEBUG });

let lastRefnum = 0;

/** YYMMDDHHmmssSSSS, another one each time. */
export function newRefnum(): string {
	lastRefnum += 1;
	return `260102100405${String(lastRefnum).padStart(4, '0')}`;
}

type SwitcherPath = '/inquiry' | '/transfer' | '/reversal' | '/check';

const NOW = Date.parse('2026-01-02T03:04:05.678Z');

/** The switcher on a standing clock, and who calls it. */
export function useSwitcherSandbox() {
	const sandbox = useSandbox({ now: () => NOW });
	/** The answer's body: its HTTP status is always 200. */
	const call = async (path: SwitcherPath, body: unknown, headers = {}) => {
		const { status, data } = await exchange({
			method: 'POST',
			url: sandbox.url + path,
			data: body,
			headers: { 'content-type': 'application/json', ...headers },
		});
		if (status !== 200) throw new Error(`${path} answered ${status}.`);
		return data;
	};
	const inquire = async (changed: Body = {}) =>
		await call('/inquiry', { refnum: newRefnum(), ...ASKED, ...changed });
	/** Inquires; the body of a transfer that pays what was inquired. */
	const newTransfer = async (beneficiary: Body = {}) => ({
		refnum: newRefnum(),
		paymentCode: (await inquire(beneficiary)).data.paymentCode,
		sourceBank: 'BRINIDJA',
		sourceAccount: '888801000000001',
		amount: 1_000,
		remark: 'Gaji',
	});
	/** Inquires and pays. */
	const transfer = async () => {
		const sent = await newTransfer();
		const { data } = await call('/transfer', sent);
		return { refnum: sent.refnum, sent, data };
	};
	const balanceOf = (account: string) => sandbox.ledger.balanceOf(account).balanceIdr;
	const paid = (reference?: string) => sandbox.ledger.transfers({ reference, status: 'posted' });
	const client = { call, inquire, newTransfer, transfer };
	return { sandbox, client, balanceOf, paid };
}
