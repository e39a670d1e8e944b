import { OPERATIONS, type NodeOperation } from '../../support/operations';

export type Subject = NodeOperation;

const named = (subjects: readonly Subject[]): ReadonlyMap<string, Subject> =>
	new Map(subjects.map((subject) => [subject.name, subject]));

/** Every operation of every node, by name. */
export const SUBJECTS = named(OPERATIONS);

export const MONEY_SUBJECTS = named(OPERATIONS.filter(({ operation }) => operation.movesMoney));
