import type { IDataObject } from 'n8n-workflow';

import { DEPOSIT } from '../../support/bankPlusCalls';
import type { CredentialStore } from '../../support/credentialStore';
import { cashOut, cashOutRow, onlineInquiry, onlineTransfer, row } from '../../support/duitkuCalls';
import { call } from '../../support/runOperation';
import { SEND } from '../../support/switcherCalls';
import { useBankPlus } from '../../support/useBankPlus';
import { useDuitku } from '../../support/useDuitku';
import { FRIEND, RICH, useKasPro } from '../../support/useKasPro';
import { useSandbox } from '../../support/useSandbox';
import { useSwitcher } from '../../support/useSwitcher';

const sandbox = useSandbox();
const duitku = useDuitku(sandbox);
const bankPlus = useBankPlus(sandbox);
const switcher = useSwitcher(sandbox);
const kasPro = useKasPro(sandbox);

const times = <T>(count: number, make: (place: number) => T): T[] =>
	Array.from({ length: count }, (_, place) => make(place));

/** A store whose readings are counted. */
function counted(credentials: CredentialStore) {
	const reads = jest.spyOn(credentials, 'getDecrypted');
	return { credentials, reads: () => reads.mock.calls.length };
}

const cashOuts = (count: number) =>
	times(count, (place) => cashOutRow({ custRefNumber: `CO-${place}` }));

describe('the credential of Duitku', () => {
	test('is read once for 50 inquiries', async () => {
		const { credentials, reads } = counted(duitku.credential());
		const { items } = await duitku.run(onlineInquiry(), {
			items: times(50, () => row()),
			credentials,
		});

		expect(items).toHaveLength(50);
		expect(reads()).toBe(1);
	});

	test('is read once for 50 transfers, the list of banks and all status calls', async () => {
		const items = await duitku.inquire(times(50, () => row()));
		sandbox.faults.add({ kind: 'loseAnswer', path: duitku.paths.onlineTransfer, times: 10 });
		const { credentials, reads } = counted(duitku.credential());
		const { success } = await duitku.run(onlineTransfer(), { items, credentials });

		expect(success).toHaveLength(50);
		expect(duitku.sentTo(duitku.paths.status)).toHaveLength(10);
		expect(reads()).toBe(1);
	});

	test('is read anew by the next run of the node, which sees what has changed', async () => {
		const { credentials, reads } = counted(duitku.credential({ secretKey: 'of last year' }));
		const inquire = async () =>
			await duitku.run(onlineInquiry(), { items: [row(), row()], credentials });
		const { error } = await inquire();
		expect(error?.message).toMatch(/signature/i);
		const type = 'duitkuDisbursementApi';
		await credentials.updateCredentials(
			{ id: null, name: '' },
			type,
			duitku.credential().read(type),
		);

		expect((await inquire()).items).toHaveLength(2);
		expect(reads()).toBe(2);
	});

	test('is read anew by the next turn of a loop', async () => {
		const { credentials, reads } = counted(duitku.credential());
		const turn = await duitku.run(cashOut(), { items: cashOuts(2), credentials });
		const { success } = await duitku.run(cashOut(), {
			items: [cashOutRow({ custRefNumber: 'CO-9' })],
			credentials,
			nextTurnOf: turn,
		});

		expect(success).toHaveLength(1);
		expect(reads()).toBe(2);
	});
});

test('the credential of Bank+ Switcher is read once for 20 transfers', async () => {
	const items = await switcher.inquire(20);
	const { credentials, reads } = counted(switcher.credential());
	const { success } = await switcher.run(SEND, { items, credentials });

	expect(success).toHaveLength(20);
	expect(reads()).toBe(1);
});

describe('an expression in a credential', () => {
	/** What was sent in a field of the body. */
	const sentAs = (path: string, name: string) =>
		duitku.sentTo(path).map(({ body }) => (body as IDataObject)[name]);

	test('is resolved for the first item, and counts for all', async () => {
		const { email } = sandbox.duitku.merchant;
		const credentials = duitku.credential({ email: '={{ $json.email }}' });
		const emails = [email, 'somebody@example.com', undefined];
		const { items } = await duitku.run(onlineInquiry(), {
			items: emails.map((each) => row({ email: each })),
			credentials,
		});

		expect(items).toHaveLength(3);
		expect(sentAs(duitku.paths.onlineInquiry, 'email')).toEqual([email, email, email]);
	});

	test('is resolved again in the next turn of a loop', async () => {
		const { email } = sandbox.duitku.merchant;
		const credentials = duitku.credential({
			email: '={{ $runIndex === 0 ? $json.email : "second@example.com" }}',
		});
		const first = await duitku.run(onlineInquiry(), { items: [row({ email })], credentials });
		await duitku.run(onlineInquiry(), { items: [row()], credentials, nextTurnOf: first });

		expect(sentAs(duitku.paths.onlineInquiry, 'email')).toEqual([email, 'second@example.com']);
	});
});

