import type { IDataObject } from 'n8n-workflow';

/** "75000000", or with the decimals that some answers carry. "50.000" may mean fifty thousand. */
const WHOLE = /^-?\d+(?:\.0{1,2})?$/;

/** A whole number of rupiah where the value is one for sure; anything else stays as it came. */
export function toRupiah(value: IDataObject[string]): IDataObject[string] {
	const amountIdr = typeof value === 'string' && WHOLE.test(value.trim()) ? Number(value) : value;
	return Number.isSafeInteger(amountIdr) ? amountIdr : value;
}

/** As people in Indonesia write it. */
export const rupiahText = (amountIdr: number): string => `Rp${amountIdr.toLocaleString('id-ID')}`;
