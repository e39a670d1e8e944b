import axios, { type AxiosInstance } from 'axios';
import type {
	ExecutionStatus,
	IConnections,
	IDataObject,
	INode,
	INodeCredentialsDetails,
	INodeListSearchItems,
	INodeListSearchResult,
	IWorkflowSettings,
} from 'n8n-workflow';
import {
	isBeingWritten,
	readExecution,
	type Execution,
	type ExecutionSummary,
	type StoredExecution,
} from './execution';
import { refusal } from './refusal';
import { settingsOf } from './settings';
import { until } from './until';

export interface Owner {
	email: string;
	password: string;
	firstName: string;
	lastName: string;
}

export interface NewCredential {
	name: string;
	type: string;
	data: IDataObject;
}

export interface Credential extends NewCredential {
	id: string;
}

/** A workflow as n8n exports it. */
export interface WorkflowJson {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

export interface Workflow extends WorkflowJson {
	id: string;
	versionId: string;
	active: boolean;
}

interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: { errorMessage: string | null }[];
}

const FINAL: readonly ExecutionStatus[] = ['success', 'error', 'crashed', 'canceled'];
const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

/** What the editor does, by the calls that the editor makes. */
export class N8nApi {
	private constructor(
		readonly url: string,
		readonly version: string,
		readonly http: AxiosInstance,
	) {}

	/** Logs the owner in; where there is none yet, as in a new user folder, sets the owner up. */
	static async logIn(url: string, owner: Owner): Promise<N8nApi> {
		const http = axios.create({ baseURL: `${url}/rest`, proxy: false });
		http.interceptors.response.use(undefined, (error: unknown) => Promise.reject(refusal(error)));

		const { userManagement } = await settingsOf(http);
		const { headers } = userManagement.showSetupOnFirstLoad
			? await http.post('/owner/setup', owner)
			: await http.post('/login', { emailOrLdapLoginId: owner.email, password: owner.password });
		http.defaults.headers['Cookie'] = (headers['set-cookie'] ?? [])
			.map((cookie) => cookie.split(';', 1)[0])
			.join('; ');
		const { versionCli = '' } = await settingsOf(http);
		return new N8nApi(url, versionCli, http);
	}

	async get<T>(path: string, params?: object): Promise<T> {
		return (await this.http.get<{ data: T }>(path, { params })).data.data;
	}

	async post<T>(path: string, body: object = {}): Promise<T> {
		return (await this.http.post<{ data: T }>(path, body)).data.data;
	}

	async credentials(): Promise<Credential[]> {
		return await this.get('/credentials');
	}

	async createCredential(credential: NewCredential): Promise<Credential> {
		return await this.post('/credentials', credential);
	}

	/** Creates the credential, or gives the one of that name and type this data. */
	async saveCredential(credential: NewCredential): Promise<Credential> {
		const existing = (await this.credentials()).find(
			({ name, type }) => name === credential.name && type === credential.type,
		);
		if (!existing) return await this.createCredential(credential);
		await this.http.patch(`/credentials/${existing.id}`, credential);
		return existing;
	}

	async saveCredentials(credentials: readonly NewCredential[]): Promise<Credential[]> {
		const saved: Credential[] = [];
		for (const credential of credentials) saved.push(await this.saveCredential(credential));
		return saved;
	}

	/** Presses the Test button of a credential. */
	async testCredential(id: string): Promise<{ status: 'OK' | 'Error'; message: string }> {
		const saved = await this.get<Credential>(`/credentials/${id}`, { includeData: true });
		return await this.post('/credentials/test', { credentials: saved });
	}

	/** What a picker of the node offers for the words typed into it. */
	async searchList(
		node: Pick<INode, 'type' | 'typeVersion' | 'credentials' | 'parameters'>,
		parameter: string,
		methodName: string,
		filter?: string,
	): Promise<INodeListSearchItems[]> {
		const { results } = await this.post<INodeListSearchResult>(
			'/dynamic-node-parameters/resource-locator-results',
			{
				nodeTypeAndVersion: { name: node.type, version: node.typeVersion },
				path: `parameters.${parameter}`,
				methodName,
				currentNodeParameters: node.parameters,
				credentials: node.credentials,
				filter,
			},
		);
		return results;
	}

	async workflows(): Promise<Workflow[]> {
		const { data } = await this.http.get<{ data: Workflow[] }>('/workflows');
		return data.data;
	}

	/**
	 * Imports a workflow. Where its nodes name a credential, they get the given one of that type:
	 * the ids in a workflow file are those of the n8n that it was exported from.
	 */
	async createWorkflow(
		{ name, nodes, connections, settings }: WorkflowJson,
		credentials: readonly Credential[] = [],
	): Promise<Workflow> {
		return await this.post('/workflows', {
			name,
			nodes: nodes.map((node) => withCredentials(node, credentials)),
			connections,
			settings,
			active: false,
		});
	}

