import { jsonAnswer, type Answer } from '../../core/contract';
import { BANK_NAMES } from '../common/bankNames';

/** Under which the names are kept: what begins with a prefix is listed without it. */
const NAMES_KEY = 'Bank.Code.';

/** Get Bank List, for one prefix. */
export function answerBankList(prefix: string): Answer {
	const result = BANK_NAMES.map((bankName) => `${NAMES_KEY}${bankName}`.slice(prefix.length));
	return jsonAnswer({ message: 'OK', result });
}
