/** A response body as n8n hands it over when it is asked for a stream. */
export interface BodyStream extends AsyncIterable<Uint8Array> {
	destroy: () => unknown;
}

export const isStream = (body: unknown): body is BodyStream =>
	typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/**
 * The text of an answer, or nothing when it has more bytes than `maxBytes`, unpacked: then it is
 * not read any further. Throws when the connection breaks.
 */
export async function readBody(body: BodyStream, maxBytes: number): Promise<string | undefined> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		if (bytes > maxBytes) {
			body.destroy();
			return undefined;
		}
		chunks.push(chunk);
	}
	const text = Buffer.concat(chunks).toString('utf8');
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
