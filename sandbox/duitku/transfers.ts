import type { Answer } from '../core/contract';
import { answerOf } from './answers';
import { CALLER, CLEARING_TYPE, DESTINATION, INQUIRED } from './bodyRules';
import { brokenChannelRule, type Destination } from './channels';
import { describe, type Disbursement } from './disbursements';
import { endpoint } from './endpoint';
import { PATHS } from './paths';
import type { Code } from './responseTexts';
import type { DuitkuState } from './state';
import { H2H_ACCEPTED, type TestAccounts } from './testAccounts';
import { CLEARING, ONLINE, type TransferKind } from './transferKinds';

export const ONLINE_TRANSFER = endpoint({
	path: PATHS.onlineTransfer,
	signed: [
		'email',
		'timestamp',
		'bankCode',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	rules: { ...CALLER, ...DESTINATION, ...INQUIRED },
	answer: (state, body) => answerTransfer(state, ONLINE, { ...body, type: '' }),
});

export const CLEARING_TRANSFER = endpoint({
	path: PATHS.clearingTransfer,
	signed: [
		'email',
		'timestamp',
		'bankCode',
		'type',
		'bankAccount',
		'accountName',
		'custRefNumber',
		'amountTransfer',
		'purpose',
		'disburseId',
	],
	rules: { ...CALLER, ...DESTINATION, ...INQUIRED, type: CLEARING_TYPE },
	answer: (state, body) => answerTransfer(state, CLEARING, body),
});

/** What must be the inquiry's. */
interface Asked extends Destination {
	disburseId: string | number;
	accountName: string;
	custRefNumber: string;
}

/** Transfer: pays what was inquired, once. */
function answerTransfer(
	state: DuitkuState,
	{ kind, accounts, successText }: TransferKind,
	asked: Asked,
): Answer {
	const refusal = brokenChannelRule(asked, state.callbacks.clearingUrl);
	if (refusal !== undefined) return answerOf(refusal);
	const inquired = state.disbursements.find(String(asked.disburseId));
	if (inquired === undefined || inquired.kind === 'cashOut') return answerOf('-420');
	// Before the comparison: a caller who sends another one under a used id must not be told that
	// nothing was paid.
	if (inquired.execution !== undefined) return answerOf('-142', describe(inquired));
	if (inquired.kind !== kind || !repeats(inquired, asked)) return answerOf('-952');
	const code = pay(state, inquired, accounts);
	const fields = { ...describe(inquired), ...typeOf(inquired) };
	return code === '00' ? answerOf(code, fields, successText) : answerOf(code, fields);
}

function pay(state: DuitkuState, inquired: Disbursement, accounts: TestAccounts): Code {
	const { disbursements } = state;
	const account = accounts.transfers.get(inquired.beneficiary);
	if (account === undefined) return '-420';
	const isH2h = inquired.type === 'H2H' && account.code === '00';
	const { code, money, statusCodes } = isH2h ? H2H_ACCEPTED : account;
	if (money !== 'none' && !disbursements.canPay(inquired.amountIdr)) {
		disbursements.execute(inquired, 'none', ['-510']);
		return '-510';
	}
	disbursements.execute(inquired, money, statusCodes);
	if (isH2h) state.settleLater(inquired, 'paid');
	return code;
}

function repeats(inquired: Disbursement, asked: Asked): boolean {
	return (
		inquired.bankCode === asked.bankCode &&
		inquired.beneficiary === asked.bankAccount &&
		inquired.amountIdr === asked.amountTransfer &&
		inquired.accountName === asked.accountName &&
		inquired.custRefNumber === asked.custRefNumber &&
		inquired.type === asked.type
	);
}

/** Clearing answers repeat the type; online ones have none. */
function typeOf({ kind, type }: Disbursement): Record<string, unknown> {
	return kind === 'clearingTransfer' ? { type } : {};
}
