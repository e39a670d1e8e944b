import { BANKS } from '../../../../nodes/DuitkuDisbursement/banks';
import {
	channelFaults,
	CHANNELS,
	chooseChannel,
	hoursFault,
	type Payout,
} from '../../../../nodes/DuitkuDisbursement/payout/channel';

const at = (moment: string) => Date.parse(`${moment}+07:00`);
const OPEN = at('2026-11-30T10:00:00');
const CLOSED = at('2026-11-30T15:00:00');
const TUESDAY = 'Tuesday 1 December 2026, 08:00 Jakarta time';

/** 146 takes no BI FAST, 014 does, 945 takes nothing online; two banks are in no document. */
const TODAY = { '014': 50_000_000, '146': 50_000_000, '945': 0, ASP1R3: 20_000_000, NEW: null };

const choose = (bankCode: string, amountIdr: number, other: Partial<Payout> = {}) =>
	chooseChannel({
		bankCode,
		amountIdr,
		today: TODAY,
		nowMs: OPEN,
		holidays: [],
		checksLimits: true,
		...other,
	});

test('a user chooses among six channels, named in the order of the alphabet', () => {
	expect(Object.entries(CHANNELS).map(([value, { name }]) => [value, name])).toEqual([
		['auto', 'Automatic'],
		['BIFAST', 'BI FAST'],
		['H2H', 'H2H'],
		['LLG', 'LLG'],
		['online', 'Online Transfer'],
		['RTGS', 'RTGS'],
	]);
	for (const { description } of Object.values(CHANNELS)) expect(description).not.toBe('');
	expect(Object.keys(CHANNELS.LLG ?? {})).toEqual(['name', 'description']);
});

describe('an automatic payout', () => {
	const O014 = 'above the online limit of bank 014 (Rp50.000.000)';
	const O146 = 'above the online limit of bank 146 (Rp50.000.000)';

	test.each([
		['014', 1, 'online', 'Online: bank 014 takes up to Rp50.000.000 by online transfer'],
		['014', 50_000_000, 'online', 'Online: bank 014 takes up to Rp50.000.000 by online transfer'],
		['014', 50_000_001, 'BIFAST', `BI FAST: ${O014}; open at any hour`],
		['014', 250_000_000, 'BIFAST', `BI FAST: ${O014}; open at any hour`],
		['014', 250_000_001, 'RTGS', `RTGS: ${O014}; open until 15:00 Jakarta time`],
		['008', 100_000_000, 'online', 'Online: bank 008 takes up to Rp100.000.000 by online transfer'],
		[
			'ASP1R3',
			20_000_000,
			'online',
			'Online: bank ASP1R3 takes up to Rp20.000.000 by online transfer',
		],
		['146', 50_000_001, 'LLG', `LLG: ${O146}; open until 15:00 Jakarta time`],
		['146', 99_999_999, 'LLG', `LLG: ${O146}; open until 15:00 Jakarta time`],
		['146', 100_000_000, 'RTGS', `RTGS: ${O146}; open until 15:00 Jakarta time`],
		['146', 2_000_000_000, 'RTGS', `RTGS: ${O146}; open until 15:00 Jakarta time`],
		['945', 1, 'LLG', 'LLG: bank 945 takes no online transfers; open until 15:00 Jakarta time'],
	])('to %s of %d goes by %s', (bankCode, amountIdr, channel, reason) => {
		expect(choose(bankCode, amountIdr)).toEqual({ channel, reason });
	});

	test('takes the ceiling of the document where the list of today could not be read', () => {
		expect(choose('1010', 25_000_000, { today: {} })).toMatchObject({ channel: 'online' });
		expect(choose('118', 100_000_001, { today: {} })).toMatchObject({ channel: 'BIFAST' });
	});

	test('goes online and by BI FAST at any hour', () => {
		expect(choose('014', 1, { nowMs: CLOSED })).toMatchObject({ channel: 'online' });
		expect(choose('014', 60_000_000, { nowMs: CLOSED })).toMatchObject({ channel: 'BIFAST' });
	});

	test.each([
		['146', 60_000_000, O146, 'LLG'],
		['146', 600_000_000, O146, 'RTGS'],
		['945', 1, 'bank 945 takes no online transfers', 'LLG'],
	])('to %s of %d waits for opening time', (bankCode, amountIdr, obstacle, channel) => {
		expect(choose(bankCode, amountIdr, { nowMs: CLOSED })).toEqual({
			fault: `No channel takes Rp${amountIdr.toLocaleString('id-ID')} to bank ${bankCode} now: ${obstacle}, BI FAST does not take it, and ${channel} is closed until ${TUESDAY}`,
		});
	});

	test('waits for the end of a holiday', () => {
		const holidays = ['2026-11-30', '2026-12-01'];

		expect(choose('146', 60_000_000, { holidays })).toEqual({
			fault: expect.stringContaining('closed until Wednesday 2 December 2026'),
		});
	});

	const DOCUMENTED_ONLY = 'LLG and RTGS go only to banks that the document lists';

	test.each([
		['ASP1R3', 20_000_001, 'above the online limit of bank ASP1R3 (Rp20.000.000)'],
		['NEW', 1, 'the bank list of Duitku gives no online limit for bank NEW'],
	])(
		'to %s, which only the list of today has, goes online or nowhere',
		(bankCode, amountIdr, obstacle) => {
			expect(choose(bankCode, amountIdr)).toEqual({
				fault: `No channel takes Rp${amountIdr.toLocaleString('id-ID')} to bank ${bankCode}: ${obstacle}, BI FAST does not take it, and ${DOCUMENTED_ONLY}`,
			});
		},
	);

	test.each(['789', '911', '1010', '1011', '1012', '1013', '1014'])(
		'to the e-wallet %s goes online or nowhere',
		(bankCode) => {
			expect(choose(bankCode, 10_000_000)).toMatchObject({ channel: 'online' });
			expect(choose(bankCode, 200_000_000)).toEqual({
				fault: expect.stringContaining('e-wallets'),
			});
		},
	);

	test.each(['999', 'constructor', '__proto__', ''])('to "%s" goes to no bank', (bankCode) => {
		expect(choose(bankCode, 1)).toEqual({
			fault: `Bank ${bankCode} is not in the bank list of Duitku: check the code`,
		});
		expect(choose(bankCode, 1, { today: {} })).toEqual({
			fault: expect.stringContaining("today's list could not be read"),
		});
	});

	test('never goes by H2H, and never by a channel whose own limits refuse it', () => {
		for (const bankCode of [...Object.keys(BANKS), ...Object.keys(TODAY)]) {
			for (const amountIdr of [1, 25_000_001, 50_000_001, 100_000_001, 1_000_000_001]) {
				const choice = choose(bankCode, amountIdr);
				if ('fault' in choice) continue;
				const fields = { bankCode, amountTransfer: amountIdr };

				expect(choice.channel).not.toBe('H2H');
				expect(channelFaults(choice.channel, fields, {}, TODAY)).toEqual([]);
				expect(hoursFault(choice.channel, OPEN, [])).toBeUndefined();
			}
		}
	});
});

