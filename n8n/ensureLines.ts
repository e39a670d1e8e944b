import { ensureN8n } from './ensure';
import { N8N, N8N_1 } from './paths';

/** Installs every n8n that the tests of both lines run. */
async function main(): Promise<void> {
	for (const installation of [N8N_1, N8N]) await ensureN8n(installation);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
