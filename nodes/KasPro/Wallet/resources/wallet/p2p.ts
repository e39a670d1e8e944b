import type { MoneyOperation } from '../../../../shared/contract/operation';
import { additionalBodyFields, bodyIsNotEmpty, textInBody } from '../../../common/body';
import { amount, requestId } from '../../../common/fields';
import { inferred } from '../../../common/inferred';
import { post } from '../../../common/post';
import { walletMemory } from '../../../common/remembered';
import { fieldsOf } from '../../../common/wallet/answer';
import { judgePayment, RECONCILE } from '../../../common/wallet/verdicts';
import { movementReference, payee, payer, pocketId } from '../../fields/payment';

/** P2P Transaction: from one KasPro wallet to another. The answer shows both movements. */
export const p2p: MoneyOperation = {
	value: 'p2p',
	name: 'P2P',
	action: 'Send money to a wallet (P2P)',
	description: 'Send money from one KasPro wallet to another',
	movesMoney: true,
	notice:
		'This moves money as soon as it runs: from one wallet to the other. To see whose wallet it is first, use Customer: Inquiry, which moves none.',
	summary: ['account', 'amount'],
	pays: ['amount', 'account', 'mobileNumber'],

	fields: [payer, payee, inferred(amount)],
	additionalFields: [additionalBodyFields, pocketId, movementReference, inferred(requestId)],
	rules: bodyIsNotEmpty,

	request: (fields) => post('wallet', '/p2p-transaction/', fields),
	reference: textInBody('requestId'),
	remembered: walletMemory('p2p'),
	judge: judgePayment,
	output: fieldsOf,
	reconcile: RECONCILE,
};
