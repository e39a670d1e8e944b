import { isRecord } from '../core/json';
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
