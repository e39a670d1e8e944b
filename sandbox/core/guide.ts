/** What people are told of a system on the sandbox's page; every word of it is the system's own. */
export interface Guide {
	/** Its name for people. */
	title: string;
	/** The credential that n8n's nodes of this system take, if it has one of its own. */
	credential?: CredentialGuide;
	testAccounts: readonly TestAccounts[];
	/** The kinds of its payments in the ledger, for people. */
	kinds: Readonly<Record<string, string>>;
	/** The admin path that knows the address of its callbacks, when a merchant registers one. */
	callbackUrl?: string;
	/** The calls that move money, which are the ones worth a fault. */
	payments: readonly PaymentCall[];
}

export interface CredentialGuide {
	/** As n8n lists it. */
	title: string;
	/** What to type, in the order and by the names of n8n's form. */
	fieldsAt: (sandboxUrl: string) => readonly CredentialField[];
}

export interface CredentialField {
	name: string;
	value: string;
}

/** A table of accounts, and what each does. */
export interface TestAccounts {
	title: string;
	/** What holds for all of them. */
	note?: string;
	columns: readonly Column[];
	/** A number is an amount in whole rupiah. */
	rows: readonly (readonly (string | number)[])[];
}

export interface Column {
	title: string;
	/** People type its values into n8n. */
	isCopied?: true;
}

/** A path, or the beginning of several that ends in `*`: as a fault takes it. */
export interface PaymentCall {
	title: string;
	path: string;
}
