import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { N8nApi, type Owner } from './api';
import { freePort } from './freePort';
import { installPackage } from './installPackage';
import { N8N, ROOT, type Installation } from './paths';
import { startProcess, type RunningProcess } from './process';

export interface StartOptions {
	/** Where n8n keeps its database, key and nodes. Made when it is not there; kept afterwards. */
	userFolder: string;
	/** A free one unless told. */
	port?: number;
	/** The built package to install: this repository's unless told. */
	packageFolder?: string;
	/** The newest n8n unless told. */
	installation?: Installation;
	/** n8n's own settings, on top of those below. */
	env?: Record<string, string>;
}

export interface RunningN8n extends RunningProcess {
	/** Logged in as the owner. */
	api: N8nApi;
	owner: Owner;
}

/** Known to everyone, which is why n8n listens on 127.0.0.1 only. */
export const OWNER: Owner = {
	email: 'owner@example.com',
	password: 'Only-on-127.0.0.1',
	firstName: 'Local',
	lastName: 'Owner',
};

/**
 * Starts a real n8n on 127.0.0.1 with our package installed in it. Needs `ensureN8n()` before.
 * It ends with this process at the latest.
 */
export async function startN8n(options: StartOptions): Promise<RunningN8n> {
	const { installation = N8N } = options;
	if (!existsSync(installation.program)) {
		throw new Error(
			`n8n is not installed in ${installation.folder}: run "tsx n8n/ensureLines.ts".`,
		);
	}
	const userFolder = resolve(options.userFolder);
	await mkdir(userFolder, { recursive: true });
	await installPackage(options.packageFolder ?? ROOT, userFolder);

	const n8n = await startProcess({
		command: 'start',
		userFolder,
		port: options.port ?? (await freePort()),
		brokerPort: await freePort(),
		installation,
		env: options.env,
	});
	try {
		return { ...n8n, api: await N8nApi.logIn(n8n.url, OWNER), owner: OWNER };
	} catch (error) {
		await n8n.kill();
		throw error;
	}
}
