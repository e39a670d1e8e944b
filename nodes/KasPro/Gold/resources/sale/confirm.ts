import { additionalBodyFields, bodyOf, path } from '../../../common/fields';
import { at } from '../../../common/hosts';
import { asText } from '../../../../shared/values/asText';
import { isBlank } from '../../../../shared/form/checks';
import type { Field } from '../../../../shared/contract/field';
import type { Operation } from '../../../../shared/contract/operation';
import { quotedPhoneNumber, quotedWeight, requestId } from '../../fields';
import { goldPayment } from '../../goldPayment';
import { SELL_QUOTE_PATH } from '../../paths';

const NO_PATH =
	'is blank: the document of GoldPro prints the address of the quote under "Sell Gram", and none that sells. Ask KasPro for it';

const confirmPath: Field = {
	property: {
		...path.property,
		required: false,
		description:
			'Path that sells what was quoted. The document prints none, so ask KasPro: without it nothing is sent.',
	},
	check: (value) => (isBlank(value) ? { fault: NO_PATH } : path.check(value)),
};

/** Sells the gold of a quote, at a path that the document does not have. */
export const confirm: Operation = {
	value: 'confirm',
	name: 'Confirm',
	action: 'Sell gold',
	description: 'Sell the gold of a quote, at a path that KasPro has given you',
	...goldPayment,

	fields: [confirmPath, requestId, quotedPhoneNumber, quotedWeight, additionalBodyFields],
	rules: (fields) =>
		asText(fields.path).startsWith(SELL_QUOTE_PATH)
			? [`Path (path) ${SELL_QUOTE_PATH} only quotes: it sells nothing`]
			: [],

	request: (fields) => ({
		method: 'POST',
		url: at('gold', asText(fields.path)),
		body: bodyOf(fields),
	}),
};
