import { findBank, H2H_BANK_CODES, onlineCeilingIdr } from './banks';
import type { Code } from './responseTexts';

/** What the rules of a channel look at. Amounts are whole rupiah. */
export interface ChannelUse {
	bankCode: string;
	amountIdr: number;
	/** The address that the merchant registered for H2H callbacks. */
	clearingCallbackUrl: string | undefined;
}

type ChannelRule = (use: ChannelUse) => Code | undefined;

const LLG_MAX_IDR = 1_000_000_000;
const RTGS_MIN_IDR = 100_000_000;

/** The limits that the "Introduction" and the bank list give each way of transfer. */
export const CHANNEL_RULES: Readonly<Record<string, ChannelRule>> = {
	online: ({ bankCode, amountIdr }) =>
		amountIdr > onlineCeilingIdr(bankCode) ? '-920' : undefined,
	LLG: ({ amountIdr }) => (amountIdr > LLG_MAX_IDR ? '-920' : undefined),
	RTGS: ({ amountIdr }) => (amountIdr < RTGS_MIN_IDR ? '-141' : undefined),
	H2H: ({ bankCode, clearingCallbackUrl }) => {
		if (!H2H_BANK_CODES.includes(bankCode)) return '-148';
		return clearingCallbackUrl === undefined ? '-161' : undefined;
	},
	BIFAST: ({ bankCode }) => (findBank(bankCode)?.biFast ? undefined : '-149'),
};

interface CashOutChannel {
	minIdr: number;
	maxIdr: number;
	/** The amount must be a multiple of this many rupiah. */
	stepIdr: number;
	hasPin: boolean;
}

/** "Cash Out Inquiry Request": Indomaret and Pos Indonesia. */
export const CASH_OUT_CHANNELS: Readonly<Record<string, CashOutChannel>> = {
	'2010': { minIdr: 50_000, maxIdr: 1_000_000, stepIdr: 50_000, hasPin: false },
	'2011': { minIdr: 50_000, maxIdr: 2_000_000, stepIdr: 1, hasPin: true },
};

export function brokenCashOutRule(bankCode: string, amountIdr: number): Code | undefined {
	const channel = CASH_OUT_CHANNELS[bankCode];
	if (channel === undefined) return '-149';
	const fits =
		amountIdr >= channel.minIdr && amountIdr <= channel.maxIdr && amountIdr % channel.stepIdr === 0;
	return fits ? undefined : '-141';
}
