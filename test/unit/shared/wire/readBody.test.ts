import { Readable } from 'node:stream';

import { isStream, readBody } from '../../../../nodes/shared/wire/readBody';

const stream = (...chunks: (string | Buffer)[]) =>
	Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

test('an answer in pieces is one text, even when a character is cut in two', async () => {
	const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];

	expect(await readBody(stream('{"a":"', first, second, '"}'), 100)).toBe('{"a":"é"}');
	expect(await readBody(stream(), 100)).toBe('');
});

test('a byte order mark is no part of the text, where it comes first', async () => {
	expect(await readBody(stream('\uFEFF{}'), 100)).toBe('{}');
	expect(await readBody(stream('{}\uFEFF'), 100)).toBe('{}\uFEFF');
});

test('an answer of more bytes than allowed is not read any further', async () => {
	expect(await readBody(stream('12345', '67890'), 10)).toBe('1234567890');
	const tooLong = stream('12345', '67890', '1', '23');

	expect(await readBody(tooLong, 10)).toBeUndefined();
	expect(tooLong.destroyed).toBe(true);
});

test('an answer that breaks off is an error', async () => {
	async function* breaking() {
		yield await Promise.resolve(Buffer.from('{'));
		throw new Error('aborted');
	}

	await expect(readBody(Readable.from(breaking()), 10)).rejects.toThrow('aborted');
});

test.each([undefined, null, '{}', {}, [], Buffer.from('{}')])('%j is no stream', (body) => {
	expect(isStream(body)).toBe(false);
});

test('a response that is read from the wire is a stream', () => {
	expect(isStream(stream('{}'))).toBe(true);
});
