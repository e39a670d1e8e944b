import { SHIFT_CLOCK } from '../../../n8n/paths';

/** After this nothing of a run that has died can arrive any more. */
export const SETTLED_AFTER_MS = 8 * 60_000;

/** The settings of an n8n whose clock is wrong, and can be put forward by another eight minutes. */
export const shiftedClock = (shiftMs: number): Record<string, string> => ({
	NODE_OPTIONS: `--require ${SHIFT_CLOCK}`,
	TEST_CLOCK_SHIFT_MS: String(shiftMs),
	TEST_CLOCK_STEP_MS: String(SETTLED_AFTER_MS),
});

/** Puts the clock of a process with these settings forward by eight minutes. */
export const putForward = (pid: number): void => {
	process.kill(pid, 'SIGUSR2');
};
