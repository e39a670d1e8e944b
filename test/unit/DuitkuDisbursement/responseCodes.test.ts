import { RESPONSE_CODES } from '../../../nodes/DuitkuDisbursement/responseCodes';
import { judgeStatus, judgeTransfer } from '../../../nodes/DuitkuDisbursement/verdicts';
import { pending } from '../../../nodes/shared/contract/verdict';

/** Every code of the document's four tables and its test scenarios, read off by hand. */
const DOCUMENTED = {
	success: ['00'],
	pending: ['TO', '68', '-100', '80', 'EE', '66', '12', '20', '88', '91', '-951', '-142'],
	denied: ['LD', '89', 'NF', '-420'],
	failed: [
		...['-141', '-148', '-149', '-192', '-510', '-920', '-952', '76', '01', '03', '04', '05'],
		...['13', '14', '15', '30', '31', '33', '36', '38', '39', '40', '41', '43', '51', '52', '90'],
	],
	setUp: ['-120', '-123', '-161', '-191', '-213', '-930', '-960'],
};

const answer = (responseCode: string) => ({ responseCode, responseDesc: '' });

test('every documented code is known, and no other', () => {
	expect(Object.keys(RESPONSE_CODES).sort()).toEqual(Object.values(DOCUMENTED).flat().sort());
});

describe('the answer to a transfer', () => {
	const outcomes = [
		...DOCUMENTED.success.map((code) => [code, 'success']),
		...[...DOCUMENTED.pending, ...DOCUMENTED.denied].map((code) => [code, 'pending']),
		...[...DOCUMENTED.failed, ...DOCUMENTED.setUp].map((code) => [code, 'failed']),
	];

	test.each(outcomes)('%s is %s, explained, with advice', (code, outcome) => {
		const verdict = judgeTransfer(answer(code), {});

		expect(verdict).toMatchObject({ code, outcome });
		expect(verdict.message).not.toBe('');
		expect(verdict.advice).toMatch(/\.$/);
	});

	test.each(['', '7', 'ok', '0', '000', 'constructor', '__proto__'])(
		'"%s" is not documented and leaves it pending',
		(code) => {
			expect(judgeTransfer(answer(code), {}).outcome).toBe('pending');
		},
	);
});

describe('the answer of Inquiry Status', () => {
	test.each(DOCUMENTED.denied)('a transfer that answered %s and is denied has failed', (code) => {
		for (const denial of ['NF', '-420']) {
			expect(judgeStatus(answer(denial), pending(code, ''), {}).outcome).toBe('failed');
		}
	});

	test.each([...DOCUMENTED.pending, 'TIMEOUT', 'CONNECTION_LOST', 'HTTP_502', 'ALREADY_SENT'])(
		'a transfer that answered %s and is denied stays pending',
		(code) => {
			for (const denial of ['NF', '-420']) {
				expect(judgeStatus(answer(denial), pending(code, ''), {}).outcome).toBe('pending');
			}
		},
	);

	test.each([...DOCUMENTED.setUp, '-952'])(
		'%s speaks of the query, not of the transfer',
		(code) => {
			const first = pending('TO', 'first');

			expect(judgeStatus(answer(code), first, {})).toEqual(first);
		},
	);

	test.each(['LD', '89'])('%s proves nothing', (code) => {
		expect(judgeStatus(answer(code), pending('LD', ''), {}).outcome).toBe('pending');
	});
});
