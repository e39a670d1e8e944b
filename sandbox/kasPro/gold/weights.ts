import type { Body } from '../../core/body';

/** Gold is counted in ten-thousandths of a gram: the samples have four decimals. */
export const UNITS_PER_GRAM = 10_000;

/** The weight of a body in units, or undefined when it is none: above 0, at most four decimals. */
export function readUnits(body: Body, name: string): number | undefined {
	const value = body[name];
	const isText = typeof value === 'string' && /^\d{1,9}(\.\d+)?$/.test(value);
	const grams = isText ? Number(value) : value;
	if (typeof grams !== 'number' || !Number.isFinite(grams)) return undefined;
	const units = Math.round(grams * UNITS_PER_GRAM);
	const isExact = Math.abs(grams * UNITS_PER_GRAM - units) < 1e-6;
	return isExact && units > 0 && Number.isSafeInteger(units) ? units : undefined;
}

export function gramsOf(units: number): number {
	return units / UNITS_PER_GRAM;
}
