import { differences } from '../../demo/audit';
import { payBankPlus } from '../../demo/bankPlusPayments';
import { useRealN8n } from './support/realN8n';

const real = useRealN8n();

test('the Bank+ payments of the demo are paid row by row as the ledger says', async () => {
	const report = await payBankPlus(real.n8n, real.credentials, real.sandbox);
	const { ledger } = real.sandbox;

	expect(differences(report, ledger)).toEqual([]);
	expect(report.rows.map(({ reference, outcome, code }) => [reference, outcome, code])).toEqual([
		['BP-001', 'success', '00'],
		['BP-002', 'success', '00'],
		['BP-003', 'failed', '-1'],
		['BP-004', 'failed', '-1'],
		['BP-005', 'pending', 'CONNECTION_LOST'],
		['BP-006', 'success', '00'],
		['BP-007', 'success', '00'],
		['BP-008', 'failed', '-1'],
		['BP-009', 'success', '00'],
		['BP-010', 'success', '00'],
		['BP-011', 'failed', '-1'],
		['BP-012', 'failed', '-1'],
	]);
	expect(report.rows.filter(({ advice }) => advice === '')).toEqual([]);

	// The audit is not blind to deposits, although no answer shows their reference.
	const [paid] = ledger.transfers({ system: 'bankPlus' });
	const again = ledger.pay({ ...paid!, reference: 'AGAIN' });
	expect(differences(report, ledger)).toEqual([
		`The ledger has payment ${again.reference}, which no row reports`,
	]);
});
