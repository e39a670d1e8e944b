import type { Resource } from './operation';
import type { Service } from './service';

/** One payment system as the runner and the node description see it. */
export interface System extends Service {
	resources: readonly Resource[];
}
