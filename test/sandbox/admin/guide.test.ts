import type { ICredentialType } from 'n8n-workflow';
import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { BankPlusSwitcherApi } from '../../../credentials/BankPlusSwitcherApi.credentials';
import { DuitkuDisbursementApi } from '../../../credentials/DuitkuDisbursementApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { sandboxCredentials } from '../../../n8n/sandboxCredentials';
import type { CredentialGuide, Guide } from '../../../sandbox/core/guide';
import { useSandbox } from '../../support/useSandbox';
import { duitkuClient, PAYOUT } from '../duitku/client';
import { steer } from '../support/http';

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);
const admin = steer(sandbox);

interface Told extends Omit<Guide, 'credential'> {
	name: string;
	credential?: Pick<CredentialGuide, 'title'> & { fields: { name: string; value: string }[] };
}
const guide = async (): Promise<Told[]> => (await admin('GET', '/guide')).data.systems;
const told = async (name: string): Promise<Told> =>
	(await guide()).find((system) => system.name === name)!;

const CREDENTIALS: ICredentialType[] = [
	new DuitkuDisbursementApi(),
	new BankPlusApi(),
	new BankPlusSwitcherApi(),
	new KasProApi(),
];

describe.each(CREDENTIALS)('the credential $displayName', (type) => {
	const fields = async () =>
		(await guide()).find(({ credential }) => credential?.title === type.displayName)!.credential!
			.fields;

	test('is told by the names of its form, in their order', async () => {
		const names = (await fields()).map(({ name }) => name);
		const form = type.properties
			.map(({ displayName }) => displayName)
			.filter((name) => names.includes(name));
		expect(form).toEqual(names);
	});

	test('is told with values that n8n is given too', async () => {
		const { data } = sandboxCredentials(sandbox).find((one) => one.type === type.name)!;
		for (const { name, value } of await fields()) {
			const property = type.properties.find(({ displayName }) => displayName === name)!;
			const option = property.options?.find((one) => 'value' in one && one.name === value);
			expect(option && 'value' in option ? option.value : value).toBe(data[property.name]);
		}
	});
});

test('a test account answers what is told of it', async () => {
	const { testAccounts } = await told('duitku');
	const online = testAccounts.find(({ title }) => title === 'Online transfer')!;
	expect(online.rows).toHaveLength(9);
	for (const [account, , answers, money] of online.rows) {
		const count = sandbox.ledger.transfers().length;
		const { answer } = await duitku.pay({ ...PAYOUT, bankAccount: account });
		expect(String(answers).split(' ')[0]).toBe(answer.responseCode);
		const status = sandbox.ledger.transfers()[count]?.status;
		expect(money).toBe(MONEY[status ?? 'none']);
	}
});

const MONEY = {
	posted: 'Paid',
	pending: 'Held until you settle it',
	voided: '',
	none: 'Not paid',
};

test('every call that is told to move money has its path here', async () => {
	const { duitku: d, bankPlus, bankPlusSwitcher, kasProWallet, kasProGold } = sandbox;
	const served = [d, bankPlus, bankPlusSwitcher, kasProWallet, kasProGold].flatMap(
		({ paths }): string[] => Object.values(paths),
	);
	for (const { path } of (await guide()).flatMap(({ payments }) => payments)) {
		const start = path.replace(/\*$/, '');
		expect(served.some((one) => (start === path ? one === path : one.startsWith(start)))).toBe(
			true,
		);
	}
});

test('every table has as many cells as columns in each row', async () => {
	for (const { columns, rows } of (await guide()).flatMap(({ testAccounts }) => testAccounts)) {
		for (const row of rows) expect(row).toHaveLength(columns.length);
	}
});
