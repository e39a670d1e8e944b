import { useBankPlus } from '../../support/useBankPlus';

const { paths, pick, sentTo, answerOnce } = useBankPlus();

test('the bank picker filters by name and by code', async () => {
	expect(await pick('searchBanks', 'mandiri')).toEqual([
		{ name: 'BANK MANDIRI (008)', value: '008' },
	]);
	expect(await pick('searchBanks', '008')).toHaveLength(1);
	expect((await pick('searchBanks')).length).toBeGreaterThan(1);
});

test.each([
	['searchJobs', 'master/jobs'],
	['searchEducations', 'master/educations'],
] as const)('%s gives names, as Open Account wants them', async (picker, path) => {
	const [first] = await pick(picker);

	expect(first!.value).toBe(first!.name);
	expect(sentTo(`/bankplus/${path}`)).toHaveLength(1);
});

test.each(['searchSalaries', 'searchTransactionRanges'] as const)(
	'%s gives numbers as text, as Open Account wants them',
	async (picker) => {
		expect((await pick(picker))[0]).toEqual({ name: expect.stringContaining('Rp'), value: '1' });
	},
);

test('the postal code picker asks for the place that the other fields name', async () => {
	const place = { state: 'DKI Jakarta', city: 'Jakarta Pusat', kelurahan: 'Gambir' };
	const results = await pick('searchRegions', '', { ...place, kecamatan: '' });

	expect(results).toContainEqual({ name: '10110', value: '10110' });
	expect(sentTo(paths.regions)[0]!.body).toEqual({
		propinsi: 'DKI Jakarta',
		kabupaten: 'Jakarta Pusat',
		kelurahan: 'Gambir',
	});
});

test('a list that is refused is an error with the words of Bank+', async () => {
	answerOnce(paths.banks, { code: 'BUSY', message: 'Coba lagi', data: {} });

	await expect(pick('searchBanks')).rejects.toThrow('Bank+ (BUSY): Coba lagi');
});
