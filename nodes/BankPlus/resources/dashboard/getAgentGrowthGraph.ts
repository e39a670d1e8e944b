import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Get Agent Growth Graph: how many agents joined, by month. */
export const getAgentGrowthGraph: Operation = {
	value: 'getAgentGrowthGraph',
	name: 'Get Agent Growth Graph',
	action: 'Get graph of agents by month',
	description: 'Count the agents, by month (grafik pertumbuhan agen)',
	movesMoney: false,

	fields: [],

	request: () => post('dashboard/agentGrowth'),
	read: (body) => readAnswer(body, () => listOf(body)),
};
