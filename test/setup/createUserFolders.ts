import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the workers start, which inherit the variable. */
export default async function createUserFolders() {
	process.env['TEST_USER_FOLDERS'] = await mkdtemp(join(tmpdir(), 'n8n-user-folders-'));
}
