import { numberIdr, text } from '../bankPlus/bodyRules';
import { findAccount } from './accounts';
import { endpoint } from './endpoint';
import { describe, move } from './entries';
import { ACCOUNT, BANK, REFNUM } from './fields';
import { PATHS } from './paths';
import { done, refused, unknownAccount } from './replies';

/** "Transfer": pays the account that the paymentCode stands for, once per refnum and per code. */
export const TRANSFER = endpoint({
	path: PATHS.transfer,
	rules: {
		refnum: REFNUM,
		paymentCode: text(),
		sourceBank: BANK,
		sourceAccount: ACCOUNT,
		amount: numberIdr(1),
		remark: text(),
	},
	reply: (parts, asked) => {
		// First: 0101 is "Inquiry failed", which goes before the transfer. Of an earlier attempt with
		// this refnum it says nothing.
		const source = findAccount(asked.sourceBank, asked.sourceAccount);
		if (source === undefined) return unknownAccount('transfer', asked.sourceAccount);
		if (parts.book.isUsed(asked.refnum)) return refused('usedRefnum');
		const code = parts.book.findPaymentCode(asked.paymentCode);
		if (code === undefined) return refused('unknownPaymentCode');
		if (code.isUsed) return refused('usedPaymentCode');
		if (!code.beneficiary.isActive) return refused('inactiveBeneficiary');
		const entry = move(parts, {
			kind: 'transfer',
			refnum: asked.refnum,
			source,
			beneficiary: code.beneficiary,
			amountIdr: asked.amount,
			remark: asked.remark,
		});
		if (entry === undefined) return refused('insufficientBalance');
		code.isUsed = true;
		return done('Transfer success', describe(entry));
	},
});
