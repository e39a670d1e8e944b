import { decide, type Told } from '../../../../nodes/shared/triggers/deliveries';
import type { Outcome } from '../../../../nodes/shared/contract/verdict';

test.each<[Told | undefined, Outcome, string]>([
	[undefined, 'success', 'emit'],
	[undefined, 'pending', 'emit'],
	[undefined, 'failed', 'emit'],
	['success', 'success', 'drop'],
	['failed', 'failed', 'drop'],
	['pending', 'pending', 'drop'],
	['pending', 'success', 'emit'],
	['pending', 'failed', 'emit'],
	['success', 'pending', 'drop'],
	['failed', 'pending', 'drop'],
	['success', 'failed', 'conflict'],
	['failed', 'success', 'conflict'],
	['conflict', 'success', 'drop'],
	['conflict', 'failed', 'drop'],
	['conflict', 'pending', 'drop'],
])('told %s before, a delivery of %s is: %s', (before, now, decision) => {
	expect(decide(before, now)).toBe(decision);
});
