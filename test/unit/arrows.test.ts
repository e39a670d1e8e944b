import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/*
 * The rules of `.dependency-cruiser.cjs`, each held against an import that it forbids: the imports
 * are planted into a tree of their own, and the linter has to find every one.
 */

const ROOT = resolve(__dirname, '../..');

/** Forbidden imports by the rule that must find them: who imports whom. */
const PLANTED: [string, string, string][] = [
	['room-contract', 'nodes/shared/contract/a.ts', 'nodes/shared/values/a.ts'],
	['room-contract', 'nodes/shared/contract/b.ts', 'nodes/shared/wire/b.ts'],
	['room-values', 'nodes/shared/values/c.ts', 'nodes/shared/contract/c.ts'],
	['room-form', 'nodes/shared/form/d.ts', 'nodes/shared/wire/d.ts'],
	['room-wire', 'nodes/shared/wire/e.ts', 'nodes/shared/run/e.ts'],
	['room-wire', 'nodes/shared/wire/f.ts', 'nodes/shared/form/f.ts'],
	['room-payment', 'nodes/shared/payment/g.ts', 'nodes/shared/wire/g.ts'],
	['room-payment', 'nodes/shared/payment/h.ts', 'nodes/shared/run/h.ts'],
	['room-register', 'nodes/shared/register/g1.ts', 'nodes/shared/payment/g1.ts'],
	['room-register', 'nodes/shared/register/g2.ts', 'nodes/shared/wire/g2.ts'],
	['room-run', 'nodes/shared/run/i.ts', 'nodes/shared/triggers/i.ts'],
	['room-run', 'nodes/shared/run/j.ts', 'nodes/KasPro/common/j.ts'],
	['room-triggers', 'nodes/shared/triggers/k.ts', 'nodes/shared/run/k.ts'],
	['shared-has-rooms', 'nodes/BankPlus/l.ts', 'nodes/shared/l.ts'],
	['system-BankPlus', 'nodes/BankPlus/m.ts', 'nodes/BankPlusSwitcher/m.ts'],
	['system-BankPlusSwitcher', 'nodes/BankPlusSwitcher/n.ts', 'nodes/BankPlus/n.ts'],
	['system-DuitkuDisbursement', 'nodes/DuitkuDisbursement/o.ts', 'nodes/KasPro/common/o.ts'],
	['system-KasPro', 'nodes/KasPro/Bank/p.ts', 'nodes/DuitkuDisbursement/p.ts'],
	['kasPro-Bank', 'nodes/KasPro/Bank/q.ts', 'nodes/KasPro/Gold/q.ts'],
	['kasPro-Gold', 'nodes/KasPro/Gold/r.ts', 'nodes/KasPro/Wallet/r.ts'],
	['kasPro-Wallet', 'nodes/KasPro/Wallet/s.ts', 'nodes/KasPro/Bank/s.ts'],
	['kasPro-common', 'nodes/KasPro/common/t.ts', 'nodes/KasPro/Wallet/t.ts'],
	['pages-do-not-know-their-system', 'nodes/BankPlus/resources/a/u.ts', 'nodes/BankPlus/system.ts'],
	['credentials', 'credentials/v.ts', 'nodes/shared/run/v.ts'],
	['credentials', 'credentials/w.ts', 'nodes/BankPlus/resources/a/w.ts'],
	['published', 'credentials/x.ts', 'sandbox/core/x.ts'],
	['published', 'nodes/BankPlus/y.ts', 'test/support/y.ts'],
	['sandbox-judges', 'sandbox/duitku/z.ts', 'nodes/DuitkuDisbursement/z.ts'],
	['sandbox-judges', 'sandbox/core/aa.ts', 'credentials/aa.ts'],
	['sandbox-core', 'sandbox/core/ab.ts', 'sandbox/duitku/ab.ts'],
	['sandbox-admin', 'sandbox/admin/ag.ts', 'sandbox/kasPro/bank/ag.ts'],
	['sandbox-bankPlus', 'sandbox/bankPlus/ac.ts', 'sandbox/duitku/ac.ts'],
	['sandbox-bankPlusSwitcher', 'sandbox/bankPlusSwitcher/ah.ts', 'sandbox/bankPlus/ah.ts'],
	['sandbox-duitku', 'sandbox/duitku/ai.ts', 'sandbox/kasPro/common/ai.ts'],
	['sandbox-kasPro', 'sandbox/kasPro/common/aj.ts', 'sandbox/duitku/aj.ts'],
	['sandbox-kasPro-bank', 'sandbox/kasPro/bank/ad.ts', 'sandbox/kasPro/gold/ad.ts'],
	['sandbox-kasPro-gold', 'sandbox/kasPro/gold/ak.ts', 'sandbox/kasPro/bank/ak.ts'],
	['sandbox-kasPro-wallet', 'sandbox/kasPro/wallet/al.ts', 'sandbox/kasPro/gold/al.ts'],
	['sandbox-kasPro-common', 'sandbox/kasPro/common/ae.ts', 'sandbox/kasPro/wallet/ae.ts'],
	['sandbox-server', 'sandbox/duitku/af.ts', 'sandbox/server.ts'],
];

