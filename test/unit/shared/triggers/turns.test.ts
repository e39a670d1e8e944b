import { takePayment } from '../../../../nodes/shared/triggers/deliveries';
import { useDeliveries } from '../../../support/useDeliveries';

const { delivery, turn, workflow } = useDeliveries();

describe('deliveries of one payment', () => {
	const takes = (webhook: ReturnType<typeof delivery>, payment = 'clearing:1') => {
		const taken: { value?: boolean } = {};
		void takePayment(webhook.node, payment).then((value) => (taken.value = value));
		return taken;
	};

	test('take their turns: the next one begins when the one before is answered', async () => {
		const [first, second, third] = [delivery(), delivery(), delivery()];
		const [one, two, three] = [takes(first), takes(second), takes(third)];
		await turn();
		expect([one.value, two.value, three.value]).toEqual([true, undefined, undefined]);
		first.response.end();
		await turn();
		expect([two.value, three.value]).toEqual([true, undefined]);
		second.response.hangUp();
		await turn();
		expect(three.value).toBe(true);
		third.response.end();
	});

	test('keep their turns when the one before has ended by the time the next one comes', async () => {
		const [first, second, third] = [delivery(), delivery(), delivery()];
		takes(first);
		const two = takes(second);
		first.response.end();
		await turn();
		const three = takes(third);
		await turn();
		expect([two.value, three.value]).toEqual([true, undefined]);
		second.response.end();
		await turn();

		expect(three.value).toBe(true);
		third.response.end();
	});

	test('do not wait for those of another payment, or of another workflow', async () => {
		const [one, two, three] = [
			takes(delivery()),
			takes(delivery(), 'clearing:2'),
			takes(delivery({ workflow: `${workflow()}, another` })),
		];
		await turn();

		expect([one.value, two.value, three.value]).toEqual([true, true, true]);
	});

	test('one whose sender has hung up while it waited was not received', async () => {
		const [first, second, third] = [delivery(), delivery(), delivery()];
		takes(first);
		const two = takes(second);
		const three = takes(third);
		second.response.hangUp();
		await turn();
		expect([two.value, three.value]).toEqual([undefined, undefined]);
		first.response.end();
		await turn();

		expect([two.value, three.value]).toEqual([false, true]);
		third.response.end();
	});

	test('one whose sender had hung up before holds nobody up', async () => {
		const gone = delivery();
		gone.response.hangUp();
		const one = takes(gone);
		const next = delivery();
		const two = takes(next);
		await turn();

		expect([one.value, two.value]).toEqual([false, true]);
		next.response.end();
	});
});
