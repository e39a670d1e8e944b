import { numberIdr, text } from '../core/bodyRules';
import { findAccount } from './accounts';
import { done, refused, unknownAccount } from './answers';
import { endpoint } from './endpoint';
import { describe, move } from './entries';
import { ACCOUNT, BANK, REFNUM } from './bodyRules';
import { PATHS } from './paths';

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
	answer: (state, asked) => {
		// First: 0101 is "Inquiry failed", which goes before the transfer. Of an earlier attempt with
		// this refnum it says nothing.
		const source = findAccount(asked.sourceBank, asked.sourceAccount);
		if (source === undefined) return unknownAccount('transfer', asked.sourceAccount);
		if (state.book.isUsed(asked.refnum)) return refused('usedRefnum');
		const code = state.book.findPaymentCode(asked.paymentCode);
		if (code === undefined) return refused('unknownPaymentCode');
		if (code.isUsed) return refused('usedPaymentCode');
		if (!code.beneficiary.isActive) return refused('inactiveBeneficiary');
		const entry = move(state, {
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
