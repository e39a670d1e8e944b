import type { MoneyAnswer, Outcome } from '../support/battlefield';
import type { Body, MoneyPage } from '../support/page';
import type { Random } from '../support/random';
import { CONTENTS, type Content } from './content';
import { JUNK } from './junk';
import { pickWire, type Wire } from './wire';

const UNCLEAR: readonly Outcome[] = ['pending'];

/**
 * Chosen before the run, because a slow answer wants another deadline; made when the call comes.
 */
export interface Plan {
	wire: Wire;
	isSlow: boolean;
	make: (page: MoneyPage, sent: Body, elsewhere: string) => MoneyAnswer & { name: string };
}

export function planAnswer(random: Random): Plan {
	const wire = pickWire(random);
	const isJunk = random.chance(0.12);
	const junk = random.pick(JUNK);
	const content = pickContent(random);
	return {
		wire,
		isSlow: wire.isSlow === true,
		make: (page, sent, elsewhere) => {
			const said: Content = isJunk
				? { name: `junk ${JSON.stringify(junk.slice(0, 20))}`, text: junk, allows: UNCLEAR }
				: content(page, sent, random);
			return {
				name: `${said.name}, ${wire.name}`,
				answer: wire.put(said.text, random, elsewhere),
				allows: allowed(said, wire),
			};
		},
	};
}

function pickContent(random: Random) {
	const total = CONTENTS.reduce((sum, { weight }) => sum + weight, 0);
	let left = random.next() * total;
	const found = CONTENTS.find(({ weight }) => (left -= weight) < 0) ?? CONTENTS[0];
	return found?.make ?? (() => ({ name: '', text: '', allows: UNCLEAR }));
}

/** An unusual wire may make a clear answer unclear, and never an unclear one clear. */
function allowed({ allows }: Content, { name, effect }: Wire): readonly Outcome[] {
	switch (effect) {
		case 'same':
			return name === 'in one piece' ? allows : [...allows, 'pending'];
		case 'refusable':
			return allows.includes('failed') ? ['failed', 'pending'] : UNCLEAR;
		case 'unclear':
			return UNCLEAR;
	}
}
