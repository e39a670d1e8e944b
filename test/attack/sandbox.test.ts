import axios from 'axios';

import { useSandbox } from '../support/useSandbox';
import { JUNK } from './answers/junk';
import { runCampaign, type Finding } from './support/campaign';
import { pageOf } from './support/pages';
import type { Random } from './support/random';
import { MONEY_SUBJECTS } from './support/subjects';

const sandbox = useSandbox();

const HEADERS: readonly Record<string, string>[] = [
	{},
	{ 'content-type': 'application/json' },
	{ 'content-type': 'text/plain' },
	{ 'content-type': 'multipart/form-data; boundary=x' },
	{ 'content-type': 'application/json; charset=utf-16' },
	{ authorization: 'Bearer x', 'kaspro-signature': 'x', date: 'never' },
	{ sessionid: 'x', sid: 'x' },
	{ sessionid: '__proto__', sid: 'constructor' },
	{ 'content-encoding': 'gzip' },
];

const ODD: readonly unknown[] = [
	null,
	0,
	-1,
	1e21,
	'',
	'x',
	[],
	{},
	true,
	'__proto__',
	['00'],
	'x'.repeat(5_000),
];

const FIELDS = [
	'userId',
	'email',
	'timestamp',
	'signature',
	'bankCode',
	'bankAccount',
	'amountTransfer',
	'custRefNumber',
	'disburseId',
	'phoneNumber',
	'refnum',
	'paymentCode',
	'amount',
	'account_number',
	'pin',
	'request_id',
	'mobileNumber',
	'account',
];

function oddBody(random: Random): string {
	if (random.chance(0.4)) return random.pick(JUNK);
	const fields = FIELDS.filter(() => random.chance(0.6)).map((name) => [name, random.pick(ODD)]);
	return JSON.stringify(Object.fromEntries(fields));
}

/** No request without a signature or a session moves money, and none ends the sandbox. */
async function attackPath(path: string, random: Random): Promise<Finding> {
	sandbox.reset();
	sandbox.kasPro.configure({ authentication: 'signedPartner' });
	const body = oddBody(random);
	const method = random.chance(0.9) ? 'POST' : random.pick(['GET', 'PUT', 'DELETE', 'PATCH']);
	const { status } = await axios.request({
		method,
		url: `${sandbox.url}${path}`,
		data: body,
		headers: random.pick(HEADERS),
		transformRequest: (data: unknown) => data,
		transformResponse: (data: unknown) => data,
		validateStatus: () => true,
		maxRedirects: 0,
	});
	const paid = sandbox.ledger.transfers({}).length;
	return {
		attack: `${method} ${body.slice(0, 80)}`,
		violations: [
			...(status >= 500 ? [`answered ${status}`] : []),
			...(paid > 0 ? [`paid ${paid} times`] : []),
		],
	};
}

const paths = [...MONEY_SUBJECTS.values()].map((subject) => pageOf(subject).path);

runCampaign({
	family: 'sandbox',
	share: 0.025,
	subjects: new Map([...new Set(paths)].map((path) => [path.replaceAll('/', '.').slice(1), path])),
	attack: attackPath,
});
