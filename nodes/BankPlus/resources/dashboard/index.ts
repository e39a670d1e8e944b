import type { Resource } from '../../../shared/contract/operation';
import { getAgentGrowthGraph } from './getAgentGrowthGraph';
import { getAgentSpreadGraph } from './getAgentSpreadGraph';
import { getBillGraph } from './getBillGraph';
import { getBsaGraph } from './getBsaGraph';
import { getPurchaseGraph } from './getPurchaseGraph';

export const dashboard: Resource = {
	value: 'dashboard',
	name: 'Dashboard',
	operations: [
		getBsaGraph,
		getBillGraph,
		getPurchaseGraph,
		getAgentGrowthGraph,
		getAgentSpreadGraph,
	],
};
