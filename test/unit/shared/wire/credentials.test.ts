import type { ICredentialDataDecryptedObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { credentialOf } from '../../../../nodes/shared/wire/credentials';
import { fakeNode } from '../../../support/fakeNode';

/** Credentials that say which reading gave them. */
function reading() {
	const read: string[] = [];
	const getCredentials = async (name: string) => {
		read.push(name);
		const credential: ICredentialDataDecryptedObject = { name, reading: read.length };
		return await Promise.resolve(credential);
	};
	return { read, getCredentials: getCredentials as ILoadOptionsFunctions['getCredentials'] };
}

function nodeReading() {
	const { node } = fakeNode();
	const { read, getCredentials } = reading();
	node.getCredentials = getCredentials;
	return { node, read };
}

test('a run reads a credential once, also for calls that begin together', async () => {
	const { node, read } = nodeReading();
	const together = await Promise.all([credentialOf(node, 'a'), credentialOf(node, 'a')]);
	const later = await credentialOf(node, 'a');

	expect([...together, later].map((credential) => credential.reading)).toEqual([1, 1, 1]);
	expect(read).toEqual(['a']);
});

test('each credential is one of its own', async () => {
	const { node, read } = nodeReading();

	expect(await credentialOf(node, 'a')).toMatchObject({ name: 'a' });
	expect(await credentialOf(node, 'b')).toMatchObject({ name: 'b' });
	expect(read).toEqual(['a', 'b']);
});

test('each run reads for itself', async () => {
	const [one, other] = [nodeReading(), nodeReading()];
	await credentialOf(one.node, 'a');
	await credentialOf(other.node, 'a');

	expect([one.read, other.read]).toEqual([['a'], ['a']]);
});

test('a credential that cannot be read is not asked for again, and fails alike', async () => {
	const { node } = fakeNode();
	const getCredentials = jest.fn().mockRejectedValue(new Error('The key has changed'));
	node.getCredentials = getCredentials;

	await expect(credentialOf(node, 'a')).rejects.toThrow('The key has changed');
	await expect(credentialOf(node, 'a')).rejects.toThrow('The key has changed');
	expect(getCredentials).toHaveBeenCalledTimes(1);
});

test('what is no run, such as a picker or a trigger, reads it each time', async () => {
	const { read, getCredentials } = reading();
	const caller = { getCredentials } as ILoadOptionsFunctions;

	expect(await credentialOf(caller, 'a')).toMatchObject({ reading: 1 });
	expect(await credentialOf(caller, 'a')).toMatchObject({ reading: 2 });
	expect(read).toHaveLength(2);
});
