import axios from 'axios';
import type { N8nApi } from './api';

/** Fills a form page in and sends it, as a browser does; gives the address of the next pages. */
export async function submitForm(url: string, values: readonly (string | File)[]): Promise<string> {
	const page = new FormData();
	for (const [index, value] of values.entries()) page.append(`field-${index}`, value);
	const { data } = await axios.post<{ formWaitingUrl?: string }>(url, page, { proxy: false });
	return data.formWaitingUrl ?? url;
}

/** What a person sees once the execution behind a form has come to its next page. */
export async function formPage(api: N8nApi, url: string, timeoutMs?: number): Promise<string> {
	await api.waitForExecution(executionIdOf(url), { statuses: ['waiting'], timeoutMs });
	return (await axios.get<string>(url, { proxy: false })).data;
}

/** The execution whose pages stand at this address. */
export const executionIdOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
