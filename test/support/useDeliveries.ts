import { fakeWebhook, type FakeDelivery } from './fakeWebhook';

/** Deliveries to the trigger of a workflow that is a new one for each test. */
export function useDeliveries() {
	let tests = 0;
	const workflow = () => `workflow ${tests}`;
	beforeEach(() => {
		tests += 1;
	});
	return {
		workflow,
		delivery: (changes: FakeDelivery = {}) => fakeWebhook({ workflow: workflow(), ...changes }),
		/** Lets all go on that waits for nothing but its turn. */
		turn: async () => await new Promise((resolve) => setImmediate(resolve)),
	};
}
