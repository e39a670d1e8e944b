/** A CPU profile as Node writes it. Its clock is that of `process.hrtime`, in microseconds. */
export interface CpuProfile {
	startTime: number;
	nodes: readonly { id: number; callFrame: { functionName: string; url: string } }[];
	/** The node that was at work at each sample, and how long after the sample before. */
	samples: readonly number[];
	timeDeltas: readonly number[];
}

/** A span of the profile's clock. */
export interface Span {
	fromUs: number;
	toUs: number;
}

/** Whose code it is, by where it lies. The first that fits counts. */
const PARTS: readonly (readonly [part: string, url: RegExp])[] = [
	['this package', /\/node_modules\/n8n-nodes-indonesian-payments\/dist\//],
	['node of the bench', /\/bench-n8n-[^/]+\/extension\//],
	['axios', /\/node_modules\/(axios|proxy-from-env|follow-redirects|form-data)\//],
	[
		'n8n',
		/\/node_modules\/(n8n|n8n-core|n8n-workflow|n8n-nodes-base|@n8n\/[^/]+)\/(?!.*\/node_modules\/)/,
	],
	['Node: connections, HTTP, streams', /^node:/],
	['other libraries', /\/node_modules\//],
];

const GARBAGE = 'garbage collector';
const NATIVE = 'native code';

/** All parts, in the order in which they are shown. */
export const PART_NAMES: readonly string[] = [...PARTS.map(([part]) => part), GARBAGE, NATIVE];

/** Microseconds of the main thread's work within some spans, by whose code it was. */
export function timeByPart(profile: CpuProfile, spans: readonly Span[]): Map<string, number> {
	const partOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOfFrame(callFrame)]));
	const times = new Map<string, number>();
	let atUs = profile.startTime;
	profile.samples.forEach((id, place) => {
		const tookUs = profile.timeDeltas[place] ?? 0;
		atUs += tookUs;
		const part = partOf.get(id);
		if (part === undefined) return;
		if (!spans.some(({ fromUs, toUs }) => atUs >= fromUs && atUs <= toUs)) return;
		times.set(part, (times.get(part) ?? 0) + tookUs);
	});
	return times;
}

/** Nothing while it waits. */
function partOfFrame({ functionName, url }: CpuProfile['nodes'][number]['callFrame']) {
	if (functionName === '(idle)' || functionName === '(root)') return undefined;
	if (functionName === '(garbage collector)') return GARBAGE;
	return PARTS.find(([, place]) => place.test(url))?.[0] ?? NATIVE;
}
