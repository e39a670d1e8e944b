import type { Installation } from '../../../n8n/paths';
import { useRealN8n } from '../../e2e/support/useRealN8n';
import type { Line } from './line';
import { testFlows } from './testFlows';
import { testPackage } from './testPackage';
import { testPayments } from './testPayments';

/** What is true on every line of n8n; the ledger of the sandbox judges. */
export function testLine(installation: Installation): void {
	// Not spread: its parts are there only once n8n has started.
	const line: Line = Object.assign(useRealN8n(installation), { installation });
	describe('the package', () => testPackage(line));
	describe('a payment', () => testPayments(line));
	describe('the flows', () => testFlows(line));
}
