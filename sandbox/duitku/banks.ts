/** A bank that Duitku pays to. */
export interface Bank {
	bankCode: string;
	bankName: string;
	/** Reachable by BI FAST ("Supported Banks" marks it). */
	biFast: boolean;
	/** The most that one online transfer may carry, in whole rupiah; null where the list has none. */
	maxAmountTransfer: number | null;
}

/**
 * Online ceilings that the sample of "Inquiry List Bank" prints; and two that make the list as
 * uneven as a real one: a bank that takes nothing online, and one without a figure.
 */
const CEILINGS: Readonly<Record<string, number | null>> = {
	'002': 100_000_000,
	'014': 50_000_000,
	'1010': 25_000_000,
	'118': 100_000_000,
	'119': 100_000_000,
	'600': null,
	'945': 0,
};

/**
 * "50 to 100 Million depending on the bank": the lower end where the document prints no ceiling.
 */
const DEFAULT_CEILING_IDR = 50_000_000;

/** The upper end, where the list has no figure. */
const HIGHEST_CEILING_IDR = 100_000_000;

const SUPPORTED_BANKS: readonly (readonly [code: string, name: string, biFast: boolean])[] = [
	['002', 'Bank BRI', true],
	['008', 'Bank Mandiri', true],
	['009', 'Bank BNI', true],
	['011', 'Bank Danamon', true],
	['013', 'Bank Permata', true],
	['014', 'Bank Central Asia', true],
	['016', 'Bank Maybank Indonesia', true],
	['019', 'Bank Panin', true],
	['022', 'CIMB Niaga', true],
	['023', 'Bank UOB Indonesia', true],
	['028', 'Bank OCBC NISP', true],
	['031', 'Citi Bank', true],
	['036', 'Bank CCB (Ex-Bank Windu Kentjana)', true],
	['037', 'Bank Artha Graha', true],
	['042', 'MUFG Bank', true],
	['046', 'Bank DBS', true],
	['050', 'Standard Chartered Bank', true],
	['054', 'Bank Capital', true],
	['061', 'ANZ Indonesia', true],
	['069', 'Bank Of China Indonesia', true],
	['076', 'Bank Bumi Arta', true],
	['087', 'Bank HSBC Indonesia', true],
	['095', 'Bank JTrust Indonesia', true],
	['097', 'Bank Mayapada', true],
	['110', 'Bank BJB', true],
	['111', 'Bank DKI', true],
	['112', 'Bank BPD DIY', true],
	['113', 'Bank Jateng', true],
	['114', 'Bank Jatim', true],
	['115', 'Bank Jambi', true],
	['116', 'Bank Aceh', true],
	['117', 'Bank Sumut', true],
	['118', 'Bank Nagari', true],
	['119', 'Bank Riau Kepri', true],
	['120', 'Bank Sumsel Babel', true],
	['121', 'Bank Lampung', true],
	['122', 'Bank Kalsel', true],
	['123', 'Bank Kalbar', true],
	['124', 'Bank Kaltimtara', true],
	['125', 'Bank Kalteng', true],
	['126', 'Bank Sulselbar', true],
	['127', 'Bank Sulut Go', true],
	['128', 'Bank NTB Syariah', true],
	['129', 'Bank BPD Bali', true],
	['130', 'Bank NTT', true],
	['131', 'Bank Maluku Malut', true],
	['132', 'Bank Papua', true],
	['133', 'Bank Bengkulu', true],
	['134', 'Bank Sulteng', true],
	['135', 'Bank Sultra', true],
	['137', 'Bank Banten', true],
	['146', 'Bank Of India Indonesia', false],
	['147', 'Bank Muamalat Indonesia', true],
	['151', 'Bank Mestika', true],
	['152', 'Bank Shinhan Indonesia', true],
	['153', 'Bank Sinarmas', true],
	['157', 'Bank Maspion Indonesia', true],
	['161', 'Bank Ganesha', true],
	['164', 'Bank ICBC Indonesia', true],
	['167', 'Bank QNB Indonesia', true],
	['200', 'Bank BTN', true],
	['212', 'Bank Woori Saudara', true],
	['213', 'Bank BTPN', true],
	['405', 'Bank Victoria Syariah', false],
	['425', 'Bank BJB Syariah', true],
	['426', 'Bank Mega', true],
	['441', 'Bank KB Bukopin', true],
	['451', 'Bank Syariah Indonesia', true],
	['459', 'Bank KROOM', false],
	['472', 'Bank Jasa Jakarta', true],
	['484', 'Bank KEB Hana', true],
	['485', 'MNC Bank', true],
	['490', 'Bank Neo Commerce', true],
	['494', 'Bank BRI Agroniaga', true],
	['498', 'Bank SBI', true],
	['501', 'Bank Digital BCA', true],
	['503', 'Bank Nobu', true],
	['506', 'Bank Mega Syariah', true],
	['513', 'Bank Ina Perdana', true],
	['517', 'Bank Panin Dubai Syariah', true],
	['520', 'Bank Prima Master', false],
	['521', 'Bank Syariah Bukopin', true],
	['523', 'Bank Sahabat Sampoerna', true],
	['526', 'Bank Oke Indonesia', true],
	['531', 'AMAR BANK', true],
	['535', 'SEA Bank', true],
	['536', 'Bank BCA Syariah', true],
	['542', 'Bank Jago', true],
	['547', 'Bank BTPN Syariah', true],
	['548', 'Bank Multiarta Sentosa', true],
	['553', 'Bank Mayora', true],
	['555', 'Bank Index Selindo', true],
	['562', 'Superbank (FAMA)', false],
	['564', 'Bank Mantap', true],
	['566', 'Bank Victoria International', true],
	['567', 'Allo Bank', true],
	['600', 'BPR SUPRA', false],
	['688', 'BPR KS', false],
	['699', 'BPR EKA', false],
	['789', 'IMkas', false],
	['911', 'LinkAja', false],
	['945', 'Bank Agris', false],
	['947', 'Bank Aladin Syariah', true],
	['949', 'Bank CTBC', true],
	['950', 'Bank Commonwealth', true],
	['1010', 'OVO', false],
	['1011', 'Gopay', false],
	['1012', 'DANA', false],
	['1013', 'Shopeepay', false],
	['1014', 'LinkAja Direct', false],
];

