import {
	NOW_MS,
	type Answer,
	type Disbursement,
	type Move,
	type Scenario,
	type Transfer,
	type World,
} from './world';

/** "Timestamp is expired ( 5 minutes )". */
export const TAKEN_FOR_MS = 300_000;

/** A new disburseId, which its own names tell apart. */
export function inquire(world: World, name: string, key: string): string {
	world.disbursements[name] = { key, state: 'new', timesPaid: 0 };
	return name;
}

export const statusOf = (world: World, attempt: string): Disbursement['state'] =>
	world.disbursements[attempt]?.state ?? 'new';

const isTaken = ({ signedAtMs }: Transfer): boolean => NOW_MS - signedAtMs <= TAKEN_FOR_MS;

/** Can this transfer still move money? */
const canPay = (world: World, transfer: Transfer, isRacy: boolean): boolean =>
	isTaken(transfer) &&
	(statusOf(world, transfer.attempt) === 'new' || (isRacy && transfer.isRacing));

export const timesPaid = ({ disbursements }: World, key: string): number =>
	Object.values(disbursements)
		.filter((disbursement) => disbursement.key === key)
		.reduce((sum, disbursement) => sum + disbursement.timesPaid, 0);

/** Can money of this payment still move, though nobody does anything any more? */
export const isInFlight = (world: World, key: string, isRacy: boolean): boolean =>
	Object.values(world.disbursements).some(
		(disbursement) => disbursement.key === key && disbursement.state === 'inProcess',
	) ||
	world.transfers.some(
		(transfer) =>
			world.disbursements[transfer.attempt]?.key === key && canPay(world, transfer, isRacy),
	);

/** What can come of everything that is on its way or in process. A transfer that is lost stays. */
export const movesOfDuitku = (world: World, { isRacy = false }: Scenario): Move[] => [
	...world.transfers.flatMap((transfer, place) => arrivals(world, transfer, place, isRacy)),
	...Object.entries(world.disbursements)
		.filter(([, { state }]) => state === 'inProcess')
		.flatMap(([attempt]) => [
			ends(attempt, 'paid'),
			...(world.refusals > 0 ? [ends(attempt, 'failed')] : []),
		]),
];

const ends = (attempt: string, state: 'paid' | 'failed'): Move => ({
	says: `Duitku has ${attempt} ${state} in the end`,
	does: (world) => finish(world, attempt, state),
});

function finish(world: World, attempt: string, state: 'paid' | 'failed') {
	const disbursement = world.disbursements[attempt];
	if (!disbursement) return;
	disbursement.state = state;
	if (state === 'paid') disbursement.timesPaid += 1;
	else world.refusals -= 1;
}

function arrivals(world: World, transfer: Transfer, place: number, isRacy: boolean): Move[] {
	const { attempt } = transfer;
	const arrives = (what: string, answer: Answer, then?: (world: World) => void): Move => ({
		says: `the transfer of ${attempt} by ${transfer.from || 'nobody'} arrives and is ${what}`,
		does: (after) => {
			after.transfers.splice(place, 1);
			then?.(after);
			reply(after, transfer, answer);
		},
	});
	if (!isTaken(transfer)) return [arrives('too old', 'expired')];
	const takes = (then: (world: World) => void) => (after: World) => {
		then(after);
		for (const other of after.transfers) {
			if (other.attempt === attempt) other.isRacing = true;
		}
	};
	const isRefusable = world.refusals > 0;
	return [
		...(canPay(world, transfer, isRacy)
			? [
					arrives(
						'paid',
						'paid',
						takes((after) => finish(after, attempt, 'paid')),
					),
					arrives(
						'in process',
						'unclear',
						takes((after) => begin(after, attempt)),
					),
				]
			: [arrives('finished before', 'unclear')]),
		...(isRefusable && statusOf(world, attempt) === 'new'
			? [
					arrives(
						'failed',
						'refused',
						takes((after) => finish(after, attempt, 'failed')),
					),
				]
			: []),
		// It may look at the balance before it looks at the disburseId, and remember nothing.
		...(isRefusable ? [arrives('refused', 'refused', (after) => (after.refusals -= 1))] : []),
	];
}

function begin(world: World, attempt: string) {
	const disbursement = world.disbursements[attempt];
	if (disbursement?.state === 'new') disbursement.state = 'inProcess';
}

function reply(world: World, { from }: Transfer, answer: Answer) {
	for (const run of world.runs) {
		for (const payment of run.payments) {
			if (payment.isOnTheWire && run.name + payment.key === from) payment.answer = answer;
		}
	}
}

/** What is too old, and awaited by nobody, makes no difference any more. */
export function forgetDead(world: World) {
	world.transfers = world.transfers.filter((transfer) => transfer.from !== '' || isTaken(transfer));
}
