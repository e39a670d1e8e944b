import type { Code } from './responseTexts';

interface CashOutChannel {
	name: string;
	minIdr: number;
	maxIdr: number;
	/** The amount must be a multiple of this many rupiah. */
	stepIdr: number;
	hasPin: boolean;
}

/** "Cash Out Inquiry Request": Indomaret and Pos Indonesia. */
export const CASH_OUT_CHANNELS: Readonly<Record<string, CashOutChannel>> = {
	'2010': { name: 'Indomaret', minIdr: 50_000, maxIdr: 1_000_000, stepIdr: 50_000, hasPin: false },
	'2011': { name: 'Pos Indonesia', minIdr: 50_000, maxIdr: 2_000_000, stepIdr: 1, hasPin: true },
};

export function brokenCashOutRule(bankCode: string, amountIdr: number): Code | undefined {
	const channel = CASH_OUT_CHANNELS[bankCode];
	if (channel === undefined) return '-149';
	const fits =
		amountIdr >= channel.minIdr && amountIdr <= channel.maxIdr && amountIdr % channel.stepIdr === 0;
	return fits ? undefined : '-141';
}