describe('an automatic payout of someone who is not held to limits', () => {
	const free = (bankCode: string, amountIdr: number, other: Partial<Payout> = {}) =>
		choose(bankCode, amountIdr, { today: {}, checksLimits: false, ...other });

	test.each(['008', '146', '999', 'NEW'])(
		'goes online to %s, of which no limit is known',
		(code) => {
			expect(free(code, 900_000_000)).toEqual({
				channel: 'online',
				reason: `Online: no online limit of bank ${code} is known`,
			});
		},
	);

	test('goes another way above the limit that is known', () => {
		expect(free('014', 50_000_000)).toMatchObject({ channel: 'online' });
		expect(free('014', 50_000_001)).toMatchObject({ channel: 'BIFAST' });
		expect(free('146', 50_000_001, { today: TODAY })).toMatchObject({ channel: 'LLG' });
		expect(free('146', 50_000_001, { today: TODAY, nowMs: CLOSED })).toHaveProperty('fault');
	});
});

describe('a channel that the user chose', () => {
	const faults = (channel: string, bankCode: string, amountTransfer: number, options = {}) =>
		channelFaults(channel, { bankCode, amountTransfer }, options, TODAY);

	test.each([
		['online', '014', 50_000_001, 'takes online up to Rp50.000.000'],
		['BIFAST', '146', 1, 'does not take part in BI FAST'],
		['H2H', '014', 1, 'does not take part in H2H'],
		['LLG', '014', 1_000_000_001, 'LLG takes up to Rp1.000.000.000'],
		['RTGS', '014', 99_999_999, 'RTGS takes from Rp100.000.000'],
	])('%s is held to its limits', (channel, bankCode, amountTransfer, fault) => {
		expect(faults(channel, bankCode, amountTransfer)).toEqual([expect.stringContaining(fault)]);
		expect(faults(channel, bankCode, amountTransfer, { checkLimits: false })).toEqual([]);
	});

	test.each(['online', 'BIFAST', 'LLG'])('%s goes within them', (channel) => {
		expect(faults(channel, '014', 50_000_000)).toEqual([]);
	});

	test('is not held to the limits of another one whose type the fields name', () => {
		const fields = { bankCode: '014', amountTransfer: 1, type: 'RTGS' };

		expect(channelFaults('LLG', fields, {}, TODAY)).toEqual([]);
	});

	test('auto has no limits of its own: its choice says what is wrong', () => {
		expect(faults('auto', '999', 1)).toEqual([]);
	});
});

describe('outside of business hours', () => {
	test.each(['LLG', 'RTGS'])('%s says when it opens', (channel) => {
		expect(hoursFault(channel, CLOSED, [])).toBe(
			`${channel} runs 08:00 to 15:00 Jakarta time on business days, and opens next on ${TUESDAY}`,
		);
		expect(hoursFault(channel, OPEN, [])).toBeUndefined();
		expect(hoursFault(channel, OPEN, ['2026-11-30'])).toContain(TUESDAY);
	});

	test.each(['auto', 'online', 'BIFAST', 'H2H'])('%s runs all the same', (channel) => {
		expect(hoursFault(channel, CLOSED, [])).toBeUndefined();
	});
});
