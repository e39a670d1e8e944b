import type { Field } from '../../shared/contract/field';
import { reference } from '../../shared/form/checks';

/** Bank+ has no field for it: it is not sent, and yet it tells this payment from all others. */
export const ownReference: Field = {
	property: {
		displayName: 'Reference',
		name: 'reference',
		type: 'string',
		default: '',
		placeholder: 'e.g. INV-1001',
		description:
			'Your own key for this payment, which is not sent to Bank+. A key is paid once, in all executions that share a register.',
	},
	check: reference(),
};
