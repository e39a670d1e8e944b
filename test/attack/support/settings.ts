/** How many cases a run without settings has: the short form, which is part of `npm test`. */
const SHORT_FORM_CASES = 600;

const { ATTACK_SEED, ATTACK_CASES, ATTACK_CASE, ATTACK_REPORT } = process.env;

/** The short form is the same every time; the long one is told its seed by main.ts. */
export const SEED = ATTACK_SEED ?? '1';

const TOTAL = Number(ATTACK_CASES ?? SHORT_FORM_CASES);

/** The one case to replay, such as `answers/bankPlus.customer.deposit/7`. */
export const ONLY = ATTACK_CASE;

/** Folder where each test file leaves its numbers for main.ts. */
export const REPORT_FOLDER = ATTACK_REPORT;

/** Cases of one subject, when `share` of all cases goes to a family of so many subjects. */
export const casesPerSubject = (share: number, subjects: number): number =>
	Math.max(1, Math.ceil((TOTAL * share) / subjects));

export const replayOf = (id: string): string =>
	`ATTACK_SEED=${SEED} ATTACK_CASE='${id}' npm run test:attack`;
