import { findBank } from './banks';
import type { Code } from './responseTexts';

interface FieldRule {
	type: 'int' | 'amount' | 'text' | 'id' | 'intOrDigits';
	required: boolean;
	/** Most characters of a text. */
	maxLength?: number;
	/** What a text must look like. */
	pattern?: RegExp;
}

type FieldRules = Readonly<Record<string, FieldRule>>;

const text = (maxLength: number, pattern?: RegExp): FieldRule => ({
	type: 'text',
	required: true,
	maxLength,
	pattern,
});
const optional = (rule: FieldRule): FieldRule => ({ ...rule, required: false });
const INT: FieldRule = { type: 'int', required: true };
const AMOUNT: FieldRule = { type: 'amount', required: true };

/** Every request says who asks and when, and is signed. */
const CALLER: FieldRules = {
	userId: INT,
	email: text(255),
	timestamp: INT,
	signature: text(255),
};

/** string(3) in the tables, but the bank list has codes of four digits, and one of six letters and digits. */
const BANK_CODE = text(10);

const DESTINATION: FieldRules = {
	bankCode: BANK_CODE,
	bankAccount: text(255),
	amountTransfer: AMOUNT,
};

/** Text in the tables; a number, as the inquiry answers it, is taken too. */
const DISBURSE_ID: FieldRule = { type: 'id', required: true, maxLength: 255 };

const SENDER: FieldRules = {
	// int in the tables, text in the sample of clearing.
	senderId: { type: 'intOrDigits', required: false, maxLength: 255 },
	senderName: optional(text(255)),
};

const INQUIRED: FieldRules = {
	disburseId: DISBURSE_ID,
	accountName: text(255),
	custRefNumber: text(255),
	purpose: text(255),
};

const CLEARING_TYPE = text(6, /^(LLG|RTGS|H2H|BIFAST)$/);

/** The parameter table of each endpoint. */
export const FIELD_RULES = {
	onlineInquiry: { ...CALLER, ...DESTINATION, ...SENDER, purpose: optional(text(255)) },
	onlineTransfer: { ...CALLER, ...DESTINATION, ...INQUIRED },
	clearingInquiry: {
		...CALLER,
		...DESTINATION,
		...SENDER,
		type: CLEARING_TYPE,
		purpose: optional(text(255)),
		// string(9) and "9 Digit" in the table, twelve digits in its own sample.
		custRefNumber: optional(text(12, /^\d*$/)),
	},
	clearingTransfer: { ...CALLER, ...DESTINATION, ...INQUIRED, type: CLEARING_TYPE },
	cashOut: {
		...CALLER,
		amountTransfer: AMOUNT,
		bankCode: BANK_CODE,
		custRefNumber: optional(text(255)),
		accountName: text(255),
		accountAddress: optional(text(255)),
		accountIdentity: text(255),
		phoneNumber: text(50),
		purpose: optional(text(255)),
		callbackUrl: optional(text(255, /^(https?:\/\/\S+)?$/)),
	},
	status: { ...CALLER, disburseId: DISBURSE_ID },
	account: CALLER,
} as const satisfies Record<string, FieldRules>;

export type Endpoint = keyof typeof FIELD_RULES;

/** The code of the first rule that the body breaks: shape, then amount, then bank. */
export function brokenFieldRule(
	endpoint: Endpoint,
	body: Record<string, unknown>,
): Code | undefined {
	const rules: FieldRules = FIELD_RULES[endpoint];
	for (const [name, rule] of Object.entries(rules)) {
		if (!hasDocumentedForm(rule, body[name])) return '-952';
	}
	if ('amountTransfer' in rules && !isCount(body.amountTransfer)) return '-141';
	if ('bankAccount' in rules && findBank(readText(body, 'bankCode')) === undefined) return '-149';
	return undefined;
}

function hasDocumentedForm(rule: FieldRule, value: unknown): boolean {
	if (value === undefined) return !rule.required;
	switch (rule.type) {
		case 'int':
			return Number.isSafeInteger(value);
		case 'amount':
			// Only its JSON type: what kind of number it is has a code of its own.
			return typeof value === 'number';
		case 'text':
			return isText(rule, value);
		case 'id':
			return typeof value === 'number' ? isCount(value) : isText(rule, value);
		case 'intOrDigits':
			return Number.isSafeInteger(value) || isText({ ...rule, pattern: /^\d*$/ }, value);
	}
}

function isText(rule: FieldRule, value: unknown): boolean {
	return (
		typeof value === 'string' &&
		(value !== '' || !rule.required) &&
		value.length <= (rule.maxLength ?? Infinity) &&
		(rule.pattern?.test(value) ?? true)
	);
}

function isCount(value: unknown): boolean {
	return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A text of the body, or '' where there is none. */
export function readText(body: Record<string, unknown>, name: string): string {
	const value = body[name];
	return typeof value === 'string' ? value : '';
}

/** The disburseId of the body, which may come as a number. */
export function readDisburseId(body: Record<string, unknown>): string {
	const value = body.disburseId;
	return typeof value === 'number' ? String(value) : readText(body, 'disburseId');
}

/** An amount of the body in whole rupiah; 0 where there is none. */
export function readAmountIdr(body: Record<string, unknown>, name: string): number {
	const value = body[name];
	return typeof value === 'number' ? value : 0;
}
