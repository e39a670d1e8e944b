import type { IHttpRequestOptions } from 'n8n-workflow';

import type { Received } from '../support/rawServer';
import { runOperation } from '../support/runOperation';
import { OWN, pickAddress } from './credentials/addresses';
import { BASE_URL_FIELDS, BROKEN, BROKEN_URLS, type Broken } from './credentials/broken';
import { probeNode } from './credentials/probe';
import { useBattlefield, ON_ERROR, type Attack } from './support/battlefield';
import { runCampaign, type Finding } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { judge, show } from './support/oracle';
import type { Random } from './support/random';
import { secretsIn } from './support/secrets';
import { SUBJECTS, type Subject } from './support/subjects';

const field = useBattlefield();

const CREDENTIALS = Object.keys(BASE_URL_FIELDS);

/** What is worth money to whoever has it, beside the secrets themselves. */
const SIGNED = ['signature', 'kaspro-signature', 'authorization', 'sessionid', 'x-gateway-key'];

const leaked = ({ headers, json, text, query }: Received): string[] => {
	const names = [...Object.keys(headers), ...Object.keys(json)].map((name) => name.toLowerCase());
	return [
		...secretsIn(`${JSON.stringify(headers)}${text}${query}`),
		...SIGNED.filter((name) => names.includes(name)),
	];
};

const BODIES: readonly IHttpRequestOptions['body'][] = [
	undefined,
	{},
	{ pin: '', amount: 1 },
	'{"a":1}',
	'',
	[],
];

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Sends with a credential to an address that is not its own, or that leads away from its own. */
async function sendAstray(credential: string, random: Random): Promise<Finding> {
	const { server, other } = field;
	const isRedirect = random.chance(0.3);
	const url = isRedirect
		? random.pick(OWN)(server.url, other.port)
		: pickAddress(random, server.url, other.port);
	const usesBase = random.chance(0.15);
	const status = random.pick([301, 302, 303, 307, 308]);
	server.received.length = 0;
	other.received.length = 0;
	other.answer = () => ({ body: '{"code":"00"}' });
	server.answer = ({ path }) => {
		if (path.endsWith('/users/auth')) return { body: '{"code":"00","session_id":"hush-session"}' };
		if (path.endsWith('/oauth/token')) {
			return { body: '{"access_token":"hush-token","expires_in":3600}' };
		}
		return isRedirect
			? { status, headers: { location: `${other.url}/steal` }, body: '{}' }
			: { body: '{}' };
	};
	const authentication = random.pick(['signedPartner', 'headers', 'none']);
	const headers = { header: [{ name: 'x-gateway-key', value: 'hush-gateway-key' }] };
	const request: IHttpRequestOptions = {
		method: random.pick(METHODS),
		url: usesBase ? '/steal' : url,
		...(usesBase && { baseURL: other.url }),
		body: random.pick(BODIES),
		json: random.chance(0.5),
		returnFullResponse: true,
		ignoreHttpStatusErrors: random.chance(0.5),
		timeout: 3_000,
	};
	const described = `${request.method ?? ''} ${usesBase ? 'baseURL ' : ''}${show(request.url)}`;
	const credentials = field.credentials({ kasProApi: { authentication, headers } });
	const run = await runOperation({ node: probeNode(credential, request), credentials }, {});
	const violations = other.received.flatMap(leaked).map((name) => `the other server got ${name}`);
	// An error may name the address; what authenticates must not be in it.
	const told = `${run.error?.message ?? ''}${run.error?.description ?? ''}${run.error?.stack ?? ''}`;
	violations.push(...secretsIn(told).map((name) => `the error shows ${name}`));
	return {
		attack: `${described}${isRedirect ? `, redirected by ${status}` : ''} (${authentication})`,
		violations,
	};
}

runCampaign({
	family: 'credentials',
	share: 0.06,
	subjects: new Map(CREDENTIALS.map((name) => [name, name])),
	attack: sendAstray,
});

function breakOne(credential: string, random: Random): Broken {
	const others = BROKEN[credential] ?? [];
	if (others.length > 0 && random.chance(0.4)) return random.pick(others);
	const url = random.pick(BROKEN_URLS);
	const fields = BASE_URL_FIELDS[credential] ?? [];
	return {
		name: `base URL ${show(url)}`,
		values: Object.fromEntries(fields.map((name) => [name, url])),
	};
}

const LOGINS = /\/(oauth\/token|users\/auth)$/;

/** A payment with a credential that cannot work has not been made, and says so. */
async function payWithBroken(subject: Subject, random: Random): Promise<Finding> {
	const { credential } = subject.system;
	const broken = breakOne(credential, random);
	const attack: Attack = {
		subject,
		items: [goodItem(subject), goodItem(subject)],
		parameters: { ...goodParameters(subject), options: { timeout: 2 } },
		onError: random.pick(ON_ERROR),
		credentials: field.credentials({ [credential]: broken.values }),
	};
	const strike = await field.strike(attack);
	const violations = judge(attack, strike).filter((found) => !found.includes('but was not sent'));
	// A login may have been made before the fault was met: it pays nothing.
	const sent = strike.received.map(({ path }) => path).filter((path) => !LOGINS.test(path));
	if (sent.length > 0) violations.push(`sent ${show(sent)}`);
	const { outputs, error } = strike.run;
	if (subject.operation.movesMoney && !error && outputs[2]?.length !== 2) {
		violations.push(`${outputs[2]?.length ?? 0} of 2 payments are Failed`);
	}
	return { attack: `${broken.name} (${attack.onError})`, violations };
}

runCampaign({
	family: 'brokenCredentials',
	share: 0.04,
	subjects: SUBJECTS,
	attack: payWithBroken,
});
