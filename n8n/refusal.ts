import { isAxiosError } from 'axios';

/** n8n's refusal in one line: what was asked, and what n8n says about it. */
export function refusal(error: unknown): Error {
	if (!isAxiosError<{ message?: string }>(error)) {
		return error instanceof Error ? error : new Error(String(error));
	}
	const request = `${error.config?.method?.toUpperCase() ?? ''} ${error.config?.url ?? ''}`;
	const { response } = error;
	const answer = response
		? `answered ${response.status} to ${request}: ${response.data.message ?? response.statusText}`
		: `did not answer ${request}: ${error.message}`;
	return new Error(`n8n ${answer}`, { cause: error.code });
}
