import { namesMatch } from '../../../../nodes/DuitkuDisbursement/payout/names';

const padded = (name: string) => name.padEnd(30);

test.each([
	['Budi Santoso', 'BUDI SANTOSO'],
	['Budi Santoso', padded('BUDI SANTOSO')],
	['  budi\u00a0  santoso\t', 'BUDI SANTOSO'],
	['Budi, Santoso', 'BUDI SANTOSO'],
	['Bpk. Budi Santoso', 'BUDI SANTOSO'],
	['Bpk.Budi Santoso', 'BUDI SANTOSO'],
	['Budi Santoso', 'BPK BUDI SANTOSO'],
	['Ibu Siti Aminah', 'SITI AMINAH'],
	['Sdr Budi', 'BUDI'],
	['Sdri. Siti', 'SITI'],
	['Tn. Budi', 'Ny. Budi'],
	['Hj. Siti Aminah', 'SITI AMINAH HJ'],
	['H. Ahmad Dahlan', 'AHMAD DAHLAN'],
	['H.M. Yusuf', 'M YUSUF'],
	['Prof. Dr. Ir. H. Budi Santoso, S.H., M.M.', 'BUDI SANTOSO'],
	['Dr.Ir.Budi Santoso,S.H.,M.M.', 'BUDI SANTOSO'],
	['Budi Santoso, S.Kom', 'BUDI SANTOSO SKOM'],
	['Budi Santoso S. Kom., MBA', 'BUDI SANTOSO'],
	['Budi Santoso', 'BUDI SANTOSO S H M T'],
	['Budi Santoso, S.E., M.T., Ph.D.', 'BUDI SANTOSO'],
	['PT. Maju Jaya, Tbk.', 'MAJU JAYA PT'],
	['PT Maju Jaya Tbk', 'PT MAJU JAYA TBK'],
	['CV Maju', 'MAJU'],
	['UD. Sumber Rejeki', 'SUMBER REJEKI'],
	["Ma'ruf Amin", 'MARUF AMIN'],
	['Ma’ruf Amin', 'MA`RUF AMIN'],
	['Ma\u00b4ruf', 'MARUF'],
	['José Müller', 'JOSE MULLER'],
	['Jose\u0301', 'JOSE'],
	['Budi\u200b Santoso', 'BUDI SANTOSO'],
	['A.R. Hakim', 'AR HAKIM'],
	['A.R. Hakim', 'A R HAKIM'],
	['Nur St. Rahma', 'NUR ST RAHMA'],
	['Siti-Aminah', 'SITI-AMINAH'],
	['Dr', 'DR'],
])('"%s" is "%s" to a bank', (expected, answered) => {
	expect(namesMatch(expected, answered)).toBe(true);
});

test.each([
	['BUDI', 'BUDI SANTOSO'],
	['BUDI SANTOSO', 'BUDI'],
	['Budi Santoso', 'SANTOSO BUDI'],
	['Budi Santoso', 'BUDI SANTOSA'],
	['Budi Santoso', 'BUDISANTOSO'],
	['Budi Santoso', 'BUDI A SANTOSO'],
	['H. Santoso', 'HENDRA SANTOSO'],
	['M. Yusuf', 'MUHAMMAD YUSUF'],
	['Ahmad H', 'AHMAD'],
	['Jack Ma', 'JACK'],
	['Maria Nona', 'MARIA'],
	['Drajat', 'AJAT'],
	['Irma', 'MA'],
	['Sheila', 'EILA'],
	['Budi St Rahma', 'BUDI RAHMA'],
	['PT Maju Jaya', 'CV MAJU JAYA'],
	['CV. Maju Jaya', 'MAJU JAYA PT'],
	['Siti-Aminah', 'SITI AMINAH'],
	['Вudi', 'BUDI'],
	['Budi Santoso', ''],
	['Budi Santoso', '   '],
	['Budi Santoso', '...'],
	['Budi Santoso', '-'],
])('"%s" is not "%s"', (expected, answered) => {
	expect(namesMatch(expected, answered)).toBe(false);
});

