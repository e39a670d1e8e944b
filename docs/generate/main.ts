import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { PAGES } from './pages';

for (const [place, text] of PAGES) {
	const file = join(__dirname, '..', place);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
