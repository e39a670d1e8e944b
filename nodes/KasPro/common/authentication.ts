import type { System, TokenRenewal } from '../../shared/contract/system';
import { markRefused } from './accessToken';

/** A refused token is replaced; with the other kinds of authentication there is none. */
const tokenRenewal: TokenRenewal = {
	refuse: ({ authentication, accessToken }) => {
		if (authentication !== 'signedPartner') return false;
		markRefused(accessToken);
		return true;
	},
};

/** The credential that the three KasPro systems share. */
export const kasProAuthentication: Pick<System, 'credential' | 'tokenRenewal'> = {
	credential: 'kasProApi',
	tokenRenewal,
};
