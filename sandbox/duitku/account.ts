import { answerOf, Decimal, writeJson } from './answers';
import { LISTED_BANKS } from './banks';
import { CALLER, DISBURSE_ID } from './bodyRules';
import { endpoint } from './endpoint';
import { MERCHANT, MERCHANT_ACCOUNT } from './merchant';
import { PATHS } from './paths';
import { STATUS_SUCCESS_TEXT, textOf } from './responseTexts';

/** Inquiry Status: what became of a transfer. Cash outs are not found here. */
export const STATUS = endpoint({
	path: PATHS.status,
	signed: ['email', 'timestamp', 'disburseId'],
	rules: { ...CALLER, disburseId: DISBURSE_ID },
	answer: ({ disbursements }, { disburseId }) => {
		const found = disbursements.find(String(disburseId));
		if (found?.execution === undefined || found.kind === 'cashOut') return answerOf('-420');
		const { statusCodes } = found.execution;
		const code = (statusCodes.length > 1 ? statusCodes.shift() : statusCodes[0]) ?? '-420';
		const fields = {
			bankCode: found.bankCode,
			bankAccount: found.beneficiary,
			// Two digits here, one in the answers of inquiry and transfer: as printed.
			amountTransfer: new Decimal(found.amountIdr, 2),
			accountName: found.accountName,
			custRefNumber: found.custRefNumber,
		};
		return code === '00' ? answerOf(code, fields, STATUS_SUCCESS_TEXT) : answerOf(code, fields);
	},
});

/**
 * Check Balance: `balance` still counts what pending payments hold, `effectiveBalance` does not.
 */
export const BALANCE = endpoint({
	path: PATHS.balance,
	signed: ['email', 'timestamp'],
	rules: CALLER,
	answer: ({ core }) => {
		const { balanceIdr, availableIdr } = core.ledger.balanceOf(MERCHANT_ACCOUNT);
		return answerOf('00', {
			userId: MERCHANT.userId,
			email: MERCHANT.email,
			balance: new Decimal(balanceIdr, 2),
			effectiveBalance: new Decimal(availableIdr, 2),
		});
	},
});

/** List Bank: amounts are text here, or null where the bank has none. */
export const LIST_BANK = endpoint({
	path: PATHS.listBank,
	signed: ['email', 'timestamp'],
	rules: CALLER,
	answer: () => {
		const banks = LISTED_BANKS.map(({ bankCode, bankName, maxAmountTransfer }) => ({
			bankCode,
			bankName: bankName.toUpperCase(),
			maxAmountTransfer: maxAmountTransfer === null ? null : String(maxAmountTransfer),
		}));
		const body = writeJson({ responseCode: '00', responseDesc: textOf('00'), Banks: banks });
		return { status: 200, body };
	},
});
