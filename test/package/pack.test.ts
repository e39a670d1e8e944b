import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

import manifest from '../../package.json';

const ROOT = resolve(__dirname, '../..');

interface ThemedIcon {
	light: string;
	dark: string;
}

interface LoadedType {
	name: string;
	displayName: string;
	iconUrl?: ThemedIcon;
	codex?: { categories?: string[]; resources?: object };
	documentationUrl?: string;
}

interface Loaded {
	types: { nodes: LoadedType[]; credentials: LoadedType[] };
	known: { credentials: Record<string, { supportedNodes?: string[] }> };
	/** Whether any of our code ran for that. */
	ranCode: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'n8n-package-'));
const unpacked = join(folder, 'package');
let files: string[];

const byName = ({ nodes, credentials }: Loaded['types']) =>
	new Map([...nodes, ...credentials].map((type) => [type.name, type]));

const run = (command: string, ...args: string[]) =>
	execFileSync(command, args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			// Some of n8n's rules take every file for any node when this is jest's "test".
			NODE_ENV: '',
			NODE_PATH: join(ROOT, 'node_modules'),
			N8N_USER_FOLDER: folder,
		},
	});

beforeAll(() => {
	if (!existsSync(join(ROOT, 'dist'))) throw new Error('Nothing is built. Run: npm run build');
	const [packed] = JSON.parse(
		run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
	);
	run('tar', '-xzf', join(folder, packed.filename), '-C', folder);
	files = packed.files.map((file: { path: string }) => file.path);
});

afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('the tarball', () => {
	it('holds dist, README, CHANGELOG, LICENSE, package.json and nothing else', () => {
		expect(readdirSync(unpacked).sort()).toEqual(
			['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'].sort(),
		);
	});

	it('holds code, codex files, data and icons, and no tests, maps or type declarations', () => {
		const inDist = files.filter((file) => file.startsWith('dist/'));
		expect(inDist.filter((file) => !/\.(js|json|svg|png)$/.test(file))).toEqual([]);
		expect(inDist.filter((file) => /\.(test|spec)\.|tsbuildinfo|tsconfig/.test(file))).toEqual([]);
		expect(new Set(inDist.map((file) => file.split('/')[1]))).toEqual(
			new Set(['credentials', 'known', 'nodes', 'types']),
		);
	});

	it('holds every file that its n8n block names', () => {
		expect(files).toEqual(expect.arrayContaining(manifest.n8n.credentials));
		expect(files).toEqual(expect.arrayContaining(manifest.n8n.nodes));
	});

	it('names in its n8n block every node and credential it holds', () => {
		const named = [...manifest.n8n.credentials, ...manifest.n8n.nodes].sort();
		expect(files.filter((file) => /\.(node|credentials)\.js$/.test(file)).sort()).toEqual(named);
	});
});

describe('package.json', () => {
	it('has no runtime dependency, no override and no script that runs at installation', () => {
		for (const key of ['dependencies', 'optionalDependencies', 'bundleDependencies', 'overrides']) {
			expect(manifest).not.toHaveProperty(key);
		}
		for (const script of ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']) {
			expect(manifest.scripts).not.toHaveProperty(script);
		}
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});
});

