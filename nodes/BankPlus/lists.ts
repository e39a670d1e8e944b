import type { Fields } from '../shared/contract/field';
import type { ApiRequest } from '../shared/contract/request';
import { post } from './post';

/** The reference lists, which operations and pickers share. */
export const JOBS = post('master/jobs');
export const EDUCATIONS = post('master/educations');
export const SALARIES = post('master/salaries');
export const TRANSACTION_RANGES = post('master/transactions');
export const BANKS = post('bank/list');

/** Get Wilayah; blank fields are left out. */
export const regionsOf = (place: Fields): ApiRequest =>
	post(
		'wilayah/get',
		Object.fromEntries(Object.entries(place).filter(([, value]) => value !== '')),
	);
