import type { Fields } from '../../shared/contract/field';
import type { MoneyOperation } from '../../shared/contract/operation';
import { asText } from '../../shared/values/asText';
import { channelFaults, chooseChannel, hoursFault } from './channel';

/** The channel of a payout, by its bank, its amount and the time in Jakarta. */
export const planPayout: NonNullable<MoneyOperation['plan']> = (fields, options, today, nowMs) => {
	const holidays = Array.isArray(options.holidays) ? options.holidays.map(asText) : [];
	const asked = asText(fields.channel);
	if (asked !== 'auto') {
		const late = options.outsideHours === 'send' ? undefined : hoursFault(asked, nowMs, holidays);
		const faults = [...channelFaults(asked, fields, options, today), ...(late ? [late] : [])];
		return faults.length > 0 ? { faults } : { fields: fieldsOf(asked, 'Chosen in the node') };
	}
	const choice = chooseChannel({
		bankCode: asText(fields.bankCode),
		amountIdr: Number(fields.amountTransfer),
		today,
		nowMs,
		holidays,
		checksLimits: options.checkLimits !== false,
	});
	if ('fault' in choice) return { faults: [choice.fault] };
	return { fields: fieldsOf(choice.channel, choice.reason) };
};

/** Clearing calls carry a type, which is the channel; online calls have none. */
const fieldsOf = (channel: string, channelReason: string): Fields => ({
	channel,
	channelReason,
	...(channel !== 'online' && { type: channel }),
});
