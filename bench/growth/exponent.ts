/**
 * How y grows with x: 1 when twice as much takes twice as long, 2 when it takes four times as long.
 * It is the slope of the straight line that fits best when both are drawn on logarithmic scales.
 */
export function growthExponent(points: readonly (readonly [x: number, y: number])[]): number {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
	const meanX = mean(logs.map(([x]) => x));
	const meanY = mean(logs.map(([, y]) => y));
	const covariance = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
	const variance = mean(logs.map(([x]) => (x - meanX) ** 2));
	return covariance / variance;
}

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
