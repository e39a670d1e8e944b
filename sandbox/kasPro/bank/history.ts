import type { Body } from '../../core/body';
import { jsonAnswer, type Answer } from '../../core/contract';
import { refuseWith } from '../common/answers';
import { selectMovements } from './historyQuery';
import type { Movement } from './movements';
import type { BankState } from './state';
import { historyDate } from './times';

/** Transaction history of the account that belongs to a mobileNumber. */
export function answerHistory({ common, movements }: BankState, query: Body): Answer {
	const rows = selectMovements(movements.all(), query);
	// The failure without "Unauthorize", which is printed for the bank list.
	if (rows === undefined) return refuseWith(common, { message: 'ERROR', result: null });
	return jsonAnswer({ message: 'OK', result: rows.map(describe) });
}

/** A row as printed, field by field. */
function describe(movement: Movement): Record<string, unknown> {
	const { payer, payee, type } = movement;
	const date = historyDate(movement.at);
	const amount = String(movement.amountIdr);
	// The row that is printed again lacks exactly these four.
	const dates = movement.isRepeat
		? {}
		: { creationDate: date, createdBy: 'system', modificationDate: date, modifiedBy: 'system' };
	return {
		id: movement.id,
		secureId: movement.secureId,
		...dates,
		version: 0,
		tid: movement.tid,
		partnerId: '9000',
		partnerName: 'SANDBOX',
		senderId: payer.senderId,
		msisdn: null,
		accType: 'CPM',
		debitAcc: payer.account,
		debitName: payer.name,
		creditAcc: payee.account,
		creditName: payee.name,
		sku: 'KasproBank',
		amount,
		destinationBankCode: movement.bankName,
		paymentMethod: 'ONLINE',
		chargingModelId: 'OUR',
		adminFee: '0',
		interBankFee: '0',
		totalAmount: amount,
		currency: 'IDR',
		bankRef: null,
		custRef: null,
		status: movement.status,
		remark: movement.status,
		sender: payer.account,
		dest: payee.account,
		paymentNtb: null,
		email: null,
		address1: null,
		address2: null,
		datetimeISO: null,
		paymentAmount: null,
		feeMethod: 'transaction',
		trxId: null,
		balanceBefore: String(movement.balanceBeforeIdr),
		balanceAfter: String(movement.balanceAfterIdr),
		senderAddress: payer.address,
		senderCity: payer.city,
		receiverCity: null,
		type,
		orderID: movement.orderId,
		inOut: type === 'IN' ? 'IN' : 'OUT',
		description: movement.description,
		invoice: false,
	};
}
