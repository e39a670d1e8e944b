import { useBattlefield } from './support/battlefield';
import { runCampaign } from './support/campaign';
import { goodItem, goodParameters } from './support/goodValues';
import { judge } from './support/oracle';
import { SUBJECTS } from './support/subjects';

const field = useBattlefield();

/**
 * Attacks prove nothing about an operation that good values and a good answer do not get through.
 */
runCampaign({
	family: 'baseline',
	share: 0,
	subjects: SUBJECTS,
	most: 1,
	attack: async (subject) => {
		const attack = {
			subject,
			items: [0, 1, 2].map(() => goodItem(subject)),
			parameters: goodParameters(subject),
			onError: 'stopWorkflow' as const,
		};
		const strike = await field.strike(attack);
		const { error, outputs } = strike.run;
		const violations = judge(attack, strike);
		if (error) violations.push(`${error.message} ${error.description ?? ''}`);
		if (subject.operation.movesMoney && outputs[0]?.length !== 3) {
			violations.push(`${outputs[0]?.length ?? 0} of 3 good payments are a success`);
		}
		return { violations, attack: 'good values, good answer' };
	},
});
