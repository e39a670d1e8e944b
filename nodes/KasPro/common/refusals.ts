import { doubtsRefusal, INSUFFICIENT_FUNDS } from '../../shared/values/words';

/** Words after which nothing can have moved. */
export interface KnownRefusal {
	words: RegExp;
	/** What to do about it, in one sentence. */
	fix: string;
	/** Which document prints it. Plain words are of no document: they can mean nothing else. */
	source: string;
}

/*
 * Plain words count only with a subject, in a clause of their own: "customer not found" refuses,
 * "not found" or "transaction of this customer not found" may speak of an answer that got lost.
 */
const START = String.raw`(?:^|[.,:;!(\]] ?| [-–] |\b(?:because|karena) )(?:(?:mohon )?maaf,? |sorry,? )?`;
const END = String.raw`(?: (?:in|on|at|di|pada) (?:the |our )?(?:system|sistem|kaspro|bank(?: tujuan)?|(?:destination|beneficiary) bank))?(?= ?(?:$|[.,:;!)]))`;
const WHO =
	'(?:account|customer|user|recipient|beneficiary|rekening|akun|nasabah|pelanggan|pengguna|penerima|nomor)';
const DETAIL =
	'(?:the|your|this|destination|sender|wallet|bank|mobile|phone|number|no|id|name|tujuan|pengirim|anda|ini|hp|ponsel|telepon)';
const SUBJECT = `(?:${DETAIL} )*${WHO}(?: (?:${WHO}|${DETAIL}))*`;

const clause = (words: string): RegExp => new RegExp(`${START}(?:${words})${END}`, 'i');

const GOLD = 'GoldPro';
const PLAIN = 'plain words';

const CHECK_WHO = 'Check the account and the phone numbers, correct them and run this again.';
const CHECK_FIELDS = 'Ask KasPro which fields it expects, correct the item and run this again.';
const UPGRADE = 'The customer must be premium first: upgrade the customer and run this again.';
const LIMIT =
	'(?:(?:the|your|daily|monthly|maximum|transaction|transfer|account|wallet|balance|amount) )*limit';
const BATAS =
	'(?:limit|batas)(?: (?:harian|bulanan|transaksi|transfer|saldo|maksimum|maksimal|anda))*';

export const REFUSALS: readonly KnownRefusal[] = [
	{
		words: /^price changes have occurred(?:, ?please try again)?\.?$/i,
		fix: 'The price has changed since the quote: get a new quote and confirm that one.',
		source: `${GOLD}: Buy Gram, Sell Gram, Check Out Sell Gram`,
	},
	{
		words: /^your account is not premium yet\b/i,
		fix: UPGRADE,
		source: `${GOLD}: Registration`,
	},
	{
		words: clause(`${SUBJECT} (?:(?:is )?not (?:a )?premium(?: yet)?|(?:belum|tidak) premium)`),
		fix: UPGRADE,
		source: PLAIN,
	},
	{
		words: /^wallet balance is insufficient\b/i,
		fix: 'Fill up the balance (saldo) that pays and run this again.',
		source: `${GOLD}: Buy Rupiah`,
	},
	{
		words: INSUFFICIENT_FUNDS,
		fix: 'Fill up the balance (saldo) that pays and run this again.',
		source: PLAIN,
	},
	{
		words: /^(?:user|customer) not found\.?$/i,
		fix: CHECK_WHO,
		source: `${GOLD}: Check Out Gram, Check Out Rupiah, Withdraw Address; wallet: Upgrade Customer Account`,
	},
	{
		words: clause(
			`${SUBJECT} (?:(?:is |was |does )?not (?:found|registered|exist)|tidak (?:ditemukan|terdaftar))`,
		),
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: /^invalid recipient\.?$/i,
		fix: CHECK_WHO,
		source: `${GOLD}: Transfer Confirmation`,
	},
	{
		words: clause(`(?:invalid|wrong|incorrect) ${SUBJECT}`),
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: clause(
			`${SUBJECT} (?:(?:is )?(?:invalid|not valid|incorrect)|tidak (?:valid|sah)|salah)`,
		),
		fix: CHECK_WHO,
		source: PLAIN,
	},
	{
		words: /^invalid param(?:s|eters?)(?:: ?[\w .-]{1,40})?$/i,
		fix: CHECK_FIELDS,
		source: `${GOLD}: Get Chart`,
	},
	{
		words: /^field [\w.-]{1,40} is required\.?$/i,
		fix: CHECK_FIELDS,
		source: `${GOLD}: Get Wilayah`,
	},
	{
		words: clause('(?:wrong|incorrect|invalid) (?:pin|otp)(?: code)?'),
		fix: 'Each try counts: get the right code before you run this again.',
		source: PLAIN,
	},
	{
		words: clause(
			'(?:kode |your )?(?:pin|otp)(?: (?:code|anda|transaksi))* (?:(?:is )?(?:wrong|incorrect|invalid|not valid)|salah|tidak (?:valid|sah|sesuai|benar))',
		),
		fix: 'Each try counts: get the right code before you run this again.',
		source: PLAIN,
	},
	{
		words: clause(`${LIMIT} (?:is |was |has been )?exceeded`),
		fix: 'Wait until the limit allows it, or pay less.',
		source: PLAIN,
	},
	{
		words: clause(
			`(?:(?:the|your|amount|transaction|transfer|balance) )*exceed(?:s|ed|ing) ${LIMIT}`,
		),
		fix: 'Wait until the limit allows it, or pay less.',
		source: PLAIN,
	},
	{
		words: clause(
			`(?:(?:jumlah|nominal|nilai|transaksi|transfer|saldo)(?: (?:transaksi|transfer|anda))* )?(?:melebihi|melampaui) ${BATAS}|${BATAS} terlampaui`,
		),
		fix: 'Wait until the limit allows it, or pay less.',
		source: PLAIN,
	},
	{
		words: /^unauthori[sz]ed?\.?$/i,
		fix: 'Mend the authentication of the credential and run this again.',
		source: 'KasPro Bank: Get Balance, Transaction History, with the code GE-0001',
	},
];

/** A refusal is a short sentence. In a long text, something else may stand too. */
const MAX_LENGTH = 200;

/** The refusal that these words are for sure, when nothing in them doubts it. */
export const findRefusal = (message: string): KnownRefusal | undefined =>
	message.length > MAX_LENGTH || doubtsRefusal(message)
		? undefined
		: REFUSALS.find(({ words }) => words.test(message));
