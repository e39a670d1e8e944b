/** Rp4.250.000 */
export const rupiah = (amountIdr) => `Rp${amountIdr.toLocaleString('id-ID')}`;

/** 30 Nov, 21:56:58 */
export const time = (ms) =>
	new Date(ms).toLocaleString('en-GB', {
		day: '2-digit',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});

/** What the ledger's states mean for the money. */
export const STATES = { pending: 'Pending', posted: 'Paid', voided: 'Given back' };

/** How a callback went. */
export const DELIVERIES = {
	delivering: 'Repeated until it is accepted',
	accepted: 'Accepted',
	gaveUp: 'Not accepted',
};

/** The faults that can be chosen here, as the admin path takes them. */
export const FAULTS = [
	{ title: 'It is paid; the answer is lost', fault: { kind: 'loseAnswer' } },
	{ title: 'It is not paid; no answer comes', fault: { kind: 'closeBefore' } },
	{
		title: 'It is paid; the answer is HTTP 502',
		fault: { kind: 'status', status: 502, body: 'Bad Gateway', after: true },
	},
	{
		title: 'It is not paid; the answer is HTTP 502',
		fault: { kind: 'status', status: 502, body: 'Bad Gateway', after: false },
	},
	{ title: 'It is paid; half of the answer comes', fault: { kind: 'brokenJson' } },
	{
		title: 'It is paid; the answer takes 60 seconds',
		fault: { kind: 'delay', ms: 60_000, after: true },
	},
];

const UNITS = [
	{ name: 'day', ms: 86_400_000 },
	{ name: 'hour', ms: 3_600_000 },
	{ name: 'minute', ms: 60_000 },
	{ name: 'second', ms: 1_000 },
];

/** 1 day 2 hours */
export function duration(ms) {
	let rest = ms;
	const parts = UNITS.map(({ name, ms: unit }) => {
		const count = Math.floor(rest / unit);
		rest -= count * unit;
		return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;
	});
	return parts.filter((part) => part !== '').join(' ') || 'no time';
}

export const payments = (count) =>
	`${count.toLocaleString('id-ID')} payment${count === 1 ? '' : 's'}`;
