import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../../shared/values/asText';
import { isObject } from '../../../shared/values/json';
import { tidy } from '../answer';

const rawResponseOf = ({ general_response: general }: IDataObject): IDataObject =>
	isObject(general) ? general : {};

/** How a request went, by the `general_response` of KasPro Bank and GoldPro. */
export interface GeneralResponse {
	/** Absent when the answer does not say. */
	isSuccess: boolean | undefined;
	code: string;
	message: string;
}

export function generalResponseOf(body: IDataObject): GeneralResponse {
	const { response_status, response_code, response_message } = rawResponseOf(body);
	return {
		isSuccess: typeof response_status === 'boolean' ? response_status : undefined,
		code: asText(response_code),
		message: asText(response_message),
	};
}

/** The fields of `data`, and when KasPro gave them. */
export const fieldsOf = (body: IDataObject): IDataObject => ({
	...tidied(body.data),
	...given(body, 'response_timestamp'),
});

/** The fields of `data`, or of this part of it, with what KasPro says of the call. */
export const recordOf = (body: IDataObject, part: unknown): IDataObject => ({
	...tidied(part),
	...given(body, 'response_message'),
	...given(body, 'response_timestamp'),
});

const tidied = (part: unknown): IDataObject => (isObject(part) ? tidy(part) : {});

/** This field of the `general_response`, where the answer has it. */
function given(body: IDataObject, name: string): IDataObject {
	const value = rawResponseOf(body)[name];
	return value === undefined ? {} : { [name]: value };
}
