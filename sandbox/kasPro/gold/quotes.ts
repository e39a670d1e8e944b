import type { RisingNumber } from '../common/risingNumber';

export type QuoteKind = 'buyGram' | 'buyRupiah' | 'sell' | 'transfer';

/** A checkout: what would be paid for how much gold. */
export interface Quote {
	/** The request_id of the purchase, sale or transfer that follows. */
	responseId: string;
	kind: QuoteKind;
	phone: string;
	units: number;
	amountIdr: number;
	feeIdr: number;
	/** What a gram cost then, to see whether it still does. */
	pricePerGramIdr: number;
	/** Who gets a transfer; '' otherwise. */
	recipient: string;
	remarks: string;
	isUsed: boolean;
}

/** The checkouts that were made. */
export class Quotes {
	private readonly byId = new Map<string, Quote>();

	constructor(private readonly seconds: RisingNumber) {}

	/** Keeps a checkout under a new id: ten digits that follow the clock's seconds, as printed. */
	add(made: Omit<Quote, 'responseId' | 'isUsed'>): Quote {
		const quote = { ...made, responseId: String(this.seconds.next()), isUsed: false };
		this.byId.set(quote.responseId, quote);
		return quote;
	}

	find(responseId: string): Quote | undefined {
		return this.byId.get(responseId);
	}

	clear(): void {
		this.byId.clear();
	}
}
