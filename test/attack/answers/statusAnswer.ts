import type { Outcome } from '../support/battlefield';
import { read, withValue, type Body, type MoneyPage } from '../support/page';
import type { Random } from '../support/random';
import type { Received } from '../../support/rawServer';
import type { Answer } from '../support/answeringServer';
import { JUNK } from './junk';

/** What the server says when an unclear payment is looked up. */
export interface StatusPlan {
	name: string;
	answer: (request: Received) => Answer | undefined;
	/** To be told of each payment, with the list of what it allows: a clear status adds to it. */
	note: (sent: Body, allows: Outcome[]) => void;
}

type Said = 'paid' | 'paid, another one' | 'junk' | 'HTTP 500' | 'an open answer';

const SAID: readonly Said[] = ['paid', 'paid, another one', 'junk', 'HTTP 500', 'an open answer'];

/** Only the documented status of exactly this payment may turn Pending into Success. */
export function planStatus(page: MoneyPage, random: Random): StatusPlan | undefined {
	const { status } = page;
	if (!status) return undefined;
	const said = random.pick(SAID);
	const junk = random.pick(JUNK);
	const known = new Map<string, { sent: Body; allows: Outcome[] }>();
	return {
		name: `status: ${said}`,
		note: (sent, allows) => known.set(String(sent[status.key]), { sent, allows }),
		answer: ({ path, json }) => {
			const payment = known.get(String(json[status.key]));
			if (path !== status.path || !payment) return undefined;
			const good = status.good(payment.sent);
			switch (said) {
				case 'paid':
					payment.allows.push('success');
					return { body: JSON.stringify(good) };
				case 'paid, another one': {
					const { place } = random.pick(page.echoes);
					const other = `9${String(read(good, place))}`;
					return { body: JSON.stringify(withValue(good, place, other)) };
				}
				case 'an open answer':
					return { body: JSON.stringify(random.pick(page.open.slice(0, 3))) };
				case 'HTTP 500':
					return { status: 500, body: JSON.stringify(good) };
				case 'junk':
					return { body: junk };
			}
		},
	};
}
