import type { Operation } from '../../../shared/contract/operation';
import { readList } from '../../answer';
import { post } from '../../call';
import { readAnswer } from '../../verdicts';

/** Get Agent Growth Graph: how many agents joined, by month. */
export const getAgentGrowthGraph: Operation = {
	value: 'getAgentGrowthGraph',
	name: 'Get Agent Growth Graph',
	action: 'Get the agent growth graph',
	description: 'Count the agents, by month (grafik pertumbuhan agen)',
	movesMoney: false,

	fields: [],

	request: () => post('dashboard/agentGrowth'),
	read: (body) => readAnswer(body, () => readList(body)),
};
