/**
 * All waiting of the sandbox goes through here, so that `reset` and `close` leave nothing behind.
 */
export class Timers {
	private readonly cancels = new Set<() => void>();

	/** Runs `job` after `delayMs` milliseconds; the returned function cancels it. */
	after(delayMs: number, job: () => void): () => void {
		return this.start(delayMs, job, () => undefined);
	}

	/** Resolves with true after `delayMs` milliseconds, or with false at once when cancelled. */
	async sleep(delayMs: number): Promise<boolean> {
		if (delayMs <= 0) return true;
		return await new Promise((resolve) => {
			this.start(
				delayMs,
				() => resolve(true),
				() => resolve(false),
			);
		});
	}

	cancelAll(): void {
		for (const cancel of [...this.cancels]) cancel();
	}

	private start(delayMs: number, onTime: () => void, onCancel: () => void): () => void {
		const timer = setTimeout(() => {
			this.cancels.delete(cancel);
			onTime();
		}, delayMs);
		const cancel = () => {
			clearTimeout(timer);
			if (this.cancels.delete(cancel)) onCancel();
		};
		this.cancels.add(cancel);
		return cancel;
	}
}
