import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import { BankPlusSwitcher } from '../../../nodes/BankPlusSwitcher/BankPlusSwitcher.node';

const agent = new BankPlus().description.properties;
const switcher = new BankPlusSwitcher().description.properties;
const TYPES = [
	['Bank+', agent],
	['Bank+ Switcher', switcher],
	['Bank+ API', new BankPlusApi().properties],
	['Bank+ Switcher API', new BankPlusSwitcherApi().properties],
] as const;

/** A field and all that stand inside it. */
function flatten(property: INodeProperties): INodeProperties[] {
	const inside = (property.options ?? []).flatMap((option): INodeProperties[] => {
		if ('values' in option) return option.values;
		return 'type' in option ? [option] : [];
	});
	const modes = (property.modes ?? []) as unknown as INodeProperties[];
	return [property, ...inside.flatMap(flatten), ...modes];
}

const isSecret = ({ typeOptions }: INodeProperties) => typeOptions?.password === true;
const isTyped = (property: INodeProperties) =>
	(property.type === 'string' && !isSecret(property)) ||
	(property.type === 'number' && property.displayName.endsWith('(IDR)'));

describe.each(TYPES)('%s', (_, properties) => {
	const fields = properties.flatMap(flatten);

	test.each(fields.filter(isTyped).map((field) => [field.name, field] as const))(
		'%s shows an example of what to type',
		(_name, { placeholder }) => {
			expect(placeholder).toMatch(/^(e\.g\. \S|name@email\.com$)/);
			expect(placeholder).not.toMatch(/127\.0\.0\.1|localhost/);
		},
	);

	test('shows no example of a secret', () => {
		for (const { placeholder = '' } of fields.filter(isSecret)) {
			expect(placeholder).toMatch(/^(Blank: the (PIN|SID) of the credential)?$/);
		}
	});
});

const fieldsOf = (properties: INodeProperties[], operation: string) =>
	properties
		.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation))
		.flatMap(flatten);

const said = ({ displayName, description = '' }: INodeProperties) =>
	`${displayName} ${description}`;

/** The terms that those who pay know these fields by. */
const TERMS: Record<string, RegExp> = {
	accountNum: /\(nomor rekening\)/,
	account_number: /\(nomor rekening\)/,
	account_name: /\(nama pemilik rekening\)/,
	toAccount: /\(rekening nasabah\)/,
	name: /\(nama (pemilik rekening|nasabah)\)/,
	amount: /\(nominal\)/,
	deposit: /\(setoran awal\)/,
	narration: /\(narasi setoran\)/,
	bank_code: /\(kode bank\)/,
	bank_name: /\(nama bank\)/,
	admin_fee: /\(biaya admin\)/,
	transaction_id: /\(ID transaksi\)/,
	email: /\(alamat email\)/,
	phone: /\(nomor telepon\)/,
	hp: /\(nomor handphone\)/,
	income: /\(pendapatan\)/,
	jumlah_transaksi: /\(jumlah transaksi\)/,
	image: /\(foto nasabah\)/,
	refnum: /\(nomor referensi\)/,
	refnumTarget: /\(nomor referensi\)/,
	journal: /\(nomor jurnal\)/,
	paymentCode: /\(kode unik\)/,
	sourceBank: /\(kode bank pengirim\)/,
	sourceAccount: /\(rekening pengirim\)/,
	expectedBeneficiaryAccount: /\(rekening penerima\)/,
	account: /\(nomor rekening\)/,
	bank: /\(kode bank\)/,
	remark: /\(narasi transfer\)/,
	pin: /\(PIN transaksi pemilik rekening\)/,
	month: /\(bulan\)/,
	old: /\(password lama\)/,
	new: /\(password baru\)/,
};

test.each(Object.entries(TERMS))('%s is named in Indonesian too', (name, term) => {
	const fields = [...agent, ...switcher].filter((property) => property.name === name);

	expect(fields.length).toBeGreaterThan(0);
	for (const field of fields) expect(said(field)).toMatch(term);
});

const operationsOf = (properties: INodeProperties[]) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options }) => options as INodePropertyOptions[]);

test.each([
	[agent, 'openAccount', /\(buka rekening\)/],
	[agent, 'deposit', /\(setor tunai\)/],
	[agent, 'checkAccount', /\(inquiry rekening\)/],
	[agent, 'payment', /\(transfer (sesama bank|antarbank)\)/],
	[agent, 'inquiry', /\(inquiry transfer (sesama bank|antarbank)\)/],
	[agent, 'getBalance', /\(saldo (agen|nasabah)\)/],
	[switcher, 'inquiry', /\(inquiry rekening\)/],
	[switcher, 'send', /\(transfer\)/],
	[switcher, 'reverse', /\(rekening penampungan\)/],
	[switcher, 'getStatus', /\(cek status\)/],
] as const)('%#: the operation is named in Indonesian too', (properties, operation, term) => {
	const found = operationsOf(properties).filter(({ value }) => value === operation);

	expect(found.length).toBeGreaterThan(0);
	for (const { description } of found) expect(description).toMatch(term);
});

test('a reversal is said to need the money in the holding account', () => {
	const reverse = operationsOf(switcher).find(({ value }) => value === 'reverse');

	expect(reverse?.description).toMatch(/only after .*holding account/i);
});

describe('the PIN', () => {
	test.each(['getBalance', 'openAccount', 'deposit', 'payment'])(
		'of %s says whose it is, that it is stored where it is typed, and where else it may stand',
		(operation) => {
			const pins = fieldsOf(agent, operation).filter(({ name }) => name === 'pin');

			expect(pins.length).toBeGreaterThan(0);
			for (const pin of pins) {
				expect(pin.description).toContain('account holder');
				expect(pin.description).toMatch(/stored in the workflow and in every execution/);
				expect(pin.description).toMatch(/blank.*PIN of the credential/);
			}
		},
	);

	test('says what a blank one means where it would be typed', () => {
		const pins = agent.filter(({ name }) => name === 'pin');

		expect(pins.map(({ placeholder }) => placeholder)).toEqual(
			pins.map(() => 'Blank: the PIN of the credential'),
		);
	});

	test('of the credential says whose it is and when it is used', () => {
		const pin = new BankPlusApi().properties.find(({ name }) => name === 'pin');

		expect(pin?.description).toContain('PIN transaksi pemilik rekening');
		expect(pin?.description).toMatch(/where an operation leaves its PIN blank/);
	});
});

test('the number of transactions quotes the example of the document and can be typed', () => {
	const field = agent.find(({ name }) => name === 'jumlah_transaksi');

	expect(field?.description).toContain('1 kali');
	expect(field?.modes?.map(({ type }) => type)).toEqual(['list', 'string']);
	expect(field?.modes?.[1]?.placeholder).toBe('e.g. 1 kali');
});
