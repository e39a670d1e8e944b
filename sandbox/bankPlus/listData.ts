/*
 * Invented counts and short lists, in the documented shape: ids, counts and post codes are numbers,
 * bank codes are text.
 */

const bsaGraph = (opened: number, deposits: number, balanceChecks: number) => [
	{ graph_id: 1, graph_title: 'Buka Rekening', graph_count: opened },
	{ graph_id: 2, graph_title: 'Setor Tunai', graph_count: deposits },
	{ graph_id: 3, graph_title: 'Customer Balance', graph_count: balanceChecks },
];

export const BSA_BY_MONTH = new Map([
	['2020-01', bsaGraph(4, 12, 7)],
	['2020-02', bsaGraph(6, 15, 10)],
]);

const graph = (counts: Readonly<Record<string, number>>) =>
	Object.entries(counts).map(([title, count]) => ({ graph_title: title, graph_count: count }));

export const BILLS = graph({ PDAM: 21, 'Mobile Postpaid': 13, Indihome: 8 });
export const PURCHASES = graph({ GoPay: 17, Railink: 5 });
export const AGENT_GROWTH = graph({ '2020-01': 9, '2020-02': 14, '2020-03': 20 });
export const AGENT_SPREAD = graph({ Bali: 6, Banten: 11, Bengkulu: 2 });

const numbered = (...names: readonly string[]) =>
	names.map((name, index) => ({ id: index + 1, name }));

export const JOBS = numbered('ADMINISTRASI UMUM', 'KOMPUTER', 'KONSULTAN');
export const EDUCATIONS = numbered('TANPA GELAR', 'D3', 'S1/D4', 'S2');
export const SALARIES = numbered('< Rp 2,5 juta', 'Rp 2,5 juta s/d Rp 5 juta', '> Rp 5 juta');
export const TRANSACTION_RANGES = numbered(
	'< Rp 50 juta',
	'Rp 50 juta s/d Rp 100 juta',
	'> Rp 100 juta',
);

/** The banks of the document, with its codes. */
export const BANKS = [
	{ bank_code: '002', bank_name: 'BRI' },
	{ bank_code: '008', bank_name: 'BANK MANDIRI' },
	{ bank_code: '012', bank_name: 'BANK BCA' },
	{ bank_code: '009', bank_name: 'BNI 46' },
	{ bank_code: '011', bank_name: 'BANK DANAMON' },
	{ bank_code: '013', bank_name: 'BANK PERMATA' },
	{ bank_code: '016', bank_name: 'MAYBANK' },
	{ bank_code: '019', bank_name: 'BANK PANIN' },
	{ bank_code: '022', bank_name: 'BANK CIMB NIAGA' },
	{ bank_code: '023', bank_name: 'BANK UOB INDONESIA' },
] as const;

const region = (
	propinsi: string,
	jenis: 'Kota' | 'Kabupaten',
	kabupaten: string,
	kecamatan: string,
	kelurahan: string,
	kodepos: number,
) => ({ propinsi, jenis, kabupaten, kecamatan, kelurahan, kodepos });

export const REGIONS = [
	region('DKI Jakarta', 'Kota', 'Jakarta Pusat', 'Gambir', 'Gambir', 10110),
	region('DKI Jakarta', 'Kota', 'Jakarta Pusat', 'Gambir', 'Cideng', 10150),
	region('Jawa Barat', 'Kota', 'Bandung', 'Coblong', 'Dago', 40135),
	region('Jawa Timur', 'Kabupaten', 'Sidoarjo', 'Waru', 'Waru', 61256),
] as const;
