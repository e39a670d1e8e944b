const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src, watch } = require('gulp');

const SOURCES = ['credentials/**/*.ts', 'nodes/**/*.ts'];
const ASSETS = ['credentials/**/*.{svg,png}', 'nodes/**/*.{svg,png,node.json}'];

const clean = () => rm('dist', { recursive: true, force: true });

function compile(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	// tsc has said what is wrong and where; a stack of gulp's own would bury it.
	const failure = Object.assign(new Error('TypeScript found errors'), { showStack: false });
	spawn(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { stdio: 'inherit' })
		.on('error', done)
		.on('exit', (code) => done(code === 0 ? undefined : failure));
}

/** Icons and codex files, which n8n looks for beside the compiled class that names them. */
function assets() {
	// `encoding: false` keeps gulp from reading images as text.
	return src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));
}

/** Only what has changed: tsc keeps its record in `dist/`, so that an emptied folder is built whole. */
const update = parallel(compile, assets);

const build = series(clean, update);

function watchSources() {
	watch(SOURCES, compile);
	watch(ASSETS, assets);
}

module.exports = {
	clean,
	compile,
	assets,
	update,
	build,
	watch: series(build, watchSources),
	default: build,
};
