import type { IDataObject } from 'n8n-workflow';

import type { NotRunCode } from './notRunError';

/** What came back over the wire. */
export type Reply = Answer | { kind: 'none'; code: NoAnswerCode | NotRunCode; message: string };

export interface Answer {
	kind: 'answer';
	httpStatus: number;
	/** Absent when it is not a JSON object, or too long. */
	body?: IDataObject;
	isTooLong?: true;
	/** When it was sent by the clock of the server, in milliseconds since 1970, if that says so. */
	sentAtMs?: number;
}

export type NoAnswerCode = 'TIMEOUT' | 'CONNECTION_LOST' | 'CANCELLED' | 'REQUEST_FAILED';
