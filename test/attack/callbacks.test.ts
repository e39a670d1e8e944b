import type { INodeParameters } from 'n8n-workflow';

import { DuitkuDisbursementTrigger } from '../../nodes/DuitkuDisbursement/DuitkuDisbursementTrigger.node.js';
import { listen, type ListeningTrigger } from '../support/listeningTrigger';
import { forge, type Delivery } from './callbacks/forge';
import { judgeDelivery, type Delivered } from './callbacks/judge';
import { runCampaign, type Finding } from './support/campaign';
import { EMAIL, credentialsFor } from './support/secrets';
import type { Random } from './support/random';
import { startAnsweringServer, type AnsweringServer } from './support/answeringServer';

const TRUTHS = ['success', 'pending', 'failed'] as const;
const STATUS_CODES = { success: '00', pending: '80', failed: '-149' };

let duitku: AnsweringServer;
beforeAll(async () => {
	duitku = await startAnsweringServer();
});
afterAll(async () => {
	for (const trigger of triggers.values()) await trigger.close();
	await duitku.close();
});

interface Setting {
	allowedAddresses?: unknown;
	/** Whether a sender on this machine may call. */
	isForbidden: boolean | 'unknown';
}

/** Blank allows all; what is no list of this machine's address allows nobody. */
const SETTINGS: Record<string, Setting> = {
	open: { isForbidden: false },
	blank: { allowedAddresses: ' \n', isForbidden: false },
	here: { allowedAddresses: '203.0.113.1, 127.0.0.1', isForbidden: false },
	mapped: { allowedAddresses: '::ffff:127.0.0.1', isForbidden: 'unknown' },
	elsewhere: { allowedAddresses: '203.0.113.1', isForbidden: true },
	list: { allowedAddresses: ['203.0.113.1'], isForbidden: true },
	number: { allowedAddresses: 5, isForbidden: true },
	object: { allowedAddresses: { a: '127.0.0.1' }, isForbidden: true },
	no: { allowedAddresses: false, isForbidden: true },
	part: { allowedAddresses: '127.0.0.11 27.0.0.1 1127.0.0.1', isForbidden: true },
	pattern: { allowedAddresses: '*, 127.0.0.*, 0.0.0.0', isForbidden: true },
};

const triggers = new Map<string, ListeningTrigger>();

/** One trigger per setting, for all cases: that is how long triggers live. */
async function triggerOf(name: string): Promise<ListeningTrigger> {
	const known = triggers.get(name);
	if (known) return known;
	const { allowedAddresses } = SETTINGS[name] as Setting;
	const trigger = await listen({
		node: new DuitkuDisbursementTrigger(),
		parameters: {
			events: ['cashOut', 'clearing'],
			outcomes: ['failed', 'pending', 'success'],
			options: allowedAddresses === undefined ? {} : { allowedAddresses },
		} as INodeParameters,
		credentials: credentialsFor(duitku.url),
		workflowId: name,
	});
	triggers.set(name, trigger);
	return trigger;
}

function answerStatus(delivery: Delivery, truth: Delivered['truth'], random: Random): void {
	const { origin } = delivery;
	const isDown = random.chance(0.05);
	duitku.answer = ({ json }) => {
		if (isDown) return { status: 502, body: 'Bad Gateway' };
		// It knows the payment under its own id only, and repeats what that one is about.
		const isKnown = String(json.disburseId) === String(origin.disburseId);
		return {
			body: JSON.stringify(
				isKnown
					? {
							responseCode: STATUS_CODES[truth],
							responseDesc: '',
							email: EMAIL,
							bankCode: origin.bankCode,
							bankAccount: origin.bankAccount,
							amountTransfer: origin.amountTransfer,
							accountName: origin.accountName,
							custRefNumber: origin.custRefNumber,
						}
					: { responseCode: '-420', responseDesc: 'Transaction not found' },
			),
		};
	};
}

async function attack(name: string, random: Random): Promise<Finding> {
	const trigger = await triggerOf(name);
	const delivery = forge(random);
	const truth = random.pick(TRUTHS);
	answerStatus(delivery, truth, random);
	const before = trigger.emitted.length;
	const times = delivery.times ?? 1;
	const statuses = await Promise.all(
		Array.from(
			{ length: times },
			async () => (await trigger.post(delivery.body, delivery.headers)).status,
		),
	);
	const emitted = trigger.emitted.slice(before);
	const { isForbidden } = SETTINGS[name] as Setting;
	const isGenuine = delivery.name.startsWith('genuine');
	const violations = judgeDelivery(delivery, {
		statuses,
		emitted,
		truth,
		isForbidden: isForbidden === true,
	});
	if (isGenuine && isForbidden === false && emitted.length === 0) {
		violations.push(`a genuine callback is not emitted (${statuses.join(', ')})`);
	}
	return { attack: `${delivery.event}: ${delivery.name}, it is ${truth}`, violations };
}

runCampaign({
	family: 'callbacks',
	share: 0.08,
	subjects: new Map(Object.keys(SETTINGS).map((name) => [name, name])),
	attack,
});
