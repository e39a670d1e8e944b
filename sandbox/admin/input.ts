import type { Body } from '../core/body';
import { isRecord, parseJson } from '../core/json';
import { SteeringError } from '../core/steeringError';

/** Reads the JSON body of an admin call and says in words what is wrong with it. */
export class AdminInput {
	private constructor(private readonly fields: Body) {}

	/** Takes the body apart; a field that is not among `known` is refused, not ignored. */
	static of(body: unknown, known: readonly string[]): AdminInput {
		const fields = typeof body === 'string' ? parseJson(body) : undefined;
		if (!isRecord(fields)) throw new SteeringError('The body must be a JSON object.');
		const unknownName = Object.keys(fields).find((name) => !known.includes(name));
		if (unknownName !== undefined) {
			throw new SteeringError(
				`${unknownName} is not known here; known: ${known.join(', ') || 'nothing'}.`,
			);
		}
		return new AdminInput(fields);
	}

	/** For a call that takes no fields: its body is left out or empty. */
	static none(body: unknown): void {
		if (body !== undefined && body !== '') AdminInput.of(body, []);
	}

	optional<T>(name: string, read: (name: string) => T): T | undefined {
		return this.fields[name] === undefined ? undefined : read(name);
	}

	/** The value as it came, for a field that may be of several types. */
	raw(name: string): unknown {
		return this.fields[name];
	}

	text(name: string): string {
		const value = this.fields[name];
		if (typeof value === 'string' && value !== '') return value;
		throw new SteeringError(`${name} must be a text that is not empty.`);
	}

	anyText(name: string): string {
		const value = this.fields[name];
		if (typeof value === 'string') return value;
		throw new SteeringError(`${name} must be a text.`);
	}

	/** A whole number between two bounds, both included. */
	int(name: string, min: number, max: number): number {
		const value = this.fields[name];
		if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
			return value;
		}
		throw new SteeringError(`${name} must be a whole number from ${min} to ${max}.`);
	}

	flag(name: string): boolean {
		const value = this.fields[name];
		if (typeof value === 'boolean') return value;
		throw new SteeringError(`${name} must be true or false.`);
	}

	record(name: string): Body {
		const value = this.fields[name];
		if (isRecord(value)) return value;
		throw new SteeringError(`${name} must be a JSON object.`);
	}

	oneOf<T extends string | number>(name: string, values: readonly T[]): T {
		const found = values.find((value) => value === this.fields[name]);
		if (found !== undefined) return found;
		throw new SteeringError(`${name} must be one of: ${values.join(', ')}.`);
	}

	httpUrl(name: string): string {
		const value = this.text(name);
		if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
		throw new SteeringError(`${name} must be a URL that begins with http:// or https://.`);
	}
}
