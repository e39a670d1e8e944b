import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

import { ADVICE, failed, OUTCOMES, pending } from '../../../../nodes/shared/contract/verdict';
import {
	emptyJournal,
	journalFormat,
	UNKNOWN,
	type JournalEntry,
} from '../../../../nodes/shared/payment/savedJournal';

/** What n8n writes an execution with. */
const { stringify } = createRequire(require.resolve('n8n-core'))('flatted') as {
	stringify: (value: unknown) => string;
};

const entry: JournalEntry = {
	run: 0,
	item: 12,
	fingerprint: 'c1fd1a3d2f4b5c6d7e8f90a1b2c3d4e5',
	pays: { amountTransfer: 50_000, bankAccount: '8760673566' },
};

const success = {
	outcome: 'success',
	code: '00',
	message: 'SUCCESS',
	advice: ADVICE.done,
} as const;

/** What is read of an entry in another process, after it was written in this one. */
function again(written: JournalEntry): JournalEntry {
	const saved = emptyJournal();
	const line = journalFormat(saved).write(written);
	return journalFormat(structuredClone(saved)).read(line);
}

describe('an entry that is read again', () => {
	test('is what was written, with a verdict and without', () => {
		expect(again(entry)).toEqual(entry);
		expect(again({ ...entry, verdict: success })).toEqual({ ...entry, verdict: success });
	});

	test.each(OUTCOMES)('keeps the outcome %s', (outcome) => {
		const verdict = { ...success, outcome };

		expect(again({ ...entry, verdict })).toEqual({ ...entry, verdict });
	});

	test.each(['|', '","', '"', '\\', "'", '\n', '\r\n', '\u2028', '[]', '{', '', '\u0000', 'é😀'])(
		'keeps %j in all of its texts',
		(odd) => {
			const written = {
				run: 3,
				item: 0,
				fingerprint: `a${odd}b`,
				pays: { [`name${odd}`]: `${odd}${odd}`, amount: odd },
				verdict: pending(`CODE${odd}`, `message${odd}`),
			};
			expect(again(written)).toEqual(written);
		},
	);

	test('keeps what is paid as text or number, whatever its length, and none at all', () => {
		const pays = { amount: '900719925474099312', other: 1.5, none: null, list: [1], is: true };

		expect(again({ ...entry, pays })).toEqual({ ...entry, pays });
		expect(again({ ...entry, pays: {} })).toEqual({ ...entry, pays: {} });
	});

	test('keeps the names of what it pays beside entries that pay something else', () => {
		const saved = emptyJournal();
		const other = { ...entry, pays: { nominal: 7, to: '1' } };
		const { write } = journalFormat(saved);
		const lines = [write(entry), write(other)];
		const { read } = journalFormat(saved);

		expect(lines.map(read)).toEqual([entry, other]);
	});

	test('is still one of which nobody knows what was sent', () => {
		const unknown = { run: UNKNOWN, item: UNKNOWN, pays: {} };

		expect(again(unknown)).toEqual(unknown);
	});
});

describe('a line that is of no known shape', () => {
	test.each([
		'',
		'{',
		'null',
		'[]',
		'"text"',
		'{"run":0}',
		'[null,null]',
		'["0",1,"f"]',
		'[0,"1","f"]',
		'[0]',
		'0|1|f|0|00|1|2|[50000]',
		'[object Object]',
	])('is a payment of which nothing more is known: %j', (line) => {
		expect(journalFormat(emptyJournal()).read(line)).toEqual({
			run: UNKNOWN,
			item: UNKNOWN,
			pays: {},
		});
	});

	test('is read as far as it goes', () => {
		const { read } = journalFormat(emptyJournal());

		expect(read('[0,1]')).toEqual({ run: 0, item: 1, pays: {} });
		expect(read('[0,1,"f",9,9,50000]')).toEqual({ run: 0, item: 1, fingerprint: 'f', pays: {} });
		const { read: readText } = journalFormat({ ...emptyJournal(), verdicts: [success] });
		expect(readText('[0,1,"f","0"]')).toEqual({ run: 0, item: 1, fingerprint: 'f', pays: {} });
	});

	test('has no verdict when its outcome has no output', () => {
		const verdict = { ...success, outcome: 'reversed' as 'success' };

		expect(again({ ...entry, verdict })).toEqual(entry);
	});
});

describe('what n8n saves', () => {
	const usual = (index: number, code: string): JournalEntry => ({
		run: 0,
		item: index,
		fingerprint: createHash('sha256').update(`${index}`).digest('hex').slice(0, 32),
		pays: { amountTransfer: 50_000 + index, bankAccount: String(8_760_000_000 + index) },
		verdict: code === '00' ? success : failed(code, `Refused with ${code}`, ADVICE.correct),
	});

	/** Bytes of a journal of so many transfers by Duitku's references. */
	const bytesOf = (count: number): number => {
		const saved = emptyJournal();
		const { write } = journalFormat(saved);
		for (let index = 0; index < count; index++) {
			const line = write(usual(index, index % 10 === 0 ? '01' : '00'));
			saved.lines[`reference:${7_000_000 + index}`] = line;
		}
		return Buffer.byteLength(stringify(saved));
	};

	test('is at most 110 bytes for a usual transfer', () => {
		expect((bytesOf(5_000) - bytesOf(0)) / 5_000).toBeLessThanOrEqual(110);
	});

	test('holds a verdict that many payments have in common once', () => {
		const saved = emptyJournal();
		const { write } = journalFormat(saved);
		const lines = [0, 1, 2, 3].map((index) => write(usual(index, index === 3 ? '01' : '00')));

		expect(saved.verdicts).toHaveLength(2);
		expect(saved.pays).toEqual([['amountTransfer', 'bankAccount']]);
		expect(lines.join()).not.toContain('SUCCESS');
	});

	test('goes on in another process with what the first has in common', () => {
		const saved = emptyJournal();
		journalFormat(saved).write(usual(0, '00'));
		const taken = structuredClone(saved);
		journalFormat(taken).write(usual(1, '00'));

		expect(taken).toEqual(saved);
	});
});
