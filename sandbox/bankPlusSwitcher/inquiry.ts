import { findAccount, ledgerAccountOf } from './accounts';
import { done, refused, unknownAccount } from './answers';
import { endpoint } from './endpoint';
import { ACCOUNT, BANK, REFNUM } from './bodyRules';
import { PATHS } from './paths';

/** "Account Inquiry": whose account it is, and the paymentCode that pays it. */
export const INQUIRY = endpoint({
	path: PATHS.inquiry,
	rules: { refnum: REFNUM, bank: BANK, account: ACCOUNT },
	answer: ({ core, book }, asked) => {
		if (book.isUsed(asked.refnum)) return refused('usedRefnum');
		const found = findAccount(asked.bank, asked.account);
		if (found === undefined) return unknownAccount('inquiry', asked.account);
		return done('Inquiry success', {
			timestamp: new Date(core.now()).toISOString(),
			refnum: asked.refnum,
			bank: found.bank,
			account: found.account,
			name: found.name,
			balance: core.ledger.balanceOf(ledgerAccountOf(found)).balanceIdr,
			status: found.isActive ? 'Rekening Aktif' : 'Rekening Tidak Aktif',
			paymentCode: book.givePaymentCode(asked.refnum, found),
		});
	},
});
