import type { Installation } from '../../../n8n/paths';
import type { RealN8n } from '../../e2e/support/useRealN8n';

/** One line of n8n with the packed package in it, and the sandbox. */
export interface Line extends RealN8n {
	installation: Installation;
}
