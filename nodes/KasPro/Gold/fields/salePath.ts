import type { Field } from '../../../shared/contract/field';
import { isBlank } from '../../../shared/form/checks';
import { servicePath } from '../../common/fields';

const NO_PATH =
	'is blank: the document of GoldPro prints the address of the quote under "Sell Gram", and none that sells. Ask KasPro for it';

/** Marked as no required field, so that a blank one is refused in words that say why. */
export const salePath: Field = {
	property: {
		...servicePath.property,
		required: false,
		description:
			'Path that sells what was quoted. The document prints none, so ask KasPro: without it nothing is sent.',
	},
	check: (value) => (isBlank(value) ? { fault: NO_PATH } : servicePath.check(value)),
};
