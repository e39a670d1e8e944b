import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { anchorOf } from '../../../docs/generate/markdown';

export const ROOT = join(__dirname, '../../..');

const REPOSITORY = 'https://github.com/n8n-nodes-indonesian-payments/n8n-nodes-indonesian-payments';
const IN_REPOSITORY = new RegExp(`^${REPOSITORY}(?:/blob/main/([^#]*))?(#.*)?$`);

/** Files of the repository below a folder, by their place in it. */
export function filesBelow(folder: string, ending: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
		.map((name) => join(folder, name));
}

export const textOf = (place: string): string => readFileSync(join(ROOT, place), 'utf8');

/** What a page links to, pictures included; not what stands in code. */
export function linksIn(markdown: string): string[] {
	const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)|<(https?:[^>\s]+)>/g)].map(
		([, link = '', bare = '']) => link || bare,
	);
}

/** Why a link on this page leads nowhere; nothing when it leads somewhere, or to other sites. */
export function faultOf(link: string, page: string): string | undefined {
	const own = IN_REPOSITORY.exec(link);
	if (!own && /^[a-z]+:/i.test(link)) return undefined;
	const [path = '', anchor = ''] = own
		? [own[1] ?? 'README.md', (own[2] ?? '').slice(1)]
		: link.split('#');
	const target = targetOf(path, page, own !== null);
	if (!existsSync(join(ROOT, target))) return `${link}: there is no ${target}`;
	if (anchor === '' || anchor === 'readme') return undefined;
	return anchorsIn(textOf(target)).includes(anchor)
		? undefined
		: `${link}: ${target} has no such heading`;
}

function targetOf(path: string, page: string, isFromRoot: boolean): string {
	if (isFromRoot) return path;
	return path === '' ? page : relative('.', join(dirname(page), path));
}

function anchorsIn(markdown: string): string[] {
	const headings = [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ +(.+)$/gm)];
	const seen = new Map<string, number>();
	return headings.map(([, heading = '']) => {
		const anchor = anchorOf(heading.replace(/\b_|_\b/g, ''));
		const times = seen.get(anchor) ?? 0;
		seen.set(anchor, times + 1);
		return times === 0 ? anchor : `${anchor}-${times}`;
	});
}
