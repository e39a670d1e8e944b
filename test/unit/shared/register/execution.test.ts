import { executionHome } from '../../../../nodes/shared/register/execution';
import type { RegisterRow } from '../../../../nodes/shared/register/row';
import { registerRow } from '../../../support/registerRows';

test('rows are kept where the execution remembers, and read by their keys', async () => {
	const kept: RegisterRow[] = [];
	const home = executionHome(kept);
	const [one, two] = ['1', '2'].map((key) => registerRow({ key }));
	await home.append([one!, two!]);
	await home.append([registerRow({ key: '1', event: 'paid' })]);

	expect(kept).toHaveLength(3);
	expect((await home.read(['1'])).map(({ event }) => event)).toEqual(['claimed', 'paid']);
	expect(await home.read(['1', '2'])).toHaveLength(3);
	expect(await home.read(['3'])).toEqual([]);
	expect(await executionHome(kept).read(['2'])).toEqual([two]);
});

test('what was written is not changed by whoever wrote or read it', async () => {
	const home = executionHome([]);
	const row = registerRow();
	await home.append([row]);
	row.event = 'paid';
	const [read] = await home.read([row.key]);
	if (read) read.event = 'failed';

	expect(await home.read([row.key])).toMatchObject([{ event: 'claimed' }]);
});
