import { judgeMove } from '../../../nodes/BankPlusSwitcher/verdicts';

const SENT = {
	refnum: '2501021304050001',
	sourceBank: 'BRINIDJA',
	sourceAccount: '888801000000001',
	amount: 50_000,
	expectedBeneficiaryAccount: '888801000000003',
	account: '888801000000003',
};
const REPEATED = {
	refnum: SENT.refnum,
	sourceBank: SENT.sourceBank,
	sourceAccount: SENT.sourceAccount,
	amount: SENT.amount,
	beneficiaryAccount: SENT.account,
};

const judged = (data: object) =>
	judgeMove({ code: '00', message: 'Transfer success', data: { ...REPEATED, ...data } }, SENT);

test('a success that repeats what was sent is one', () => {
	expect(judged({}).outcome).toBe('success');
	expect(judged({ amount: '50000.000' }).outcome).toBe('success');
});

test.each(['refnum', 'sourceBank', 'sourceAccount', 'amount', 'beneficiaryAccount'])(
	'a success that does not repeat %s is one',
	(name) => {
		expect(judged({ [name]: undefined }).outcome).toBe('success');
	},
);

test.each(['refnum', 'sourceBank', 'sourceAccount'])(
	'a success whose %s is null or blank is of another payment',
	(name) => {
		for (const value of [null, '']) {
			expect(judged({ [name]: value })).toMatchObject({
				outcome: 'pending',
				code: 'ANSWER_MISMATCH',
				message: `The switcher says 00, but its ${name} is  and not ${SENT[name as 'refnum']}`,
			});
		}
	},
);

test('a success for nobody may have gone to anybody', () => {
	for (const beneficiaryAccount of [null, '', '777']) {
		expect(judged({ beneficiaryAccount })).toMatchObject({
			outcome: 'pending',
			code: 'BENEFICIARY_MISMATCH',
		});
	}
});

test('an amount that is null says nothing, and one that is blank is another', () => {
	expect(judged({ amount: null }).outcome).toBe('success');
	expect(judged({ amount: '' }).outcome).toBe('pending');
});
