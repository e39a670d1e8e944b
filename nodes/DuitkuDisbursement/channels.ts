/** Clearing types with the limits of the document's introduction. Amounts are whole rupiah. */
export const CLEARING_TYPES: Record<
	string,
	{
		name: string;
		description: string;
		minIdr?: number;
		maxIdr?: number;
		banks?: 'h2h' | 'biFast';
	}
> = {
	BIFAST: {
		name: 'BI FAST',
		description: 'In real time, at any hour, to banks that take part in BI FAST',
		banks: 'biFast',
	},
	H2H: {
		name: 'H2H',
		description:
			'Direct link to BNI, BRI, Mandiri, Permata or CIMB Niaga. The result comes by callback.',
		banks: 'h2h',
	},
	LLG: {
		name: 'LLG',
		description: 'Up to 1,000,000,000 rupiah, 08:00 to 15:00 Jakarta time on business days',
		maxIdr: 1_000_000_000,
	},
	RTGS: {
		name: 'RTGS',
		description: 'From 100,000,000 rupiah, 08:00 to 15:00 Jakarta time on business days',
		minIdr: 100_000_000,
	},
};

/** Cash-out channels by bank code. Amounts are whole rupiah. */
export const CASH_OUT_CHANNELS: Record<
	string,
	{ name: string; description: string; minIdr: number; maxIdr: number; stepIdr?: number }
> = {
	'2010': {
		name: 'Indomaret',
		description: 'From 50,000 to 1,000,000 rupiah in steps of 50,000',
		minIdr: 50_000,
		maxIdr: 1_000_000,
		stepIdr: 50_000,
	},
	'2011': {
		name: 'Pos Indonesia',
		description: 'From 50,000 to 2,000,000 rupiah',
		minIdr: 50_000,
		maxIdr: 2_000_000,
	},
};
