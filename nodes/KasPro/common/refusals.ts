import { doubtsRefusal, INSUFFICIENT_FUNDS } from '../../shared/values/words';
import { saysNothing } from './answer';
import { BATAS, clause, LIMIT, SUBJECT } from './clauses';

/** What a refusal means for a payment. One that is not in the table is Pending. */
export type KnownRefusal = OpenCode | PlainRefusal;

/** Beside this code no words refuse: the payment may have been made. */
interface OpenCode {
	code: RegExp;
	words?: undefined;
	outcome: 'pending';
	/** Where the code comes from. */
	source: string;
}

/** After these words nothing can have moved. */
interface PlainRefusal {
	/** Left out: whatever the code, if it is of no row above. */
	code?: undefined;
	words: RegExp;
	outcome: 'failed';
	/** What to do about it, in one sentence. */
	fix: string;
	/**
	 * Which document prints the words. Plain words are of no document: they can mean nothing else.
	 */
	source: string;
}

const GOLD = 'GoldPro';
const PLAIN = 'plain words';

const CHECK_WHO = 'Check the account and the phone numbers, correct them and run this again.';
const CHECK_FIELDS = 'Ask KasPro which fields it expects, correct the item and run this again.';
const FILL_UP = 'Fill up the balance (saldo) that pays and run this again.';
const UPGRADE = 'The customer must be premium first: upgrade the customer and run this again.';
const EACH_TRY = 'Each try counts: get the right code before you run this again.';
const WAIT = 'Wait until the limit allows it, or pay less.';
export const MEND_ACCESS = 'Mend the authentication of the credential and run this again.';

/** The first row that fits decides. */
export const REFUSALS: readonly KnownRefusal[] = [
	{
		code: /^(?!-?\d+$)/,
		outcome: 'pending',
		source: 'no document: the codes beside refused payments are numbers',
	},
	{
		code: /^(?:-?0+|0*1)$/,
		outcome: 'pending',
		source: 'wallet: 0 is success, 1 is "In Process"',
	},
	{
		code: /^0*20[0-2]$/,
		outcome: 'pending',
		source: `${GOLD}: 200 is success; 201 and 202 are HTTP's own`,
	},
	{
		code: /^0*(?:408|409|425|5\d\d)$/,
		outcome: 'pending',
		source: 'HTTP: the status of a server that does not know what it did',
	},
	{
		words: /^price changes have occurred(?:, ?please try again)?\.?$/i,
		outcome: 'failed',
		fix: 'The price has changed since the quote: get a new quote and confirm that one.',
		source: `${GOLD}: Buy Gram, Sell Gram, Check Out Sell Gram`,
	},
	{
		words: /^your account is not premium yet\b/i,
		outcome: 'failed',
		fix: UPGRADE,
		source: `${GOLD}: Registration`,
	},
	{
		words: clause(`${SUBJECT} (?:(?:is )?not (?:a )?premium(?: yet)?|(?:belum|tidak) premium)`),
		outcome: 'failed',
		fix: UPGRADE,
		source: PLAIN,
	},
	{
		words: /^wallet balance is insufficient\b/i,
		outcome: 'failed',
		fix: FILL_UP,
		source: `${GOLD}: Buy Rupiah`,
	},
	{
		words: INSUFFICIENT_FUNDS,
		outcome: 'failed',
		fix: FILL_UP,
		source: PLAIN,
	},
	{
		words: /^(?:user|customer) not found\.?$/i,
		outcome: 'failed',
		fix: CHECK_WHO,
		source: `${GOLD}: Check Out Gram, Check Out Rupiah, Withdraw Address; wallet: Upgrade Customer Account`,
	},
	{
		words: clause(
			`${SUBJECT} (?:(?:is |was |does )?not (?:found|registered|exist)|tidak (?:ditemukan|terdaftar))`,
		),
		outcome: 'failed',
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: /^invalid recipient\.?$/i,
		outcome: 'failed',
		fix: CHECK_WHO,
		source: `${GOLD}: Transfer Confirmation`,
	},
	{
		words: clause(`(?:invalid|wrong|incorrect) ${SUBJECT}`),
		outcome: 'failed',
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: clause(
			`${SUBJECT} (?:(?:is )?(?:invalid|not valid|incorrect)|tidak (?:valid|sah)|salah)`,
		),
		outcome: 'failed',
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: /^invalid param(?:s|eters?)(?:: ?[\w .-]{1,40})?$/i,
		outcome: 'failed',
		fix: CHECK_FIELDS,
		source: `${GOLD}: Get Chart`,
	},
	{
		words: /^field [\w.-]{1,40} is required\.?$/i,
		outcome: 'failed',
		fix: CHECK_FIELDS,
		source: `${GOLD}: Get Wilayah`,
	},
	{
		words: clause('(?:wrong|incorrect|invalid) (?:pin|otp)(?: code)?'),
		outcome: 'failed',
		fix: EACH_TRY,
		source: PLAIN,
	},
	{
		words: clause(
			'(?:kode |your )?(?:pin|otp)(?: (?:code|anda|transaksi))* (?:(?:is )?(?:wrong|incorrect|invalid|not valid)|salah|tidak (?:valid|sah|sesuai|benar))',
		),
		outcome: 'failed',
		fix: EACH_TRY,
		source: PLAIN,
	},
	{
		words: clause(`${LIMIT} (?:is |was |has been )?exceeded`),
		outcome: 'failed',
		fix: WAIT,
		source: PLAIN,
	},
	{
		words: clause(
			`(?:(?:the|your|amount|transaction|transfer|balance) )*exceed(?:s|ed|ing) ${LIMIT}`,
		),
		outcome: 'failed',
		fix: WAIT,
		source: PLAIN,
	},
	{
		words: clause(
			`(?:(?:jumlah|nominal|nilai|transaksi|transfer|saldo)(?: (?:transaksi|transfer|anda))* )?(?:melebihi|melampaui) ${BATAS}|${BATAS} terlampaui`,
		),
		outcome: 'failed',
		fix: WAIT,
		source: PLAIN,
	},
	{
		words: /^unauthori[sz]ed?\.?$/i,
		outcome: 'failed',
		fix: MEND_ACCESS,
		source: 'KasPro Bank: Get Balance, Transaction History, with the code GE-0001',
	},
];

/** A refusal is a short sentence. In a long text, something else may stand too. */
const MAX_LENGTH = 200;

/**
 * The row that a refusal fits. Words count only where nothing in them doubts that they refuse, and
 * where no data beside them may tell of a payment. Without a payment, only the words matter.
 */
export function findRefusal(
	message: string,
	{ code, data }: { code?: string; data?: unknown } = {},
): KnownRefusal | undefined {
	const isPlain = message.length <= MAX_LENGTH && !doubtsRefusal(message) && saysNothing(data);
	return REFUSALS.find((row) =>
		row.outcome === 'pending'
			? code !== undefined && row.code.test(code)
			: isPlain && row.words.test(message),
	);
}
