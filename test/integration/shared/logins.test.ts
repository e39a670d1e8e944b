import type { ServerResponse } from 'node:http';
import type { INodeType } from 'n8n-workflow';

import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import { KasProWallet } from '../../../nodes/KasPro/Wallet/KasProWallet.node';
import { credentialsAt } from '../../support/credentials';
import { call, runOperation, type Call } from '../../support/runOperation';
import { useRawServer } from '../../support/useRawServer';

const startServer = useRawServer();

const LOGINS: [system: string, INodeType, payment: Call][] = [
	[
		'Bank+',
		new BankPlus(),
		call('customer: deposit', {
			toAccount: '2000000001',
			name: 'Budi Santoso',
			amount: 50_000,
			narration: 'Savings',
			pin: '000000',
		}),
	],
	[
		'KasPro',
		new KasProWallet(),
		call('wallet: cashOut', {
			mobileNumber: '081200000100',
			account: '8880000001004',
			amount: 50_000,
		}),
	],
];

const credentials = (url: string) =>
	credentialsAt(url, {
		bankPlusApi: { username: 'agent', password: 'a password' },
		kasProApi: {
			authentication: 'signedPartner',
			clientId: 'client',
			clientSecret: 'a secret',
			partnerKey: 'key',
			signatureSecret: 'another secret',
		},
	});

/** Answers to a login that must not take long, or much memory. */
const ANSWERS: [string, (response: ServerResponse) => void][] = [
	['has 60 MB', (response) => response.end(`{"a":[${'{},'.repeat(20_000_000)}{}]}`)],
	['has 50,000 brackets', (response) => response.end(`{"a":${'['.repeat(50_000)}`)],
	['has nothing but quotes', (response) => response.end('"'.repeat(1_000_001))],
	['breaks off', (response) => void response.write('{"session_id"', () => response.destroy())],
];

describe.each(LOGINS)('the login at %s', (_, node, payment) => {
	test.each(ANSWERS)(
		'whose answer %s is no login: the payment was not made',
		async (__, answer) => {
			const server = await startServer((response) => {
				response.writeHead(200, { 'Content-Type': 'application/json' });
				answer(response);
			});
			const started = Date.now();
			const system = { node, credentials: credentials(server.url) };
			const { items, failed, error } = await runOperation(system, payment);

			expect(error).toBeUndefined();
			expect(failed).toMatchObject([{ outcome: 'failed', code: 'LOGIN_UNANSWERED' }]);
			expect(items).toHaveLength(1);
			expect(server.received).toHaveLength(1);
			expect(Date.now() - started).toBeLessThan(3_000);
		},
	);
});
