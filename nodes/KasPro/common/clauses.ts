/*
 * Plain words count only with a subject, in a clause of their own: "customer not found" refuses,
 * "not found" or "transaction of this customer not found" may speak of an answer that got lost.
 */
const START = String.raw`(?:^|[.,:;!(\]] ?| [-–] |\b(?:because|karena) )(?:(?:mohon )?maaf,? |sorry,? )?`;
const END = String.raw`(?: (?:in|on|at|di|pada) (?:the |our )?(?:system|sistem|kaspro|bank(?: tujuan)?|(?:destination|beneficiary) bank))?(?= ?(?:$|[.,:;!)]))`;

/** These words as a clause of their own, whatever the case. */
export const clause = (words: string): RegExp => new RegExp(`${START}(?:${words})${END}`, 'i');

const WHO =
	'(?:account|customer|user|recipient|beneficiary|rekening|akun|nasabah|pelanggan|pengguna|penerima|nomor)';
const DETAIL =
	'(?:the|your|this|destination|sender|wallet|bank|mobile|phone|number|no|id|name|tujuan|pengirim|anda|ini|hp|ponsel|telepon)';

/** Whoever pays or is paid, and how the words point at them. */
export const SUBJECT = `(?:${DETAIL} )*${WHO}(?: (?:${WHO}|${DETAIL}))*`;

/** The limit of an account, in English. */
export const LIMIT =
	'(?:(?:the|your|daily|monthly|maximum|transaction|transfer|account|wallet|balance|amount) )*limit';

/** The same in Indonesian, where what is limited comes after the word. */
export const BATAS =
	'(?:limit|batas)(?: (?:harian|bulanan|transaksi|transfer|saldo|maksimum|maksimal|anda))*';
