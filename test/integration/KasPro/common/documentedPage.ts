import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../../support/runOperation';

/** An operation that pays nothing: what it sends, what the document answers, what comes out. */
export interface DocumentedPage {
	title: string;
	fields?: Fields;
	sends: string;
	query?: IDataObject;
	body?: IDataObject;
	success: object;
	items: IDataObject[];
	failure: object;
	says: string;
	/** What to do about the failure, where running it again may not be safe. */
	advice?: RegExp;
}

/** How an answer of KasPro Bank or GoldPro says that it is good. */
export const GOOD = {
	response_status: true,
	response_code: 200,
	response_message: 'Success',
	response_timestamp: '2026-02-09T12:48:04+07:00',
};

/** A page of the wallet, whose answers are all of one shape. */
export const walletPage = (
	title: string,
	sends: string,
	fields: Fields & IDataObject,
	data?: IDataObject,
): DocumentedPage => ({
	title,
	fields,
	sends,
	...(sends.startsWith('GET') ? { query: fields } : { body: fields }),
	success: { code: 0, message: 'Berhasil', ...(data && { data }) },
	items: [{ code: 0, message: 'Berhasil', ...data }],
	failure: { code: 110005, message: 'Customer not found' },
	says: 'KasPro Wallet (110005): Customer not found',
});
