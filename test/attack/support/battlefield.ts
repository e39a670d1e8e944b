import {
	createRunExecutionData,
	type IDataObject,
	type INode,
	type INodeParameters,
	type IRun,
} from 'n8n-workflow';

import type { CredentialData } from '../../support/credentials';
import type { CredentialStore } from '../../support/credentialStore';
import type { DataTables } from '../../support/dataTables';
import type { Received } from '../../support/rawServer';
import { newestVersionOf } from '../../support/engine';
import { operationRunOf, runOperation, type OperationRun } from '../../support/runOperation';
import type { Body, MoneyPage } from './page';
import { askedBefore, goodRead, pageOf } from './pages';
import { startAnsweringServer, type Answer, type AnsweringServer } from './answeringServer';
import { credentialsFor, SECRETS } from './secrets';
import type { Subject } from './subjects';

export type Outcome = 'success' | 'pending' | 'failed';
export type OnError = NonNullable<INode['onError']>;

export const ON_ERROR: readonly OnError[] = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

/** What the server says to a payment, and what the node may make of it. */
export interface MoneyAnswer {
	answer: Answer;
	allows: readonly Outcome[];
}

export interface Attack {
	subject: Subject;
	items: IDataObject[];
	parameters: INodeParameters;
	onError: OnError;
	/** The item whose values are hostile; the other ones are good. */
	attacked?: number;
	/** The parameters name no operation: the node has one output, and pays nothing. */
	isNoOperation?: true;
	/** The answer to the payment of an item; the documented good one unless told. */
	pay?: (sent: Body, item: number) => MoneyAnswer;
	/** The answer to everything that moves no money; the documented good one unless told. */
	answer?: (request: Received) => Answer | undefined;
	credentials?: CredentialStore;
	/** The data tables of this n8n: new ones unless told. */
	tables?: DataTables;
	/** An earlier run, to run the node again in the same execution. */
	retryOf?: OperationRun;
	nextTurnOf?: OperationRun;
}

export interface MoneyRequest {
	item: number;
	sent: Body;
	allows: readonly Outcome[];
}

/** What a run left behind, at the servers and in n8n. */
export interface Strike {
	run: OperationRun;
	payments: MoneyRequest[];
	received: Received[];
	/** Paths of requests that no page of the operation has. */
	strayPaths: string[];
	/** What reached the second server, which nothing may reach. */
	elsewhere: Received[];
	/** n8n saw at once that a parameter is missing, and did not begin. */
	isRefusedByN8n: boolean;
}

const LOGIN = '/bankplus/users/auth';
const TOKEN = '/authentication-server/oauth/token';
const LIST_BANK = '/webapi/api/disbursement/listBank';

const json = (body: unknown): Answer => ({ body: JSON.stringify(body) });

/** What a run needs besides its own call: sessions, tokens, and the ceilings of banks. */
const HELPERS: Record<string, Answer> = {
	[LOGIN]: json({ code: '00', message: '', session_id: SECRETS.session, data: { nama: 'A' } }),
	[TOKEN]: json({ access_token: SECRETS.token, token_type: 'bearer', expires_in: 3_600 }),
	[LIST_BANK]: json({
		responseCode: '00',
		responseDesc: 'SUCCESS',
		Banks: [{ bankCode: '014', bankName: 'BCA', maxAmountTransfer: 100_000_000 }],
	}),
};

/** Two servers: one that is attacked from behind, and one that must never hear of anything. */
export class Battlefield {
	private users = 0;

	private servers: readonly AnsweringServer[] = [];

	async open(): Promise<void> {
		this.servers = [await startAnsweringServer(), await startAnsweringServer()];
	}

	async close(): Promise<void> {
		await Promise.all(this.servers.map(async (server) => await server.close()));
	}

	get server(): AnsweringServer {
		return opened(this.servers[0]);
	}

	get other(): AnsweringServer {
		return opened(this.servers[1]);
	}

