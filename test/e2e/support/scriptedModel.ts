import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { IDataObject } from 'n8n-workflow';
import type { NewCredential } from '../../../n8n/api';

/** What the model asks for: a tool by its name, and what it gives to it. */
export interface ToolCall {
	name: string;
	arguments: IDataObject;
}

/** What n8n has sent to the model, as far as a test looks at it. */
export interface Asked {
	messages: { role: string; content: unknown }[];
	tools: { function: { name: string } }[];
}

export interface ScriptedModel {
	/** What it answers from now on, one call after the other; the last one for good. */
	say: (...calls: ((asked: Asked) => ToolCall)[]) => void;
	readonly asked: readonly Asked[];
	credential: NewCredential;
	close: () => Promise<void>;
}

/** A chat model on 127.0.0.1 that says what a test tells it to, by the protocol of OpenAI. */
export async function startScriptedModel(): Promise<ScriptedModel> {
	const asked: Asked[] = [];
	let script: ((asked: Asked) => ToolCall)[] = [];
	const answer = (body: Asked): object => {
		asked.push(body);
		const next = script.length > 1 ? script.shift() : script[0];
		if (!next) throw new Error('The model was not told what to say.');
		const { name, arguments: given } = next(body);
		const call = {
			id: `call_${asked.length}`,
			type: 'function',
			function: { name, arguments: JSON.stringify(given) },
		};
		return {
			id: `chat_${asked.length}`,
			object: 'chat.completion',
			created: 0,
			model: 'scripted',
			choices: [
				{
					index: 0,
					finish_reason: 'tool_calls',
					message: { role: 'assistant', content: null, tool_calls: [call] },
				},
			],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	};
	const server = createServer((request, response) => {
		json(request)
			.then((body) => JSON.stringify(answer(body as Asked)))
			.then((text) => response.setHeader('content-type', 'application/json').end(text))
			.catch((error: unknown) => response.writeHead(500).end(String(error)));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		say: (...calls) => {
			script = calls;
			asked.length = 0;
		},
		asked,
		credential: {
			name: 'Scripted model',
			type: 'openAiApi',
			data: { apiKey: 'not used', url: `http://127.0.0.1:${port}/v1` },
		},
		close: async () => await new Promise<void>((closed) => server.close(() => closed())),
	};
}
