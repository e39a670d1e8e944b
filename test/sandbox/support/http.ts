import { Agent } from 'node:http';
import axios, { type AxiosRequestConfig } from 'axios';
import type { Sandbox } from '../../../sandbox/server';

export type Body = Record<string, unknown>;

/** Whole answers as text, whatever their status; a connection of its own per request. */
export const http = axios.create({
	validateStatus: () => true,
	maxRedirects: 0,
	responseType: 'text',
	transformResponse: (text: string) => text,
	httpAgent: new Agent({ keepAlive: false }),
});

/** Sends a request and reads the JSON of its answer. */
export async function exchange(request: AxiosRequestConfig) {
	const { status, data } = await http.request<string>(request);
	return { status, data: JSON.parse(data) };
}

/** Steers a sandbox as another process does. */
export const steer = (sandbox: Sandbox) => async (method: string, path: string, body?: unknown) =>
	await exchange({ method, url: `${sandbox.url}/_sandbox${path}`, data: body });
