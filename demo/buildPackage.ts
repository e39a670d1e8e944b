import { npm } from '../n8n/npm';
import { ROOT } from '../n8n/paths';

/** n8n is given what would be published. Only what has changed is built. */
export async function buildPackage(): Promise<void> {
	await npm(['exec', '--offline', '--', 'gulp', 'update'], { cwd: ROOT });
}