describe('a name that the bank cuts off', () => {
	test.each([
		['Muhammad Abdul Rahman Hakim', 'MUHAMMAD ABDUL RAHMA'],
		['Muhammad Abdul Rahman Hakim', 'MUHAMMAD ABDUL RAHMAN'],
		['Muhammad Abdul Rahman Hakim', padded('MUHAMMAD ABDUL RAHMAN ')],
		['Bpk. Muhammad Abdul Rahman Hakim', 'MUHAMMAD ABDUL RAHMAN HAK'],
		['Muhammad Abdul Rahman', 'MUHAMMAD ABDUL RAHMAN'],
		['Muhammad Abdul Rahman, S.H.', 'MUHAMMAD ABDUL RAHMAN S'],
		['Muhammad Abdul Rahman S.Kom', 'MUHAMMAD ABDUL RAHMAN S KO'],
		['PT Maju Jaya Abadi Bersama Sentosa', 'PT MAJU JAYA ABADI BERSAMA SE'],
	])('"%s" is "%s"', (expected, answered) => {
		expect(namesMatch(expected, answered)).toBe(true);
	});

	test.each([
		['before 20 characters', 'Muhammad Abdul Rahman', 'MUHAMMAD ABDUL RAHM'],
		['by us and not by the bank', 'Muhammad Abdul Rahman', 'MUHAMMAD ABDUL RAHMAN HAKIM'],
		['in front', 'Muhammad Abdul Rahman', 'AMMAD ABDUL RAHMAN HAKIM'],
		['elsewhere', 'Muhammad Abdul Rahman', 'MUHAMMAD ABDUL RAHIM'],
		['among blanks', 'Budi Santoso', `BUDI${' '.repeat(20)}S`],
		['among dots', 'Budi Santoso', `BUDI${'.'.repeat(20)}`],
		['after many titles', 'Budi Santoso', 'PROF DR DRG IR H BPK BUDI'],
		['of another legal form', 'PT Maju Jaya Abadi Sentosa', 'CV MAJU JAYA ABADI SENTO'],
	])('%s is another one', (_, expected, answered) => {
		expect(namesMatch(expected, answered)).toBe(false);
	});
});

test.each(['', '  ', '\u00a0\n'])('whoever expects nobody ("%s") finds anybody', (expected) => {
	expect(namesMatch(expected, 'BUDI SANTOSO')).toBe(true);
	expect(namesMatch(expected, '')).toBe(true);
});

test.each(['Dr', 'H.', 'PT', 'Prof. Dr. Ir. H. Drs.', 'S.H.', '.,.', "''", '\u200b', '-'])(
	'"%s" alone is nobody else',
	(expected) => {
		for (const answered of ['BUDI SANTOSO', 'DR BUDI', 'PT MAJU JAYA TBK', '', ' ', '.']) {
			expect(namesMatch(expected, answered)).toBe(false);
			expect(namesMatch('Budi Santoso', expected)).toBe(false);
		}
	},
);

test.each(['S H ', 'BPK ', 'A ', 'BUDI ', '. ', '\u0301', '\ufdfa'])(
	'a name of a million characters (%j) is nobody, at once',
	(part) => {
		const endless = part.repeat(1_000_000 / part.length);
		const beganMs = performance.now();

		expect(namesMatch('Budi Santoso', `BUDI SANTOSO ${endless}X`)).toBe(false);
		expect(namesMatch(`${endless}X`, `${endless}X`)).toBe(false);
		expect(namesMatch(`${'S H '.repeat(60)}X`, `${'S H '.repeat(60)}Y`)).toBe(false);
		expect(performance.now() - beganMs).toBeLessThan(2_000);
	},
);

test('a name has up to 255 characters, the blanks around it aside', () => {
	const longest = 'x'.repeat(255);

	expect(namesMatch(longest, longest)).toBe(true);
	expect(namesMatch(`${longest}  `, longest.padEnd(300))).toBe(true);
	expect(namesMatch(`${longest}x`, `${longest}x`)).toBe(false);
});
