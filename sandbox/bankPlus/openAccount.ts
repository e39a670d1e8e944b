import { digitsIdr, objectOf, optional, text } from '../core/bodyRules';
import { AGENT, AGENT_BLOCK } from './agent';
import { done, refusedByBank } from './answers';
import { ledgerAccountOf } from './bankAccounts';
import { endpoint } from './endpoint';
import { PATHS } from './paths';
import { agentCanPay, payFromAgent } from './payment';

/** In the sample, not in the parameter table. */
const IMAGE = optional(objectOf({ ktp: text(), foto: text() }));

/**
 * "Open Account". It has no reference of the caller: the same body sent twice opens two accounts
 * and pays two first deposits.
 */
export const OPEN_ACCOUNT = endpoint({
	path: PATHS.openAccount,
	needsSid: true,
	pinField: 'pin_transaksi',
	rules: {
		pin_transaksi: text(),
		name: text(),
		email: text(),
		mother_name: text(),
		profession: text(),
		last_education: text(),
		status_nikah: text(),
		pob: text(),
		dob: text(/^\d{4}-\d{2}-\d{2}$/),
		ktp: text(/^\d+$/),
		gender: text(),
		address: text(),
		rt: text(),
		rw: text(),
		zip_code: text(/^\d+$/),
		kelurahan: text(),
		kecamatan: text(),
		city: text(),
		state: text(),
		hp: text(),
		phone: text(),
		income: text(),
		jumlah_transaksi: text(),
		deposit: digitsIdr,
		image: IMAGE,
	},
	answer: (state, body) => {
		const { core, bankAccounts, numbers } = state;
		const depositIdr = Number(body.deposit);
		const referenceNumber = numbers.nextTraceCode();
		if (!agentCanPay(state, depositIdr)) {
			return refusedByBank('insufficientBalance', referenceNumber);
		}
		const accountNumber = numbers.nextAccountNumber();
		bankAccounts.open(
			{
				accountNumber,
				accountName: body.name,
				phoneMobile: body.hp,
				phoneHome: body.phone,
				phoneOffice: body.phone,
			},
			0,
		);
		payFromAgent(state, {
			kind: 'openAccount',
			reference: referenceNumber,
			creditAccount: ledgerAccountOf(accountNumber),
			beneficiary: `${AGENT.bankCode} ${accountNumber}`,
			beneficiaryName: body.name,
			amountIdr: depositIdr,
			feeIdr: 0,
		});
		const data = {
			account_number_customer: accountNumber,
			account_number_agent: AGENT.accountNumber,
			account_name: body.name,
			national_id: body.ktp,
			addr_email: body.email,
			phone_mobile: body.hp,
			phone_home: body.phone,
			phone_office: body.phone,
			born_place: body.pob,
			born_date: body.dob.split('-').reverse().join('-'),
			status_marital: body.status_nikah,
			status_gender: body.gender,
			first_deposit: depositIdr,
			// The sample answers with the path of `foto` here, not with that of `ktp`.
			image_national_id: body.image?.foto ?? '',
			bank_code: AGENT.bankCode,
			date_time: new Date(core.now()).toISOString(),
			referenceNumber,
			kodeAgen: AGENT.kodeAgen,
		};
		return { ...done('Transaksi Buka Rekening berhasil dilakukan.', data), agent: AGENT_BLOCK };
	},
});
