import { rm } from 'node:fs/promises';

export default async function removeUserFolders() {
	const folders = process.env['TEST_USER_FOLDERS'];
	if (folders) await rm(folders, { recursive: true, force: true });
}
