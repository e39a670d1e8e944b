import type { ServerResponse } from 'node:http';
import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { BankPlusApi } from '../../../credentials/BankPlusApi.credentials';
import { KasProApi } from '../../../credentials/KasProApi.credentials';
import { BankPlus } from '../../../nodes/BankPlus/BankPlus.node';
import { KasProWallet } from '../../../nodes/KasPro/Wallet/KasProWallet.node';
import { startRawServer, type RawServer } from '../../support/rawServer';
import { CredentialStore } from '../../support/credentialStore';
import { runNode } from '../../support/engine';

let server: RawServer | undefined;
afterEach(async () => await server?.close());

const LOGINS: [string, INodeType, INodeParameters, (url: string) => CredentialStore][] = [
	[
		'Bank+',
		new BankPlus(),
		{
			resource: 'customer',
			operation: 'deposit',
			toAccount: '2000000001',
			name: 'Budi Santoso',
			amount: 50_000,
			narration: 'Savings',
			pin: '000000',
		},
		(url) =>
			new CredentialStore().add(new BankPlusApi(), {
				environment: 'custom',
				baseUrl: url,
				username: 'agent',
				password: 'a password',
				sessionId: '',
			}),
	],
	[
		'KasPro',
		new KasProWallet(),
		{
			resource: 'wallet',
			operation: 'cashOut',
			mobileNumber: '081200000100',
			account: '8880000001004',
			amount: 50_000,
		},
		(url) =>
			new CredentialStore().add(new KasProApi(), {
				authentication: 'signedPartner',
				bankBaseUrl: url,
				walletBaseUrl: url,
				goldBaseUrl: url,
				clientId: 'client',
				clientSecret: 'a secret',
				partnerKey: 'key',
				signatureSecret: 'another secret',
				accessToken: '',
			}),
	],
];

/** Answers to a login that must not take long, or much memory. */
const ANSWERS: [string, (response: ServerResponse) => void][] = [
	['has 60 MB', (response) => response.end(`{"a":[${'{},'.repeat(20_000_000)}{}]}`)],
	['has 50,000 brackets', (response) => response.end(`{"a":${'['.repeat(50_000)}`)],
	['has nothing but quotes', (response) => response.end('"'.repeat(1_000_001))],
	['breaks off', (response) => void response.write('{"session_id"', () => response.destroy())],
];

describe.each(LOGINS)('the login at %s', (_, node, parameters, credentials) => {
	test.each(ANSWERS)(
		'whose answer %s is no login: the payment was not made',
		async (__, answer) => {
			server = await startRawServer((response) => {
				response.writeHead(200, { 'Content-Type': 'application/json' });
				answer(response);
			});
			const started = Date.now();
			const { json, error } = await runNode({
				node,
				parameters,
				items: [{}],
				credentials: credentials(server.url),
			});

			expect(error).toBeUndefined();
			expect(json[2]).toMatchObject([{ outcome: 'failed', code: 'LOGIN_UNANSWERED' }]);
			expect(json.flat() satisfies IDataObject[]).toHaveLength(1);
			expect(server.requests()).toBe(1);
			expect(Date.now() - started).toBeLessThan(3_000);
		},
	);
});
