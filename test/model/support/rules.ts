/** The rules by which nobody is paid twice: each can be broken, to see what it is good for. */
export interface Rules {
	claims: 'beforeSending' | 'afterSending';
	/** Who gives back, when two have claimed. */
	stepsBack: 'whoSeesAnother' | 'whoHasNotTheLowestNumber' | 'nobody';
	/** Whether its own claim can be read. */
	readsBack: boolean;
	/** What is done about an open claim of another run. */
	openClaims: 'settles' | 'inquiresAnew';
	asksStatus: boolean;
	waitsForBound: boolean;
	/** Sends only under a claim that is young. */
	checksLease: boolean;
	signsWith: 'timeOfTheCheck' | 'timeOfSending';
	/** As of when a denial counts that does not say when it was made. */
	denialCountsFrom: 'asking' | 'reading';
	/** What is said of a payment whose request came too late to be taken. */
	lateIs: 'pending' | 'failed';
	/** What is said of a payment that is in doubt. */
	doubtIs: 'pending' | 'failed';
}

/** As they are kept in nodes/shared. */
export const KEPT: Rules = {
	claims: 'beforeSending',
	stepsBack: 'whoSeesAnother',
	readsBack: true,
	openClaims: 'settles',
	asksStatus: true,
	waitsForBound: true,
	checksLease: true,
	signsWith: 'timeOfTheCheck',
	denialCountsFrom: 'asking',
	lateIs: 'pending',
	doubtIs: 'pending',
};
