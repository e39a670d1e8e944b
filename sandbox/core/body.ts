import type { SandboxRequest } from './contract';

/** The JSON object that a request carries. */
export type Body = Record<string, unknown>;

const isSentAs =
	(mediaType: string) =>
	({ headers }: SandboxRequest): boolean =>
		String(headers['content-type']).split(';')[0]?.trim() === mediaType;

export const isJsonRequest = isSentAs('application/json');
export const isFormRequest = isSentAs('application/x-www-form-urlencoded');
