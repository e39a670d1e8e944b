import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Field, Fields } from './field';
import type { Item } from './item';
import type { ApiRequest } from './request';
import type { ReadResult } from './result';
import type { Service } from './service';
import type { Verdict } from './verdict';

/**
 * Facts that the checks of a run may use, read from the system once per run (such as bank
 * ceilings).
 */
export interface Facts {
	request: ApiRequest;
	read: (body: IDataObject) => IDataObject;
	/** Is this run in need of them? */
	needed: (options: IDataObject) => boolean;
}

interface OperationPage {
	/** The operation's value in saved workflows. */
	value: string;
	name: string;
	/** What the node does, as the canvas and the node search say it. */
	action: string;
	description: string;
	/** What a user must know before filling the form in; drawn above the fields. */
	notice?: string;
	fields: readonly Field[];
	/** Optional documented fields, drawn in the collection `additionalFields`. */
	additionalFields?: readonly Field[];
	/**
	 * What this operation needs besides the options of every run, drawn in the collection `options`.
	 */
	options?: readonly Field[];
	facts?: Facts;
	/** Rules that need more than one field, such as a channel's limits: one sentence per fault. */
	rules?: (fields: Fields, options: IDataObject, facts: IDataObject) => string[];
	/** The row's own columns stay beside the result unless told; otherwise only when told. */
	includesInput?: true;
}

/** Changes nothing, can be repeated, one output. A refusal is a node error. */
export interface ReadOperation extends OperationPage {
	movesMoney: false;
	/** It does more than read, such as registering a customer, though it moves no money. */
	changesState?: true;
	request: (fields: Fields) => ApiRequest;
	read: (body: IDataObject, fields: Fields) => ReadResult;
}

/** Looks at all items together, and moves no money: one output. What it throws is an error. */
export interface JobOperation extends OperationPage {
	movesMoney: false;
	/** As if it paid so, for what must be the same in both: its options and its facts. */
	pays?: MoneyOperation;
	work: (
		node: IExecuteFunctions,
		system: Service,
		items: readonly Item[],
	) => Promise<INodeExecutionData[]>;
}

/** Sends at most once per item and run, three outputs, never an error after the first send. */
export interface MoneyOperation extends OperationPage {
	movesMoney: true;
	/** Begins with what moves money here and what does not. */
	notice: string;
	request: (fields: Fields) => ApiRequest;
	/** What identifies the payment, always text; `''` where the system has nothing. */
	reference: (fields: Fields) => string;
	/** The fields that say how much goes to whom: shown when one reference claims two payments. */
	pays: readonly string[];
	/** Who is paid and how much, as its output names them: they stand behind the reference. */
	summary: readonly string[];
	/** The field that holds the reference, and how one is made for an item that comes without. */
	ownReference?: { field: string; make: () => string };
	/** What an answer with HTTP 200 says of the money. */
	judge: (body: IDataObject, fields: Fields) => Verdict;
	/**
	 * The answer's fields as the output shows them, and what was sent where the answer may lack it.
	 */
	output: (body: IDataObject, fields: Fields) => IDataObject;
	/** The system's status call, where it has one. */
	lookUp?: StatusLookUp;
	/** What to do about a pending payment by hand, where the system has no status call. */
	reconcile?: string;
	/** How it is known again in a later execution, where the caller's reference tells it apart. */
	remembered?: Remembered;
	/** What follows from fields, facts and time, for a payment that is to be sent anew. */
	plan?: (fields: Fields, options: IDataObject, facts: IDataObject, nowMs: number) => Planned;
	/** The call that must come before a payment that is sent anew. It moves no money. */
	prepare?: Preparation;
	/** What there is to pay from. */
	funds?: Funds;
}

export interface Remembered {
	/** Its key is what the operation is for: where to keep it is a choice, to keep it is none. */
	isRequired?: true;
	/** Sets its payments apart from those of another operation whose fields have the same names. */
	kind?: string;
	/** The fields that must be the same under one reference; `pays` unless told. */
	content?: readonly string[];
	/** Which of `pays` is whole rupiah, where it is not the only number. */
	amount?: string;
	/**
	 * What of the answer is shown again when it was paid before, and what the same try repeats;
	 * `data.journal` is the field `journal` in the answer's `data`. The register keeps it, where
	 * people read it: no secret.
	 */
	keeps?: readonly string[];
	/**
	 * For how long the system takes a request after the time that it is signed with, in
	 * milliseconds. Without it, what is in doubt stays so until a person settles it.
	 */
	takenForMs?: number;
}

/** The fields that are added to those of the item, or why it cannot be sent now. */
export type Planned = { fields: Fields } | { faults: string[] };

export interface Preparation {
	request: (fields: Fields) => ApiRequest;
	/** What the answer adds to the fields, or why the payment is not sent. */
	read: (
		body: IDataObject,
		fields: Fields,
		options: IDataObject,
	) => { fields: Fields } | { refusal: Verdict };
	/** The field that the system knows this try by. */
	attempt: string;
}

export interface Funds {
	request: ApiRequest;
	/** Whole rupiah that can be paid; nothing when the answer does not say. */
	read: (body: IDataObject) => number | undefined;
	/** Is this run to look? */
	needed: (options: IDataObject) => boolean;
	/** The field that holds the amount of a payment. */
	amount: string;
}

export interface StatusLookUp {
	request: (fields: Fields) => ApiRequest;
	/** What the status says, given the verdict that made us look. Pending: look again. */
	judge: (body: IDataObject, first: Verdict, fields: Fields) => Verdict;
	/** Does the system say that it has never heard of the payment? */
	denies?: (body: IDataObject) => boolean;
}

export type Operation = ReadOperation | JobOperation | MoneyOperation;

export interface Resource {
	value: string;
	name: string;
	/** In the order in which people want them. */
	operations: readonly Operation[];
	/**
	 * The operation of a node whose workflow names none, the first one unless told. Saved workflows
	 * depend on it: n8n does not store what is the default.
	 */
	startsWith?: string;
}
