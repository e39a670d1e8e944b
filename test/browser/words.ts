/**
 * What people type who look for a node, and the node that must stand first.
 *
 * n8n ranks by letters, of a display name and of the aliases in the codex file, and by how much
 * a node of its own is used. So "gold" finds Google Drive before a node that has it for an alias,
 * unless that is written `gOlD`: a capital behind a small letter counts as the beginning of a word.
 */
export const WORDS: Readonly<Record<string, string>> = {
	gaji: 'Duitku Disbursement',
	penggajian: 'Duitku Disbursement',
	payroll: 'Duitku Disbursement',
	payout: 'Duitku Disbursement',
	disbursement: 'Duitku Disbursement',
	pencairan: 'Duitku Disbursement',
	'transfer bank': 'Duitku Disbursement',
	'kirim uang': 'Duitku Disbursement',
	rekening: 'Duitku Disbursement',
	kliring: 'Duitku Disbursement',
	'BI FAST': 'Duitku Disbursement',
	'tarik tunai': 'Duitku Disbursement',
	'setor tunai': 'Bank+',
	'e-wallet': 'Duitku Disbursement',
	dompet: 'Duitku Disbursement',
	OVO: 'Duitku Disbursement',
	GoPay: 'Duitku Disbursement',
	DANA: 'Duitku Disbursement',
	ShopeePay: 'Duitku Disbursement',
	LinkAja: 'Duitku Disbursement',
	kaspro: 'KasPro Bank',
	emas: 'KasPro GoldPro',
	gold: 'KasPro GoldPro',
	QRIS: 'KasPro Wallet',
	'laku pandai': 'Bank+',
};
