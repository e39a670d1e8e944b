import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { Agent } from 'node:http';

import { asText } from '../nodes/shared/values/asText';
import { MERCHANT } from '../sandbox/duitku/merchant';
import { CALLS, type CallName } from './calls';
import type { FarSandbox } from './sandbox/farSandbox';

/** Sends a call for every row with nothing but an HTTP client, which keeps its connections. */
export async function sendAll(
	{ url }: FarSandbox,
	callName: CallName,
	rows: readonly IDataObject[],
	parallel: number,
): Promise<IDataObject[]> {
	const { path, signed } = CALLS[callName];
	const { userId, email, secretKey } = MERCHANT;
	const httpAgent = new Agent({ keepAlive: true });
	const answers: IDataObject[] = [];
	const queue = rows.entries();
	const worker = async () => {
		for (const [index, row] of queue) {
			const unsigned: IDataObject = { ...row, userId, email, timestamp: Date.now() };
			const signature = createHash('sha256')
				.update(signed.map((name) => asText(unsigned[name])).join('') + secretKey)
				.digest('hex');
			const body = { ...unsigned, signature };
			const options = { httpAgent, proxy: false } as const;
			answers[index] = (await axios.post<IDataObject>(url + path, body, options)).data;
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	httpAgent.destroy();
	return answers;
}

/** Inquires for every row, and gives what the transfer takes. */
export async function inquire(
	sandbox: FarSandbox,
	rows: readonly IDataObject[],
): Promise<IDataObject[]> {
	const answers = await sendAll(sandbox, 'inquiry', rows, 50);
	return answers.map(({ disburseId, accountName, custRefNumber }, index) => ({
		...rows[index],
		disburseId,
		accountName,
		custRefNumber,
	}));
}
