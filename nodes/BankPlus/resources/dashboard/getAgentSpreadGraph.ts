import type { Operation } from '../../../shared/contract/operation';
import { listOf } from '../../answer';
import { post } from '../../post';
import { readAnswer } from '../../reads';

/** Get Agent Spread Graph: how many agents there are, by province. */
export const getAgentSpreadGraph: Operation = {
	value: 'getAgentSpreadGraph',
	name: 'Get Agent Spread Graph',
	action: 'Get graph of agents by province',
	description: 'Count the agents, by province (grafik penyebaran agen)',
	movesMoney: false,

	fields: [],

	request: () => post('dashboard/agentSpread'),
	read: (body) => readAnswer(body, () => listOf(body)),
};
