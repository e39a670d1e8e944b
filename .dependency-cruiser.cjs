/**
 * The arrows of the house. An import of a type counts like any other: what a file must know to be
 * read is the same.
 */

/** The rooms of `nodes/shared`, each with the rooms below it that it may look into. */
const ROOMS = {
	contract: [],
	values: [],
	form: ['contract', 'values'],
	wire: ['contract', 'values'],
	register: ['contract', 'values'],
	payment: ['contract', 'values', 'register'],
	run: ['contract', 'values', 'form', 'wire', 'register', 'payment'],
	triggers: ['contract', 'values', 'form', 'wire'],
};

const SYSTEMS = ['BankPlus', 'BankPlusSwitcher', 'DuitkuDisbursement', 'KasPro'];
const KASPRO = ['Bank', 'Gold', 'Wallet'];
const SANDBOX_SYSTEMS = ['bankPlus', 'bankPlusSwitcher', 'duitku', 'kasPro'];
const KASPRO_SANDBOXES = ['bank', 'gold', 'wallet'];

/** A rule: files at `from` import nothing at `to`, but for what stands in `except`. */
const forbid = (name, comment, from, to, except) => ({
	name,
	comment,
	severity: 'error',
	from: { path: from },
	to: { path: to, ...(except && { pathNot: except }) },
});

/** None of these folders looks into another. */
const apart = (name, parent, folders) =>
	folders.map((folder) =>
		forbid(
			`${name}-${folder}`,
			`${parent}/${folder} stands on its own feet`,
			`^${parent}/${folder}/`,
			`^${parent}/(${folders.filter((other) => other !== folder).join('|')})/`,
		),
	);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-circles',
			comment: 'Of two files that need each other, a third one holds what both need',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		...Object.entries(ROOMS).map(([room, below]) =>
			forbid(
				`room-${room}`,
				`nodes/shared/${room} sees ${below.length > 0 ? below.join(', ') : 'no other room'}`,
				`^nodes/shared/${room}/`,
				'^(nodes|credentials)/',
				`^nodes/shared/(${[room, ...below].join('|')})/`,
			),
		),
		forbid(
			'shared-has-rooms',
			'Every file of nodes/shared stands in a room with a rule of its own',
			'',
			'^nodes/shared/',
			`^nodes/shared/(${Object.keys(ROOMS).join('|')})/`,
		),
		...apart('system', 'nodes', SYSTEMS),
		...apart('kasPro', 'nodes/KasPro', KASPRO),
		forbid(
			'kasPro-common',
			'What the KasPro systems share knows none of them',
			'^nodes/KasPro/common/',
			`^nodes/KasPro/(${KASPRO.join('|')})/`,
		),
		forbid(
			'pages-do-not-know-their-system',
			'system.ts imports the pages, never the other way',
			'/resources/',
			'/system\\.ts$',
		),
		forbid(
			'credentials',
			'A credential signs and logs in: it needs no form, no runner and no page of an operation',
			'^credentials/',
			'^nodes/(shared/(run|payment|triggers)/|.*/resources/)',
		),
		forbid(
			'published',
			'What is published needs nothing that is not',
			'^(nodes|credentials)/',
			'^(sandbox|test|demo|docs|bench|n8n|workflows)/',
		),
		forbid(
			'sandbox-judges',
			'The sandbox is written from the documents: a misreading of the nodes must show there',
			'^sandbox/',
			'^(nodes|credentials|test|demo|bench|n8n|workflows)/',
		),
		forbid(
			'sandbox-core',
			'What all systems of the sandbox need knows none of them',
			'^sandbox/core/',
			'^sandbox/',
			'^sandbox/core/',
		),
		forbid(
			'sandbox-admin',
			'The admin routes serve all systems and know none of them',
			'^sandbox/admin/',
			'^sandbox/',
			'^sandbox/(admin|core)/',
		),
		...apart('sandbox', 'sandbox', SANDBOX_SYSTEMS),
		...apart('sandbox-kasPro', 'sandbox/kasPro', KASPRO_SANDBOXES),
		forbid(
			'sandbox-kasPro-common',
			'What the KasPro systems of the sandbox share knows none of them',
			'^sandbox/kasPro/common/',
			`^sandbox/kasPro/(${KASPRO_SANDBOXES.join('|')})/`,
		),
		forbid(
			'sandbox-server',
			'The server stands on top: of the sandbox, only what starts it imports it',
			'^sandbox/.*/',
			'^sandbox/server\\.ts$',
		),
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(node_modules|dist)/' },
	},
};