	/** Publishes a workflow and waits until its triggers are on: n8n answers before they are. */
	async publish({ id, name, versionId }: Workflow): Promise<void> {
		await this.post(`/workflows/${id}/activate`, { versionId });
		const { status, triggers } = await this.publication(id);
		if (status === 'published') return;
		const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
		throw new Error(`Publishing "${name}" ended as "${status}". ${reasons.join(' ')}`);
	}

	/** Takes a published workflow back, and waits until its triggers are off. */
	async unpublish({ id }: Workflow): Promise<void> {
		await this.post(`/workflows/${id}/deactivate`);
		await this.publication(id);
	}

	private async publication(id: string): Promise<Publication> {
		// n8n 1 answers once they are on.
		if (this.version.startsWith('1.')) return { status: 'published', triggers: [] };
		return await until(`the triggers of workflow ${id}`, async () => {
			const publication = await this.get<Publication>(`/workflows/${id}/publication-status`);
			return publication.status === 'in_progress' ? undefined : publication;
		});
	}

	/** The address of a published trigger. `path` is the one in the trigger's description. */
	webhookUrl(trigger: INode, path: string): string {
		return `${this.url}/webhook/${trigger.webhookId ?? ''}/${path}`;
	}

	/** After a restart: n8n takes calls before its webhooks answer. Does not start the workflow. */
	async waitForWebhook(url: string): Promise<void> {
		await until(`the webhook ${url}`, async () => {
			const { status } = await axios.options(url, { proxy: false, validateStatus: () => true });
			return status === 204 || undefined;
		});
	}

	/** Starts a workflow as the editor's Execute button does, and gives the execution's id. */
	async start(workflow: Workflow, triggerName = manualTriggerOf(workflow)): Promise<string> {
		const { executionId } = await this.post<{ executionId?: string }>(
			`/workflows/${workflow.id}/run`,
			// n8n 1 runs what it is sent, and not what it has stored.
			{ workflowData: workflow, triggerToStartFrom: { name: triggerName } },
		);
		if (!executionId) throw new Error(`"${triggerName}" waits for a call instead of starting.`);
		return executionId;
	}

	/** Runs a workflow from its manual trigger to its end. */
	async run(workflow: Workflow, timeoutMs?: number): Promise<Execution> {
		return await this.waitForExecution(await this.start(workflow), { timeoutMs });
	}

	/** The executions of a workflow, the newest first. */
	async executions({ id }: Workflow): Promise<ExecutionSummary[]> {
		const filter = JSON.stringify({ workflowId: id });
		const { results } = await this.get<{ results: ExecutionSummary[] }>('/executions', {
			filter,
			limit: 100,
		});
		return results;
	}

	async execution(id: string): Promise<Execution> {
		return readExecution(await this.get<StoredExecution>(`/executions/${id}`));
	}

	/** Waits until an execution has ended, or is in one of the given states. */
	async waitForExecution(
		id: string,
		{ statuses = FINAL, timeoutMs }: { statuses?: readonly ExecutionStatus[]; timeoutMs?: number },
	): Promise<Execution> {
		return await until(
			`execution ${id}`,
			async () => {
				const stored = await this.get<StoredExecution | undefined>(`/executions/${id}`);
				if (!stored || !statuses.includes(stored.status) || isBeingWritten(stored))
					return undefined;
				return readExecution(stored);
			},
			timeoutMs,
		);
	}

	/** Waits until a workflow that its trigger starts has ended this often; the newest first. */
	async waitForExecutions(
		workflow: Workflow,
		count: number,
		timeoutMs?: number,
	): Promise<Execution[]> {
		const ended = await until(
			`${count} executions of "${workflow.name}"`,
			async () => {
				const found = (await this.executions(workflow)).filter(({ status }) =>
					FINAL.includes(status),
				);
				return found.length >= count ? found : undefined;
			},
			timeoutMs,
		);
		return await Promise.all(ended.map(async ({ id }) => await this.waitForExecution(id, {})));
	}

	/** The editor's Retry of a failed execution, by the workflow as it is saved now or as it was. */
	async retryExecution(id: string, by: 'saved' | 'original' = 'saved'): Promise<Execution> {
		const retried = await this.post<{ id: string }>(`/executions/${id}/retry`, {
			loadWorkflow: by === 'saved',
		});
		return await this.execution(retried.id);
	}

	/** The editor's Stop button. */
	async stopExecution(id: string): Promise<void> {
		await this.post(`/executions/${id}/stop`);
	}
}

function manualTriggerOf({ name, nodes }: WorkflowJson): string {
	const trigger = nodes.find(({ type, disabled }) => type === MANUAL_TRIGGER && !disabled);
	if (!trigger) throw new Error(`Workflow "${name}" has no manual trigger.`);
	return trigger.name;
}

function withCredentials(node: INode, available: readonly Credential[]): INode {
	if (!node.credentials) return node;
	const credentials: Record<string, INodeCredentialsDetails> = {};
	for (const type of Object.keys(node.credentials)) {
		const match = available.find((credential) => credential.type === type);
		if (match) credentials[type] = { id: match.id, name: match.name };
	}
	return { ...node, credentials };
}