/** "Supported Banks", in the order of the document. */
const BANKS: readonly Bank[] = SUPPORTED_BANKS.map(([bankCode, bankName, biFast]) => ({
	bankCode,
	bankName,
	biFast,
	maxAmountTransfer: bankCode in CEILINGS ? (CEILINGS[bankCode] ?? null) : DEFAULT_CEILING_IDR,
}));

/**
 * What the real list of today holds besides: a code with letters, and a bank for the second time.
 */
const LISTED_SINCE: readonly Bank[] = [
	{
		bankCode: 'ASP1R3',
		bankName: 'Aspire Account',
		biFast: false,
		maxAmountTransfer: 100_000_000,
	},
	{
		bankCode: '501',
		bankName: 'Bank Digital BCA',
		biFast: true,
		maxAmountTransfer: 25_000_000,
	},
];

/** What List Bank answers. */
export const LISTED_BANKS: readonly Bank[] = [...LISTED_SINCE, ...BANKS];

export function findBank(bankCode: string): Bank | undefined {
	return LISTED_BANKS.find((bank) => bank.bankCode === bankCode);
}

/** The most that one online transfer to a bank may carry: the lowest figure that the list gives. */
export function onlineCeilingIdr(bankCode: string): number {
	const ceilings = LISTED_BANKS.filter((bank) => bank.bankCode === bankCode).map(
		({ maxAmountTransfer }) => maxAmountTransfer ?? HIGHEST_CEILING_IDR,
	);
	return ceilings.length > 0 ? Math.min(...ceilings) : 0;
}

/** H2H reaches five banks ("Clearing"): BRI, Mandiri, BNI, Permata, CIMB. */
export const H2H_BANK_CODES: readonly string[] = ['002', '008', '009', '013', '022'];
