import type { Body } from '../../core/body';
import type { Answer } from '../../core/contract';
import { answerCashOut } from './cashOut';
import { answerQris, qrTextOf } from './qris';
import type { WalletState } from './state';

/**
 * One path, three payments. A wallet customer pays by QRIS when any field holds a QR text. A KasPro
 * Bank customer's mobileNumber, or none, is the Bank Transfer of the KasPro Bank document. Else it
 * is a cash out.
 */
export function answerBankTransfer(state: WalletState, body: Body): Answer {
	if (qrTextOf(body) !== '') return answerQris(state, body);
	return state.payFromBank(body) ?? answerCashOut(state, body);
}
