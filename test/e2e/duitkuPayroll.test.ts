import { differences } from '../../demo/audit';
import { payByChannel } from '../../demo/duitkuPayroll';
import { totalsOf } from '../../demo/totals';
import { useRealN8n } from './support/useRealN8n';

const real = useRealN8n();

test('the payroll of the demo is paid row by row as the ledger says', async () => {
	const report = await payByChannel(real.n8n, real.credentials, real.sandbox);

	expect(report.rows).toHaveLength(40);
	expect(differences(report, real.sandbox.ledger)).toEqual([]);
	expect(totalsOf(report.rows).map(({ outcome, count }) => [outcome, count])).toEqual([
		['success', 12],
		['pending', 5],
		['failed', 23],
	]);
	expect(report.rows.filter(({ advice }) => advice === '')).toEqual([]);
	// The odd rows of the document's test tables, by channel.
	const codeOf = (reference: string) =>
		report.rows.find((row) => row.reference === reference)?.code;
	expect(['PAY-006', 'PAY-011', 'PAY-013', 'PAY-021', 'PAY-039', 'PAY-040'].map(codeOf)).toEqual([
		'TO',
		'NF',
		'00',
		'00',
		'00',
		'01',
	]);
});
