import type { IDataObject } from 'n8n-workflow';

import type { Fields } from '../../shared/contract/field';
import { rupiahText } from '../../shared/values/rupiah';
import { CLEARING_TYPES } from '../channels';
import {
	clearingLimits,
	documentedBank,
	isListed,
	knownOnlineCeilingIdr,
	onlineCeilingIdr,
	onlineLimits,
	unknownBank,
} from '../limits';
import { CLOSING_TIME, isOpen, nextOpening, OPENING_HOURS } from './hours';

/** What a user may choose, by value, in the order of their names. */
export const CHANNELS: Record<string, { name: string; description: string }> = Object.fromEntries(
	Object.entries({
		auto: {
			name: 'Automatic',
			description:
				'Online up to the limit of the bank, else BI FAST, else RTGS or LLG while they are open',
		},
		online: {
			name: 'Online Transfer',
			description: 'In real time, at any hour, up to the limit of the bank',
		},
		...CLEARING_TYPES,
	})
		.sort(([, a], [, b]) => a.name.localeCompare(b.name))
		.map(([value, { name, description }]) => [value, { name, description }]),
);

/** H2H is not among them: its result comes later, by callback. */
export type AutomaticChannel = 'online' | 'BIFAST' | 'RTGS' | 'LLG';

/** The channel, and why it is this one; or why there is none. */
export type Choice = { channel: AutomaticChannel; reason: string } | { fault: string };

export interface Payout {
	bankCode: string;
	amountIdr: number;
	/** The bank list of today: online ceilings by bank code, `null` where it gives none. */
	today: IDataObject;
	nowMs: number;
	holidays: readonly string[];
	checksLimits: boolean;
}

/** LLG and RTGS go between banks; the document's list of banks holds these wallets too. */
const E_WALLETS: readonly string[] = ['789', '911', '1010', '1011', '1012', '1013', '1014'];

/**
 * What Bank Indonesia lets one BI FAST transfer carry. The document of Duitku does not print it, so
 * it only keeps `auto` from a channel that would refuse; who chooses BI FAST is not held to it.
 */
const BI_FAST_MAX_IDR = 250_000_000;

/** RTGS first: above its minimum it is the one that settles at once. */
const IN_BUSINESS_HOURS = ['RTGS', 'LLG'] as const;

/** The channel of `auto`: at any hour if one can be had, and never one whose result is late. */
export function chooseChannel(payout: Payout): Choice {
	const { bankCode, today, checksLimits } = payout;
	if (checksLimits && !isListed(bankCode, today)) return { fault: unknownBank(bankCode, today) };

	const online = tryOnline(payout);
	if ('reason' in online) return { channel: 'online', reason: `Online: ${online.reason}` };
	if (payout.amountIdr <= BI_FAST_MAX_IDR && takes('BIFAST', payout)) {
		return { channel: 'BIFAST', reason: `BI FAST: ${online.obstacle}; open at any hour` };
	}
	return tryBusinessHours(payout, online.obstacle);
}

function tryOnline({
	bankCode,
	amountIdr,
	today,
	checksLimits,
}: Payout): { reason: string } | { obstacle: string } {
	const knownIdr = knownOnlineCeilingIdr(bankCode, today);
	if (knownIdr === undefined && !checksLimits) {
		return { reason: `no online limit of bank ${bankCode} is known` };
	}
	// The general limit is the document's, and so holds for the banks of the document.
	if (knownIdr === undefined && !documentedBank(bankCode)) {
		return { obstacle: `the bank list of Duitku gives no online limit for bank ${bankCode}` };
	}
	const maxIdr = onlineCeilingIdr(bankCode, today);
	if (maxIdr === 0) return { obstacle: `bank ${bankCode} takes no online transfers` };
	return amountIdr <= maxIdr
		? { reason: `bank ${bankCode} takes up to ${rupiahText(maxIdr)} by online transfer` }
		: { obstacle: `above the online limit of bank ${bankCode} (${rupiahText(maxIdr)})` };
}

function tryBusinessHours(payout: Payout, obstacle: string): Choice {
	const { bankCode, amountIdr, nowMs, holidays } = payout;
	const closedTo = interbankObstacle(bankCode);
	const channel = closedTo ? undefined : IN_BUSINESS_HOURS.find((type) => takes(type, payout));
	if (channel && isOpen(nowMs, holidays)) {
		return { channel, reason: `${channel}: ${obstacle}; open until ${CLOSING_TIME}` };
	}
	const [now, last] = channel
		? [' now', `${channel} is closed until ${nextOpening(nowMs, holidays).text}`]
		: ['', closedTo];
	return {
		fault: `No channel takes ${rupiahText(amountIdr)} to bank ${bankCode}${now}: ${obstacle}, BI FAST does not take it, and ${last}`,
	};
}

function interbankObstacle(bankCode: string): string | undefined {
	if (E_WALLETS.includes(bankCode)) return 'LLG and RTGS do not go to e-wallets';
	return documentedBank(bankCode)
		? undefined
		: 'LLG and RTGS go only to banks that the document lists';
}

/** The documented limits tell the channels apart also for those who are not held to them. */
const takes = (type: string, { bankCode, amountIdr, today }: Payout) =>
	clearingLimits({ type, bankCode, amountTransfer: amountIdr }, {}, today).length === 0;

/** Faults of a payout by a channel of the user's choice; `auto` has no limits of its own. */
export function channelFaults(
	channel: string,
	fields: Fields,
	options: IDataObject,
	today: IDataObject,
): string[] {
	if (channel === 'online') return onlineLimits(fields, options, today);
	return clearingLimits({ ...fields, type: channel }, options, today);
}

/** LLG and RTGS outside of their hours. */
export function hoursFault(
	channel: string,
	nowMs: number,
	holidays: readonly string[],
): string | undefined {
	const keepsHours = IN_BUSINESS_HOURS.some((type) => type === channel);
	if (!keepsHours || isOpen(nowMs, holidays)) return undefined;
	return `${channel} runs ${OPENING_HOURS} on business days, and opens next on ${nextOpening(nowMs, holidays).text}`;
}
