const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src, watch } = require('gulp');

const SOURCES = ['credentials/**/*.ts', 'nodes/**/*.ts'];
const ASSETS = ['credentials/**/*.{svg,png}', 'nodes/**/*.{svg,png,node.json}'];

const clean = () => rm('dist', { recursive: true, force: true });

function compile(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	run('TypeScript found errors', [tsc, '--project', 'tsconfig.build.json'], done);
}

/**
 * The descriptions of all nodes and credentials as data, made by n8n's own tool: with them n8n
 * starts without running any of our code, as it does for its own nodes.
 */
function describe(done) {
	const program = require.resolve('n8n-core/bin/generate-metadata');
	run('n8n could not load the nodes', [program], done);
}

/** What fails has said why, and where; a stack of gulp's own would bury it. */
function run(failure, command, done) {
	spawn(process.execPath, command, { stdio: 'inherit' })
		.on('error', done)
		.on('exit', (code) =>
			done(code === 0 ? undefined : Object.assign(new Error(failure), { showStack: false })),
		);
}

/** Icons and codex files, which n8n looks for beside the compiled class that names them. */
function assets() {
	// `encoding: false` keeps gulp from reading images as text.
	return src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Only what has changed: tsc keeps its record in `dist/`, so that an emptied folder is built whole. */
const update = series(parallel(compile, assets), describe);

const build = series(clean, update);

function watchSources() {
	watch(SOURCES, series(compile, describe));
	watch(ASSETS, series(assets, describe));
}

module.exports = {
	clean,
	compile,
	assets,
	describe,
	update,
	build,
	watch: series(build, watchSources),
	default: build,
};
