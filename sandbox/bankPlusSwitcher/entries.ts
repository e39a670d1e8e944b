import { ledgerAccountOf } from './accounts';
import type { Entry, NewEntry } from './book';
import type { SwitcherState } from './state';

/** Moves the money and notes it; undefined, and nothing done, when the source cannot pay. */
export function move({ core, book }: SwitcherState, order: NewEntry): Entry | undefined {
	const { kind, refnum, source, beneficiary, amountIdr } = order;
	const debitAccount = ledgerAccountOf(source);
	if (!core.ledger.canPay(debitAccount, amountIdr)) return undefined;
	core.ledger.pay({
		system: 'bankPlusSwitcher',
		kind,
		reference: refnum,
		debitAccount,
		creditAccount: ledgerAccountOf(beneficiary),
		beneficiary: `${beneficiary.bank} ${beneficiary.account}`,
		beneficiaryName: beneficiary.name,
		amountIdr,
	});
	return book.enter(order);
}

/** An entry as transfer, reversal and status check show it. */
export function describe(entry: Entry): Record<string, unknown> {
	const { timestamp, refnum, source, beneficiary, amountIdr, remark, journal } = entry;
	return {
		timestamp,
		refnum,
		sourceBank: source.bank,
		sourceAccount: source.account,
		sourceName: source.name,
		beneficiaryBank: beneficiary.bank,
		beneficiaryAccount: beneficiary.account,
		beneficiaryName: beneficiary.name,
		amount: amountIdr,
		remark,
		journal,
	};
}
