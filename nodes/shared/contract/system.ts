import type { Resource } from './operation';
import type { Service } from './service';

/** One payment system as the runner and the node description see it. */
export interface System extends Service {
	/** In the order in which people want them. */
	resources: readonly Resource[];
	/** The resource of a node whose workflow names none, the first one unless told. */
	startsWith?: string;
}
