import type { AccessToken } from '../../shared/wire/withToken';
import type { System } from '../../shared/contract/operation';
import { markRefused } from './accessToken';

/** A refused token is replaced; with the other kinds of authentication there is none. */
const accessToken: AccessToken = {
	refuse: ({ authentication, accessToken: token }) => {
		if (authentication !== 'signedPartner') return false;
		markRefused(token);
		return true;
	},
};

/** The credential that the three KasPro systems share. */
export const kasProAuthentication: Pick<System, 'credential' | 'accessToken'> = {
	credential: 'kasProApi',
	accessToken,
};
