import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core reads its environment when it is loaded, so this has to be imported before it.
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_LOG_LEVEL = 'silent';

export const removeUserFolder = (): void => rmSync(folder, { recursive: true, force: true });
