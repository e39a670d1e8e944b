import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { TEST_USER_FOLDERS: folders, JEST_WORKER_ID: worker = '1' } = process.env;
if (!folders) throw new Error('TEST_USER_FOLDERS is not set: createUserFolders.ts has not run');

// n8n-core keeps its settings and keys here; without it, in the home folder of whoever runs the
// tests.
const folder = join(folders, worker);
mkdirSync(folder, { recursive: true });
process.env['N8N_USER_FOLDER'] = folder;
// Node errors are what many tests ask for; n8n would print each of them.
process.env['N8N_LOG_LEVEL'] = 'silent';
