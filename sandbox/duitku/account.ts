import type { Answer } from '../core/contract';
import { answerOf, Decimal, writeJson } from './answers';
import { LISTED_BANKS } from './banks';
import { readDisburseId } from './fields';
import { MERCHANT, MERCHANT_ACCOUNT } from './merchant';
import type { DuitkuParts } from './parts';
import { STATUS_SUCCESS_TEXT, textOf } from './responseTexts';

/** Inquiry Status: what became of a transfer. Cash outs are not found here. */
export function answerStatus(parts: DuitkuParts, body: Record<string, unknown>): Answer {
	const found = parts.disbursements.find(readDisburseId(body));
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
}

/** Check Balance: `balance` still counts what pending payments hold, `effectiveBalance` does not. */
export function answerBalance(parts: DuitkuParts): Answer {
	const { balanceIdr, availableIdr } = parts.core.ledger.balanceOf(MERCHANT_ACCOUNT);
	return answerOf('00', {
		userId: MERCHANT.userId,
		email: MERCHANT.email,
		balance: new Decimal(balanceIdr, 2),
		effectiveBalance: new Decimal(availableIdr, 2),
	});
}

/** List Bank: amounts are text here, or null where the bank has none. */
export function answerListBank(): Answer {
	const banks = LISTED_BANKS.map(({ bankCode, bankName, maxAmountTransfer }) => ({
		bankCode,
		bankName: bankName.toUpperCase(),
		maxAmountTransfer: maxAmountTransfer === null ? null : String(maxAmountTransfer),
	}));
	const body = writeJson({ responseCode: '00', responseDesc: textOf('00'), Banks: banks });
	return { status: 200, body };
}