/** Two files that need each other's types, and nothing else of each other. */
const CIRCLE = ['nodes/BankPlus/circle.ts', 'nodes/BankPlus/ring.ts'] as const;

const tree = mkdtempSync(join(tmpdir(), 'arrows-'));
afterAll(() => {
	rmSync(tree, { recursive: true });
});

const nameOf = (path: string) => path.replace(/\W/g, '_');

function plant(path: string, imported: readonly string[]) {
	const file = join(tree, path);
	mkdirSync(dirname(file), { recursive: true });
	const imports = imported.map((other) => {
		const from = relative(dirname(file), join(tree, other)).replace(/\.ts$/, '');
		return `import type { ${nameOf(other)} } from '${from.startsWith('.') ? from : `./${from}`}';`;
	});
	const type = imported.length > 0 ? nameOf(imported[0]!) : 'string';
	writeFileSync(file, [...imports, `export type ${nameOf(path)} = ${type}[];`, ''].join('\n'));
}

interface Violation {
	rule: { name: string };
	from: string;
	to: string;
}

function violations(): Violation[] {
	for (const config of ['.dependency-cruiser.cjs', 'tsconfig.json']) {
		cpSync(join(ROOT, config), join(tree, config));
	}
	const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
	const folders = ['credentials', 'nodes', 'sandbox', 'test'];
	const report = execFileSync(process.execPath, [cruiser, '--output-type', 'json', ...folders], {
		cwd: tree,
		encoding: 'utf8',
	});
	return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

let found: Violation[] = [];
beforeAll(() => {
	for (const [, from, to] of PLANTED) {
		plant(to, []);
		plant(from, [to]);
	}
	plant(CIRCLE[0], [CIRCLE[1]]);
	plant(CIRCLE[1], [CIRCLE[0]]);
	found = violations();
});

test.each(PLANTED)('%s: %s may not import %s', (rule, from, to) => {
	const rules = found.filter((each) => each.from === from && each.to === to);
	expect(rules.map((each) => each.rule.name)).toContain(rule);
});

test('two files that need each other are found, though only types go around', () => {
	const circles = found.filter(({ rule }) => rule.name === 'no-circles');
	expect(circles.flatMap(({ from, to }) => [from, to])).toEqual(
		expect.arrayContaining([...CIRCLE]),
	);
});

test('every rule is held against an import that it forbids', () => {
	const config = JSON.parse(
		execFileSync(
			process.execPath,
			['-p', `JSON.stringify(require(${JSON.stringify(join(ROOT, '.dependency-cruiser.cjs'))}))`],
			{ encoding: 'utf8' },
		),
	) as { forbidden: { name: string }[] };
	const rules = new Set(config.forbidden.map(({ name }) => name));
	const broken = new Set(found.map(({ rule }) => rule.name));
	expect([...rules].filter((name) => !broken.has(name))).toEqual([]);
});
