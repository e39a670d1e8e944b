import { triggerProperties } from '../../../../nodes/DuitkuDisbursement/callbacks/triggerProperties';
import { decisive } from '../../../support/decisive';

test('the trigger asks for events, outcomes, senders, and whether to confirm', () => {
	expect(triggerProperties.map(decisive)).toEqual([
		{ name: 'setupNotice', type: 'notice', default: '' },
		{ name: 'confirmedNotice', type: 'notice', default: '' },
		{
			name: 'events',
			type: 'multiOptions',
			default: ['cashOut', 'clearing'],
			required: true,
			options: ['cashOut', 'clearing'],
		},
		{
			name: 'outcomes',
			type: 'multiOptions',
			default: ['failed', 'pending', 'success'],
			required: true,
			options: ['failed', 'pending', 'success'],
		},
		{
			name: 'options',
			type: 'collection',
			default: {},
			options: [
				{ name: 'allowedAddresses', type: 'string', default: '' },
				{ name: 'confirmClearing', type: 'boolean', default: true },
			],
		},
	]);
});
