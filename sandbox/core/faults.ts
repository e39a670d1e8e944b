import type { DelayFault, Disturbance, Fault, RepeatCallbackFault } from './faultKinds';

/** A fault that is switched on: its number, and what is left of it. */
export interface ActiveFault {
	id: number;
	fault: Fault;
	timesLeft: number | 'always';
	skipLeft: number;
}

/** The faults of one call: a delay and a disturbance can come together. */
export interface FaultsOfCall {
	delay?: DelayFault;
	disturbance?: Disturbance;
}

/**
 * What goes wrong, on which path, how often. Faults of one path are served in the order in which
 * they were switched on: the first one's calls, then the next one's.
 */
export class Faults {
	private active: ActiveFault[] = [];
	private lastId = 0;

	/** Switches a fault on. */
	add(fault: Fault): ActiveFault {
		this.lastId += 1;
		const added: ActiveFault = {
			id: this.lastId,
			fault: { ...fault },
			timesLeft: fault.times ?? 1,
			skipLeft: fault.skip ?? 0,
		};
		this.active.push(added);
		return { ...added };
	}

	/** The faults that still have calls to disturb. */
	list(): ActiveFault[] {
		return this.active.map((entry) => ({ ...entry }));
	}

	/** Switches one fault off; false when it is not on. */
	remove(id: number): boolean {
		const before = this.active.length;
		this.active = this.active.filter((entry) => entry.id !== id);
		return this.active.length < before;
	}

	/** Switches all faults off. */
	clear(): void {
		this.active = [];
	}

	/** Uses up what is due on a call of this path. */
	takeForCall(path: string): FaultsOfCall {
		const isDelay = (fault: Fault): fault is DelayFault => fault.kind === 'delay';
		return { delay: this.take(path, isDelay), disturbance: this.take(path, isDisturbance) };
	}

	/** Uses up what is due on a callback of a payment that was made on this path. */
	takeForCallback(path: string): RepeatCallbackFault | undefined {
		const isRepeat = (fault: Fault): fault is RepeatCallbackFault =>
			fault.kind === 'repeatCallback';
		return this.take(path, isRepeat);
	}

	private take<T extends Fault>(
		path: string,
		isWanted: (fault: Fault) => fault is T,
	): T | undefined {
		let taken: T | undefined;
		for (const entry of this.active) {
			if (!matches(entry.fault.path, path) || !isWanted(entry.fault)) continue;
			// Every matching call counts for `skip`, also one that another fault disturbs.
			if (entry.skipLeft > 0) {
				entry.skipLeft -= 1;
			} else if (taken === undefined) {
				taken = entry.fault;
				if (entry.timesLeft !== 'always') entry.timesLeft -= 1;
			}
		}
		this.active = this.active.filter((entry) => entry.timesLeft !== 0);
		return taken;
	}
}

function isDisturbance(fault: Fault): fault is Disturbance {
	return fault.kind !== 'delay' && fault.kind !== 'repeatCallback';
}

function matches(pattern: string, path: string): boolean {
	return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
