import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import type { Reply } from './reply';

/** What a login gives: the session, and the system's answer. */
export interface Granted {
	session: string;
	answer: IDataObject;
}

/**
 * How a system's session works. It is kept in the hidden, expirable field `sessionId` of the
 * credential, which n8n fills by `preAuthentication` whenever it is blank.
 */
export interface Session {
	/** Names the user of a credential: the same for the same host, user name and password. */
	user: (credentials: ICredentialDataDecryptedObject) => string;
	/** Does this refusal say that the session has ended? Such a call has not run. */
	hasEnded: (body: IDataObject) => boolean;
	/** Path of the call that begins a session; the credential fills in user and password. */
	loginPath: string;
	/** Path of the call that ends one. */
	logoutPath: string;
	/** What the answer to a login grants; throws a `NotRunError` when that is nothing. */
	readLogin: (reply: Reply) => Granted;
}

/** How a system's access token is renewed before its time. Its credential logs in by itself. */
export interface TokenRenewal {
	/**
	 * To be told when the system has refused the token of these credentials with HTTP 401: the next
	 * request gets another one. False when they hold no token that could be renewed.
	 */
	refuse: (credentials: ICredentialDataDecryptedObject) => boolean;
}

/** What it takes to call a system. */
export interface Service {
	/** The system's name in messages. */
	name: string;
	/** Name of the credential type that signs or logs in. */
	credential: string;
	/** How its session is renewed, where it has one. */
	session?: Session;
	/** How its access token is renewed, where it has one. */
	tokenRenewal?: TokenRenewal;
	/**
	 * Names whose money it is: the same for all credentials of one account at one address. Needed
	 * where payments are remembered.
	 */
	merchant?: (credentials: ICredentialDataDecryptedObject) => string;
}
