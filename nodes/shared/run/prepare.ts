import type { Preparation } from '../contract/operation';
import type { Reply } from '../contract/reply';
import { ADVICE, failed, type Verdict } from '../contract/verdict';
import { isNotRunCode } from '../contract/notRunError';
import { timeoutOf } from '../form/readItem';
import type { Event } from '../payment/life';
import { call } from '../wire/call';
import { perform } from './live';
import type { Payment, PaymentRun } from './payment';

/** Makes the call that must come before each payment that is new. Never throws. */
export async function prepareAll(paymentRun: PaymentRun, payments: readonly Payment[]) {
	const isNew = payments.filter(({ step }) => step.act === 'prepare');
	const each = isNew.map(async (payment) => {
		const ask = async () => await prepare(paymentRun, payment);
		await paymentRun.calls.run(async () => await perform(payment, ask));
	});
	await Promise.all(each);
}

/** It moves no money, so whatever fails is safe. */
async function prepare(paymentRun: PaymentRun, payment: Payment): Promise<Event> {
	const { node, system, operation } = paymentRun;
	const preparation = operation.prepare;
	if (!preparation || payment.isPrepared) return { is: 'isPrepared' };
	const { fields, item } = payment;
	const request = preparation.request(fields);
	const reply = await call(node, system, request, timeoutOf(item), 'ifRefused');
	const refusal = readInto(payment, reply, preparation);
	if (refusal) return { is: 'refused', verdict: refusal };
	payment.isPrepared = true;
	return { is: 'isPrepared' };
}

/** Takes what the answer adds to the payment; or gives why it is not sent. */
function readInto(payment: Payment, reply: Reply, preparation: Preparation): Verdict | undefined {
	if (reply.kind === 'none') {
		const { code, message } = reply;
		return failed(code, message, isNotRunCode(code) ? ADVICE.notRun : ADVICE.notSent);
	}
	const { httpStatus, body } = reply;
	if (!body)
		return failed(
			'UNREADABLE_ANSWER',
			'The answer to the inquiry is not a JSON object',
			ADVICE.notSent,
		);
	if (httpStatus !== 200) {
		return failed(
			`HTTP_${httpStatus}`,
			`The answer to the inquiry has HTTP status ${httpStatus}`,
			ADVICE.notSent,
		);
	}
	const read = preparation.read(body, payment.fields, payment.item.options);
	if ('refusal' in read) return read.refusal;
	Object.assign(payment.fields, read.fields);
	return undefined;
}
