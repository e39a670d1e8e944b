/** `PARAMETERS_SEED=7 PARAMETERS_ROUNDS=100` makes other rounds, and more. */
const { PARAMETERS_SEED: seed = '1', PARAMETERS_ROUNDS: rounds = '1' } = process.env;

/** The names of the rounds to be played: a seed and a number, by which one is played again. */
export const ROUNDS: readonly string[] = Array.from(
	{ length: Number(rounds) },
	(_, n) => `${seed}/${n}`,
);
