import { isRecord } from '../core/json';
import type { TransferStatus } from '../core/ledger';
import { SteeringError } from '../core/steeringError';

/** Reads the query of an admin call: only names that are known, each once. */
export function readQuery<Name extends string>(
	query: unknown,
	known: readonly Name[],
): Partial<Record<Name, string>> {
	const read: Partial<Record<Name, string>> = {};
	for (const [name, value] of Object.entries(isRecord(query) ? query : {})) {
		const knownName = known.find((one) => one === name);
		if (knownName === undefined || typeof value !== 'string') {
			throw new SteeringError(`${name} is not known here, once: ${known.join(', ')}.`);
		}
		read[knownName] = value;
	}
	return read;
}

const STATUSES: readonly TransferStatus[] = ['pending', 'posted', 'voided'];

/** A state of the ledger; undefined for any. */
export function readStatus(status: string | undefined): TransferStatus | undefined {
	const found = STATUSES.find((known) => known === status);
	if (found !== undefined || status === undefined) return found;
	throw new SteeringError(`status must be one of: ${STATUSES.join(', ')}.`);
}

/** How many to show; undefined for all. */
export function readLimit(limit: string | undefined): number | undefined {
	if (limit === undefined) return undefined;
	if (/^[1-9]\d{0,5}$/.test(limit)) return Number(limit);
	throw new SteeringError('limit must be a count above 0.');
}