describe('n8n, loading the unpacked package', () => {
	const loadBy = (loader: string): Loaded =>
		JSON.parse(run(process.execPath, join(__dirname, 'loadWithN8n.js'), unpacked, loader));
	let loaded: Loaded;

	beforeAll(() => {
		// As when a user installs it.
		loaded = loadBy('PackageDirectoryLoader');
	});

	it('knows the same when it starts, and runs none of our code for that', () => {
		const started = loadBy('LazyPackageDirectoryLoader');
		expect(loaded.ranCode).toBe(true);
		expect(started.ranCode).toBe(false);
		expect(started.known).toEqual(loaded.known);
		expect(byName(started.types)).toEqual(byName(loaded.types));
	});

	it('finds every node and credential', () => {
		expect(loaded.types.nodes).toHaveLength(manifest.n8n.nodes.length);
		expect(loaded.types.credentials).toHaveLength(manifest.n8n.credentials.length);
	});

	it('finds a light and a dark icon, two different files, for each of them', () => {
		for (const { name, iconUrl } of [...loaded.types.nodes, ...loaded.types.credentials]) {
			const paths = [iconUrl?.light, iconUrl?.dark].map((url) =>
				url?.replace(`icons/${manifest.name}/`, ''),
			);
			const [light, dark] = paths.map((path) => readFileSync(join(unpacked, String(path)), 'utf8'));
			expect({ name, svg: [light, dark].every((icon) => icon?.startsWith('<svg')) }).toEqual({
				name,
				svg: true,
			});
			expect(light).not.toBe(dark);
		}
	});

	it('finds a codex file with categories and documentation beside each node', () => {
		for (const { name, codex } of loaded.types.nodes) {
			expect({ name, codex }).toEqual({
				name,
				codex: expect.objectContaining({
					categories: expect.arrayContaining([expect.any(String)]),
					resources: expect.objectContaining({ primaryDocumentation: expect.any(Array) }),
				}),
			});
		}
	});

	it('finds a node for every credential, and documentation', () => {
		for (const { name, documentationUrl } of loaded.types.credentials) {
			expect(loaded.known.credentials[name]?.supportedNodes).not.toHaveLength(0);
			expect(documentationUrl).toMatch(/^https:\/\//);
		}
	});
});

describe("n8n's scanner of published packages", () => {
	const scan = (scanned: string, what: string) =>
		run(process.execPath, join(__dirname, 'scan.mjs'), scanned, what);

	it('has nothing to say of the tarball', () => {
		expect(scan(unpacked, 'tarball')).toBe('');
	}, 120_000);

	it('has nothing to say of the source', () => {
		expect(scan(ROOT, 'source')).toBe('');
	}, 120_000);
});

describe('the published code', () => {
	const ALLOWED_MODULES = ['n8n-workflow', 'crypto', 'node:crypto'];

	/** Names that n8n's rules for verified nodes keep out, as they appear in the code itself. */
	const FORBIDDEN_NAMES = new Set([
		'process',
		'console',
		'global',
		'globalThis',
		'setTimeout',
		'setInterval',
		'setImmediate',
		'clearTimeout',
		'clearInterval',
		'clearImmediate',
		'__dirname',
		'__filename',
		'eval',
		'Function',
		'fetch',
	]);

	const isPropertyName = (node: ts.Identifier) =>
		(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
		(ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
		(ts.isMethodDeclaration(node.parent) && node.parent.name === node);

	const read = (file: string) => {
		const imports: string[] = [];
		const names: string[] = [];
		const visit = (node: ts.Node) => {
			if (ts.isIdentifier(node) && !isPropertyName(node)) names.push(node.text);
			if (ts.isCallExpression(node)) {
				const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
				const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
				const [wanted] = node.arguments;
				if (isImport || isRequire) {
					imports.push(wanted && ts.isStringLiteralLike(wanted) ? wanted.text : 'a computed name');
				}
			}
			ts.forEachChild(node, visit);
		};
		const text = readFileSync(join(unpacked, file), 'utf8');
		visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
		return { imports, names };
	};

	const scripts = () => files.filter((file) => file.endsWith('.js'));

	it('requires nothing but n8n-workflow, crypto and its own files', () => {
		const foreign = scripts().flatMap((file) =>
			read(file)
				.imports.filter((name) => !/^\.{1,2}\//.test(name) && !ALLOWED_MODULES.includes(name))
				.map((name) => `${file}: ${name}`),
		);
		expect(foreign).toEqual([]);
	});

	it('touches no process, console, timer, global or network of its own', () => {
		const found = scripts().flatMap((file) =>
			read(file)
				.names.filter((name) => FORBIDDEN_NAMES.has(name))
				.map((name) => `${file}: ${name}`),
		);
		expect(found).toEqual([]);
	});
});
