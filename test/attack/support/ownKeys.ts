import type { INodeParameters } from 'n8n-workflow';

import type { Subject } from './subjects';

/** Fields by which a caller says which payment it is, where the form offers them aside. */
export const ownKeysOf = ({ system, operation }: Subject): INodeParameters =>
	Object.fromEntries(
		(operation.additionalFields ?? [])
			.map(({ property }) => property.name)
			.filter((name) => name === (system.name === 'Bank+' ? 'reference' : 'requestId'))
			.map((name) => [name, '={{ $json.ownKey }}']),
	);