	/** Credentials of a user of its own: a refused login is remembered for half a minute. */
	credentials(changes: CredentialData = {}): CredentialStore {
		const bankPlusApi = { username: `agent-${++this.users}`, ...changes.bankPlusApi };
		return credentialsFor(this.server.url, { ...changes, bankPlusApi });
	}

	async strike(attack: Attack): Promise<Strike> {
		const { subject, items, parameters, onError } = attack;
		const page = subject.operation.movesMoney ? pageOf(subject) : undefined;
		const payments: MoneyRequest[] = [];
		const strayPaths: string[] = [];
		this.server.received.length = 0;
		this.other.received.length = 0;
		this.server.answer = (request) => {
			const isPayment = [page?.path, page?.otherPath].includes(request.path);
			if (page && isPayment) return pay(attack, page, request.json, payments);
			const own = attack.answer?.(request);
			const before = askedBefore(subject)[request.path]?.(request.json);
			const helper = before ? json(before) : HELPERS[request.path];
			if (page && !helper && request.path !== page.status?.path) strayPaths.push(request.path);
			const isItsOwnPage = !page && subject.name === OWN_PAGES[request.path];
			return own ?? (isItsOwnPage ? undefined : helper) ?? json(goodRead(subject));
		};
		const { retryOf, nextTurnOf, tables, credentials = this.credentials() } = attack;
		const system = { node: subject.node, credentials };
		const run = await begin(system, parameters, {
			items,
			onError,
			typeVersion: newestVersionOf(subject.node),
			retryOf,
			nextTurnOf,
			tables,
		});
		return {
			run: run ?? NO_RUN,
			isRefusedByN8n: run === undefined,
			payments,
			received: [...this.server.received],
			strayPaths,
			elsewhere: [...this.other.received],
		};
	}
}

function opened(server: AnsweringServer | undefined): AnsweringServer {
	if (!server) throw new Error('Only to be used inside of tests.');
	return server;
}

/** One battlefield for all attacks of a file. */
export function useBattlefield(): Battlefield {
	const field = new Battlefield();
	beforeAll(async () => await field.open());
	afterAll(async () => await field.close());
	return field;
}

const NO_RUN = operationRunOf({
	data: createRunExecutionData(),
	mode: 'manual',
	startedAt: new Date(),
	status: 'error',
} as IRun);

async function begin(...run: Parameters<typeof runOperation>): Promise<OperationRun | undefined> {
	try {
		return await runOperation(...run);
	} catch (error) {
		if (error instanceof Error && error.name === 'WorkflowHasIssuesError') return undefined;
		throw error;
	}
}

/** Operations that are themselves what other ones need. */
const OWN_PAGES: Record<string, string> = {
	[LIST_BANK]: 'duitkuDisbursement.bank.getAll',
};

function pay(attack: Attack, page: MoneyPage, sent: Body, payments: MoneyRequest[]): Answer {
	const { items } = attack;
	const found = whoseIs(sent, items);
	// Nothing in it tells whose it is: the attacked item's, or that of one that is still to come.
	const isPaid = (index: number) => payments.some(({ item }) => item === index);
	const next = Math.max(
		0,
		[...items.keys()].findIndex((index) => !isPaid(index)),
	);
	const item = found < 0 ? (attack.attacked ?? next) : found;
	const { answer, allows } = attack.pay?.(sent, item) ?? paidFor(page, sent);
	payments.push({ item, sent, allows });
	return answer;
}

/** The documented answer of success to exactly this request. */
export const paidFor = (page: MoneyPage, sent: Body): MoneyAnswer => ({
	answer: json(page.good(sent)),
	allows: ['success'],
});

/** No two items share a long value: a request with one of them is that item's payment. */
function whoseIs(sent: Body, items: readonly IDataObject[]): number {
	const words = Object.values(sent).filter(isLong);
	return items.findIndex((item) => {
		const own = JSON.stringify(item);
		return words.some((word) => own.includes(word));
	});
}

const isLong = (value: unknown): value is string =>
	typeof value === 'string' && /^\d{12,}$/.test(value);
