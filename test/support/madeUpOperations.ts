import type { Field } from '../../nodes/shared/contract/field';
import type { MoneyOperation, ReadOperation } from '../../nodes/shared/contract/operation';
import { ADVICE, failed, pending } from '../../nodes/shared/contract/verdict';
import { digits, text, wholeRupiah } from '../../nodes/shared/form/checks';
import { asText } from '../../nodes/shared/values/asText';

const field = (name: string, check: Field['check'], changes: Partial<Field> = {}): Field => ({
	property: { displayName: name, name, type: 'string', default: '' },
	check,
	...changes,
});

/** A payment of a system that is none: `00` is success, `7x` refuses, and all else is unclear. */
export const PAYMENT: MoneyOperation = {
	value: 'pay',
	name: 'Pay',
	action: 'Pay',
	description: 'Pay',
	movesMoney: true,
	notice: 'This moves money.',
	summary: ['account', 'amount'],
	fields: [
		field('reference', (value) => ({ value: value as string })),
		field('account', digits()),
		field('amount', wholeRupiah),
	],
	additionalFields: [field('note', text()), field('pin', digits(), { secret: true })],
	reference: ({ reference }) => asText(reference),
	pays: ['account', 'amount'],
	request: ({ reference, account, amount }) => ({
		method: 'POST',
		url: '/pay',
		body: { reference, account, amount },
	}),
	judge: ({ code, message }) => {
		const [said, words] = [asText(code), asText(message)];
		if (said === '00') {
			return { outcome: 'success', code: said, message: words, advice: ADVICE.done };
		}
		return said.startsWith('7') ? failed(said, words, ADVICE.correct) : pending(said, words);
	},
	output: (body, { reference, amount }) => ({ reference, amount, ...body }),
};

/** The same with a status call, which answers like the payment itself. */
export const LOOKED_UP: MoneyOperation = {
	...PAYMENT,
	lookUp: {
		request: ({ reference }) => ({ method: 'POST', url: '/status', body: { reference } }),
		judge: (body, _first, fields) => PAYMENT.judge(body, fields),
	},
};

/** A read of a system that is none: `00` has items, and all else refuses. */
export const READ: ReadOperation = {
	value: 'get',
	name: 'Get',
	action: 'Get',
	description: 'Get',
	movesMoney: false,
	fields: [field('account', digits())],
	request: ({ account }) => ({ method: 'POST', url: '/get', body: { account } }),
	read: ({ code, message, ...rest }, { account }) =>
		code === '00'
			? { items: [{ account, ...rest }] }
			: {
					refusal: {
						code: asText(code),
						message: asText(message),
						advice: 'Correct the account.',
					},
				},
};
