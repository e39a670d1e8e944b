import type { Fields } from '../shared/contract/field';
import { asText } from '../shared/values/asText';

/**
 * The payment code does not show whose it is: the account of its inquiry must be the expected one.
 */
export function checkBeneficiary({ account, expectedBeneficiaryAccount }: Fields): string[] {
	const expected = asText(expectedBeneficiaryAccount);
	if (expected === '' || expected === asText(account)) return [];
	return [
		account === undefined
			? 'Inquired Account is needed to compare it with the Expected Beneficiary Account'
			: `Inquired Account is ${asText(account)}, but the Expected Beneficiary Account is ${expected}`,
	];
}
