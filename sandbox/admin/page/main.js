import { call } from './api.js';
import { showBalances } from './balances.js';
import { prepareControls, showAddress, showCallbacks, showClock } from './controls.js';
import { prepareFaults, showFaults } from './faults.js';
import { showGuide } from './guide.js';
import { fetchPayments, prepareFilter, showPayments } from './payments.js';
import { say } from './say.js';

const PAUSE_MS = 1_000;
const SHOWN_CALLBACKS = 5;

const guide = await call('GET', 'guide');
const { callbackUrl: callbackPath } = guide.systems.find((system) => system.callbackUrl);

let newest = 0;
let isAway = false;

/** Looks at everything that can change. An answer that a later look has overtaken is not shown. */
async function look() {
	newest += 1;
	const own = newest;
	try {
		const [payments, faults, address, callbacks, clock, balances] = await Promise.all([
			fetchPayments(),
			call('GET', 'faults'),
			call('GET', callbackPath),
			call('GET', `callbacks?limit=${SHOWN_CALLBACKS}`),
			call('GET', 'clock'),
			call('GET', 'balances'),
		]);
		if (own !== newest) return;
		showPayments(payments);
		showFaults(faults, guide);
		showAddress(address);
		showCallbacks(callbacks);
		showClock(clock);
		showBalances(balances, guide);
		if (isAway) say('The sandbox answers again.');
		isAway = false;
	} catch {
		if (!isAway) say('The sandbox does not answer. Does it still run?', true);
		isAway = true;
	}
}

/** As long as somebody looks. */
async function lookOnAndOn() {
	if (!document.hidden) await look();
	setTimeout(lookOnAndOn, PAUSE_MS);
}

showGuide(guide);
prepareFilter(guide, look);
prepareFaults(guide);
prepareControls(callbackPath);
document.addEventListener('changed', look);
await lookOnAndOn();
