import { bodyOf } from '../KasPro/fields';
import { readGeneralResponse } from '../KasPro/generalResponse';
import { accessRefusal, leavesOpen } from '../KasPro/refusal';
import { tidy } from '../KasPro/tidy';
import { asText } from '../shared/asText';
import { pending } from '../shared/judgeReply';
import type { Fields, MoneyOperation } from '../shared/operation';
import { ADVICE, type Verdict } from '../shared/outcome';
import { isObject } from '../shared/send';
import type { IDataObject } from 'n8n-workflow';

const QUOTE_AGAIN =
	'No money moved. The price has changed since the quote: get a new quote and confirm that one.';

/** The words of the document for a quote whose price is no longer good. */
const STALE_QUOTE = /price changes? have occurred/i;

/** What an answer repeats of the request; a request ID that is not repeated is another payment's. */
const ECHOED = ['request_id', 'gold_weight', 'amount'];

/** What payments and transfers of gold have in common: everything but their page of the document. */
export const goldPayment: Pick<
	MoneyOperation,
	'movesMoney' | 'reference' | 'judge' | 'output' | 'reconcile'
> = {
	movesMoney: true,
	reference: (fields) => asText(bodyOf(fields).request_id),
	judge,
	output: ({ data }) => (isObject(data) ? tidy(data) : {}),
	reconcile:
		'The money or the gold may have moved. Do not confirm this again. KasPro documents no status call: look at the GoldPro account, or ask KasPro with the request ID.',
};

/** What the answer to a purchase or a confirmation says of the money and the gold. */
function judge(body: IDataObject, fields: Fields): Verdict {
	const refused = accessRefusal(body);
	if (refused) return { outcome: 'failed', ...refused, advice: ADVICE.notRun };

	const { isSuccess, code, message } = readGeneralResponse(body);
	if (isSuccess === true && code === '200') return confirmSuccess(body, fields, message);
	if (isSuccess !== false || !isRefusal(code) || leavesOpen(message)) return pending(code, message);
	const advice = STALE_QUOTE.test(message) ? QUOTE_AGAIN : ADVICE.correct;
	return { outcome: 'failed', code, message, advice };
}

/** Refusals carry 400. A time-out or a conflict says nothing of the money. */
const isRefusal = (code: string) => /^4\d\d$/.test(code) && !['408', '409', '425'].includes(code);

function confirmSuccess({ data }: IDataObject, fields: Fields, message: string): Verdict {
	const sent = bodyOf(fields);
	const echoed = isObject(data) ? data : {};
	const differs = ECHOED.find(
		(name) =>
			(name === 'request_id' || echoed[name] !== undefined) &&
			sent[name] !== undefined &&
			asText(echoed[name]) !== asText(sent[name]),
	);
	if (!differs) return { outcome: 'success', code: '200', message, advice: ADVICE.done };
	return pending(
		'ANSWER_MISMATCH',
		`GoldPro says success, but its ${differs} is "${asText(echoed[differs])}" and not ${asText(sent[differs])}`,
	);
}
