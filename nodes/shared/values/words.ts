/*
 * What the words of an answer leave open, in English and Indonesian. Codes are few and their texts
 * are free: "saldo kurang" beside "sedang diproses" is no refusal, and "pending" beside a code of
 * success is no success. Each table is read as a list of alternatives, whatever the case.
 */

/** The payment is on its way, or nobody knows where it is. These win over every code. */
const OPEN = [
	/\b(in|on|under) (process|progress|review|verification|investigation)\b/,
	/\b(is|are|being|still|be|to|yet to be) (processed|verified|reviewed|confirmed|settled)\b/,
	/\bprocessing\b/,
	/\b(sedang|masih|dalam|akan|tahap|menunggu|belum( selesai)?) (di ?)?(proses|verifikasi|konfirmasi|periksa|tinjau)/,
	/(?<!\b(telah|sudah|berhasil) )\bdiproses\b/,
	/\bbelum (selesai|(ter|di)\w|ada (jawaban|respons?))/,
	/\bpending\b/,
	/\b(ter|di)tunda\b/,
	/\b(a?wait(ing|s)?|queued?|menunggu|tunggu|antr(e|i|ean|ian))\b/,
	/\btim(e|ed|ing)?[ -]?out\b/,
	/\b(habis waktu|waktu (\w+ )?(telah )?habis|batas waktu)\b/,
	/\b(too late|terlambat|delay(ed)?)\b/,
	/\b(no|without) (response|answer|reply)\b/,
	/\bnot (respond(ing|ed)?|answer(ed)?|confirm(ed)?|settled)\b/,
	/\btidak (ada (respons?|jawaban)|merespons?|menjawab)\b/,
	/\b(suspect(ed)?|unclear|uncertain|undetermined|unconfirmed|unknown|tidak (jelas|pasti|diketahui))\b/,
	/\bunable to (confirm|determine|verify)\b/,
];

/** The machinery failed on the way. */
const FAULT = [
	/\b(internal|server|system|sistem|general|generic|database|network|gateway|link|host) (server )?(error|failure|problem|down|fault)\b/,
	/\b(error|kesalahan|gangguan) (pada )?(internal|server|sistem|jaringan|koneksi|umum)\b/,
	/\b(connection|koneksi|jaringan|gangguan|terputus|exception|maintenance|pemeliharaan|unavailable)\b/,
	/\bresponse (from|dari)\b/,
	/\b(retrying|retried|akan dicoba)\b/,
	/\bunable to (reach|connect|contact)\b/,
	/\btidak (dapat|bisa) (terhubung|menghubungi|dihubungi)\b/,
];

/** An earlier attempt decided: what became of that one, such a refusal does not say. */
const EARLIER = [/\b(duplicate[ds]?|duplikat|already|previously|sudah|telah|pernah)\b/];

/** Words of success: beside a code of refusal, one of the two is wrong. */
const DONE = [
	/(?<!\b(not|tidak|belum) )\b(success(ful|fully)?|succeeded|berhasil|sukses|completed)\b/,
	/(?<!\b(not|tidak|belum) )\b(been sent|terkirim|transferred|terbayar)\b/,
];

/** Money has left its account and may come back: what such a refusal refuses is not the debit. */
const MOVED = [
	/\b(debited|deducted|(ter|di)(debi?t|debet|potong))\b/,
	/\b(refund(s|ed)?|returned|dikembalikan|pengembalian)\b/,
];

/** Words of failure: beside a code of success, one of the two is wrong. */
const FAILURE = [
	/\b(fail(s|ed|ure)?|gagal|unsuccessful|error|kesalahan|salah)\b/,
	/\b(reject(ed)?|den(y|ied)|declined|refused|ditolak|tolak)\b/,
	/\b(cancel(l?ed)?|dibatalkan|batal|void(ed)?|refund(ed)?|reversed|dikembalikan|expired|kedaluwarsa|kadaluarsa)\b/,
	/\b(invalid|insufficient|not (enough|found|allowed|permitted|valid|successful))\b/,
	/\btidak (cukup|mencukupi|valid|sah|ditemukan|berhasil|dapat|bisa|terdaftar|sesuai|diizinkan|dikenal|aktif)\b/,
	/\b(blocked|diblokir|locked|terkunci)\b/,
];

const says = (words: readonly RegExp[], text: string): boolean => {
	const plain = text.toLowerCase().replace(/\s+/g, ' ');
	return words.some((word) => word.test(plain));
};

/** Do these words say that the payment is still on its way, or that its end is not known? */
export const leavesOpen = (text: string): boolean => says(OPEN, text);

/** Do these words contradict a code of success? */
export const doubtsSuccess = (text: string): boolean => says([...OPEN, ...FAULT, ...FAILURE], text);

/** Do these words leave open whether money moved, although the answer is a refusal? */
export const doubtsRefusal = (text: string): boolean =>
	says([...OPEN, ...FAULT, ...EARLIER, ...DONE, ...MOVED], text);

/** The account that pays holds too little, which leaves no doubt: nothing moved. */
export const INSUFFICIENT_FUNDS =
	/insufficient (\w+ )?(funds?|balance)|\b(balance|saldo|dana)\b[^.,;]*\b(insufficient|not (enough|sufficient)|too low|kurang(?=\s*($|[.,;!)]|dari\b|untuk\b))|tidak (cukup|mencukupi))/i;