describe('a credential that cannot be read', () => {
	const inBroken = (): CredentialStore => {
		const credentials = duitku.credential();
		jest.spyOn(credentials, 'getDecrypted').mockRejectedValue(new Error('The key has changed'));
		return credentials;
	};
	const withBrokenExpression = () =>
		duitku.credential({ email: "={{ $('Nowhere').item.json.email }}" });

	const unread: [string, () => CredentialStore, RegExp][] = [
		['that n8n cannot decrypt', inBroken, /The key has changed/],
		['whose expression is broken', withBrokenExpression, /Referenced node doesn't exist/],
	];

	describe.each(unread)('%s', (_, credential, words) => {
		test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
			'fails every payment alike under %s, of which none is pending and none was sent',
			async (onError) => {
				const items = cashOuts(20);
				const { credentials, reads } = counted(credential());
				const { success, pending, failed } = await duitku.run(cashOut(), {
					items,
					credentials,
					onError,
				});

				expect([success, pending]).toEqual([[], []]);
				expect(failed).toHaveLength(20);
				expect(new Set(failed.map(({ code }) => code))).toEqual(new Set(['CREDENTIAL_INCOMPLETE']));
				expect(failed[0]?.message).toMatch(words);
				expect(failed[0]?.advice).toContain('No money moved');
				expect(sandbox.requests.list()).toEqual([]);
				expect(reads()).toBe(1);
			},
		);

		test('fails every transfer alike, which would ask for banks and status too', async () => {
			const items = await duitku.inquire([row(), row()]);
			const { failed } = await duitku.run(onlineTransfer(), { items, credentials: credential() });

			expect(failed).toMatchObject(items.map(() => ({ code: 'CREDENTIAL_INCOMPLETE' })));
			expect(duitku.sentTo(duitku.paths.onlineTransfer)).toEqual([]);
			expect(duitku.sentTo(duitku.paths.status)).toEqual([]);
		});

		test('stops a read, or gives every item the same error', async () => {
			const items = times(3, () => row());
			const stopped = await duitku.run(onlineInquiry(), { items, credentials: credential() });
			const gone = await duitku.run(onlineInquiry(), {
				items,
				credentials: credential(),
				onError: 'continueRegularOutput',
			});

			expect(stopped.error?.message).toMatch(words);
			expect(gone.items).toHaveLength(3);
			for (const { error } of gone.items) {
				expect(error).toMatch(words);
				expect(error).toContain('CREDENTIAL_INCOMPLETE');
			}
			expect(sandbox.requests.list()).toEqual([]);
		});
	});
});

// A session or a token that another call has renewed has to be seen by the next call.
describe('where a call may renew the credential, it is read for each call', () => {
	const IN_TURN = { options: { concurrency: 1 } };

	test('at Bank+, which logs in once', async () => {
		const { credentials, reads } = counted(bankPlus.credential());
		const items = times(5, (place) => ({ amount: 10_000 + place }));
		const { success } = await bankPlus.run({ ...DEPOSIT, ...IN_TURN }, { items, credentials });

		expect(success).toHaveLength(5);
		expect(bankPlus.sentTo(bankPlus.paths.login)).toHaveLength(1);
		expect(reads()).toBe(5);
	});

	test('at KasPro, which asks for one token', async () => {
		const { credentials, reads } = counted(kasPro.signedCredential());
		const P2P = call('wallet: p2p', {
			mobileNumber: RICH,
			account: FRIEND,
			amount: '={{ $json.a }}',
		});
		const items = times(5, (place) => ({ a: 1_001 + place }));
		const { success } = await kasPro.wallet.run({ ...P2P, ...IN_TURN }, { items, credentials });

		expect(success).toHaveLength(5);
		expect(sandbox.kasPro.tokenRequests()).toBe(1);
		expect(reads()).toBe(5);
	});
});
