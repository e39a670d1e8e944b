import { ACTION_NODES, TRIGGER_NODES } from './catalogue';
import { codesPage } from './codesPage';
import { credentialsPage } from './credentialsPage';
import { nodePage } from './nodePage';
import { triggerPage } from './triggerPage';

/** Every generated page: its place below `docs/`, and what stands there. */
export const PAGES: readonly (readonly [place: string, text: string])[] = [
	...ACTION_NODES.map((node) => [`nodes/${node.description.name}.md`, nodePage(node)] as const),
	...TRIGGER_NODES.map((node) => [`nodes/${node.description.name}.md`, triggerPage(node)] as const),
	['credentials.md', credentialsPage()],
	['response-codes.md', codesPage()],
];
