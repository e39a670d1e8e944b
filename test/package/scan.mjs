/**
 * Run by pack.test.ts with plain node: `node scan.mjs <folder> tarball|source` looks at a package by the
 * checks of n8n's scanner of published packages, which itself takes them from npm only. Prints what it
 * says; nothing when it has nothing to say.
 */
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [folder, what] = process.argv.slice(2);
const { passed, message, details } = await analyzePackage(
	folder,
	what === 'source' ? SOURCE_FILE_PATTERNS : undefined,
);
if (!passed) console.log([message, details].join('\n'));
