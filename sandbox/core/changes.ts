interface Waiter {
	condition: () => boolean;
	resolve: () => void;
	reject: (reason: Error) => void;
	timer: NodeJS.Timeout;
}

/**
 * Told of every change of the ledger, the request record and the callbacks, so that a test can
 * wait for what it expects instead of sleeping and hoping.
 */
export class Changes {
	private readonly waiters = new Set<Waiter>();

	/** Something changed: look at every waiting condition again. */
	notify(): void {
		for (const waiter of [...this.waiters]) {
			if (waiter.condition()) this.finish(waiter, waiter.resolve);
		}
	}

	/** Resolves once the condition holds; rejects after `timeoutMs` milliseconds. */
	async until(condition: () => boolean, timeoutMs: number): Promise<void> {
		if (condition()) return;
		await new Promise<void>((resolve, reject) => {
			const timer = setTimeout(() => {
				const reason = new Error(`The sandbox did not get there within ${timeoutMs} ms.`);
				this.finish(waiter, () => reject(reason));
			}, timeoutMs);
			const waiter: Waiter = { condition, resolve, reject, timer };
			this.waiters.add(waiter);
		});
	}

	/** The sandbox stops: nothing more will change. */
	close(): void {
		for (const waiter of [...this.waiters]) {
			this.finish(waiter, () => waiter.reject(new Error('The sandbox was closed.')));
		}
	}

	private finish(waiter: Waiter, settle: () => void): void {
		clearTimeout(waiter.timer);
		this.waiters.delete(waiter);
		settle();
	}
}
