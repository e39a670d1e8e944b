import type { Installation } from '../../../n8n/paths';
import { testFlows } from './testFlows';
import { testPackage } from './testPackage';
import { testPayments } from './testPayments';
import { useLine } from './useLine';

/** What is true on every line of n8n; the ledger of the sandbox judges. */
export function testLine(installation: Installation): void {
	const line = useLine(installation);
	describe('the package', () => testPackage(line));
	describe('a payment', () => testPayments(line));
	describe('the flows', () => testFlows(line));
}
