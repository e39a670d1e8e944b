import type { INodeParameters } from 'n8n-workflow';

import type { Operation } from '../../../nodes/shared/contract/operation';
import { credentialsAt } from '../../support/credentials';

/** Nobody listens there: nothing can be paid, and nothing may look as if it were. */
const NOBODY = 'http://127.0.0.1:9';

export const unreachable = () =>
	credentialsAt(NOBODY, {
		duitkuDisbursementApi: { userId: '3551', email: 'a@example.com', secretKey: 'x' },
		bankPlusApi: { username: 'a', password: 'b', sessionId: 'kept' },
		kasProApi: { authentication: 'none' },
	});

/** Required fields have to hold something, or n8n does not even start. */
export function everyField({ fields }: Operation, value: string): INodeParameters {
	return Object.fromEntries(fields.map(({ property }) => [property.name, value]));
}
