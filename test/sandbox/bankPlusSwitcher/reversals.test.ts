import { http, type Body } from '../support/http';
import {
	ASKED,
	DEBUG,
	newRefnum,
	OPENING_IDR,
	PAYEE,
	refusal,
	SOURCE,
	useSwitcherSandbox,
} from './useSwitcherSandbox';

const { sandbox, client, balanceOf, paid } = useSwitcherSandbox();

describe('a reversal', () => {
	test('gives the money back, under a refnum and a journal of its own', async () => {
		const { refnum: refnumTarget, data: target } = await client.transfer();
		const refnum = newRefnum();
		const reversed = await client.call('/reversal', {
			refnum,
			refnumTarget,
			journal: target.journal,
		});
		expect(reversed).toEqual({
			code: '00',
			message: 'Reversal success',
			data: {
				timestamp: '2026-01-02T03:04:05.678Z',
				refnum,
				sourceBank: 'BRINIDJA',
				sourceAccount: '888801000000003',
				sourceName: 'PENERIMA CONTOH SATU',
				beneficiaryBank: 'BRINIDJA',
				beneficiaryAccount: '888801000000001',
				beneficiaryName: 'PENGIRIM CONTOH SATU',
				amount: 1_000,
				remark: 'Reversal from 888801000000003 to 888801000000001',
				journal: String(Number(target.journal) + 1),
			},
			debug: DEBUG,
		});
		expect(paid(refnum)).toMatchObject([{ kind: 'reversal', amountIdr: 1_000 }]);
		expect([balanceOf(SOURCE), balanceOf(PAYEE)]).toEqual([OPENING_IDR, 0]);
		expect((await client.call('/check', { refnum })).data).toEqual({
			...reversed.data,
			info: 'Reversal success',
		});
		expect((await client.call('/check', { refnum: refnumTarget })).data.info).toBe(
			'Transfer success',
		);
	});

	test('is executed once, with the same refnum or another', async () => {
		const { refnum: refnumTarget, data } = await client.transfer();
		const reversal = { refnum: newRefnum(), refnumTarget, journal: data.journal };
		await client.call('/reversal', reversal);
		for (const again of [reversal, { ...reversal, refnum: newRefnum() }]) {
			expect(await client.call('/reversal', again)).toEqual(refusal('Reversal already executed'));
		}
		expect(balanceOf(SOURCE)).toBe(OPENING_IDR);
	});

	test('whose answer is lost is found by the status check', async () => {
		const { refnum: refnumTarget, data } = await client.transfer();
		const refnum = newRefnum();
		sandbox.faults.add({ kind: 'loseAnswer', path: '/reversal' });
		const body = { refnum, refnumTarget, journal: data.journal };
		await expect(client.call('/reversal', body)).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect((await client.call('/check', { refnum })).data.info).toBe('Reversal success');
		expect(balanceOf(SOURCE)).toBe(OPENING_IDR);
	});

	test('needs a transfer, its journal, a new refnum, and the money', async () => {
		const { refnum: refnumTarget, data } = await client.transfer();
		const good = { refnum: newRefnum(), refnumTarget, journal: data.journal };
		const answerTo = async (changed: Body) =>
			(await client.call('/reversal', { ...good, ...changed })).message;
		expect(await answerTo({ refnumTarget: newRefnum() })).toBe('refnum provided was not found');
		expect(await answerTo({ journal: '1' })).toBe('journal does not belong to refnumTarget');
		expect(await answerTo({ refnum: refnumTarget })).toBe('refnum already used');
		const spent = { ...(await client.newTransfer({ account: '888801000000001' })) };
		await client.call('/transfer', { ...spent, sourceAccount: '888801000000003' });
		expect(await answerTo({})).toBe('Insufficient balance');
		expect(paid()).toHaveLength(2);
	});

	test('is not reversed itself', async () => {
		const { refnum: refnumTarget, data } = await client.transfer();
		const refnum = newRefnum();
		const reversed = await client.call('/reversal', {
			refnum,
			refnumTarget,
			journal: data.journal,
		});
		const again = {
			refnum: newRefnum(),
			refnumTarget: refnum,
			journal: reversed.data.journal,
		};
		expect(await client.call('/reversal', again)).toEqual(refusal('refnum provided was not found'));
	});
});

describe('a request that is not as documented', () => {
	test.each([
		['/inquiry', 'refnum', '26010210040500'],
		['/inquiry', 'refnum', '2613021004050001'],
		['/inquiry', 'refnum', 2601021004050001],
		['/inquiry', 'bank', 'BRINIDJAXXXX'],
		['/inquiry', 'account', '123456789012345678901'],
		['/inquiry', 'account', 888801000000003],
		['/transfer', 'refnum', ''],
		['/transfer', 'paymentCode', ''],
		['/transfer', 'sourceBank', undefined],
		['/transfer', 'sourceAccount', undefined],
		['/transfer', 'amount', '1000'],
		['/transfer', 'amount', 0],
		['/transfer', 'amount', 0.5],
		['/transfer', 'remark', undefined],
		['/transfer', 'colour', 'red'],
		['/reversal', 'refnum', ''],
		['/reversal', 'refnumTarget', undefined],
		['/reversal', 'journal', 1001],
		['/check', 'refnum', undefined],
	] as const)('%s refuses %s %j', async (path, field, value) => {
		const bodies: Record<string, Body> = {
			'/inquiry': { refnum: newRefnum(), ...ASKED },
			'/transfer': await client.newTransfer(),
			'/reversal': { refnum: newRefnum(), refnumTarget: newRefnum(), journal: '1001' },
			'/check': { refnum: newRefnum() },
		};
		const body = { ...bodies[path], [field]: value };
		expect(await client.call(path, body)).toEqual(refusal(`Invalid parameter: ${field}`));
		expect(paid()).toEqual([]);
	});

	test('is neither JSON nor called so', async () => {
		expect(await client.call('/check', '[]')).toEqual(refusal('Invalid parameter: body'));
		expect(await client.call('/check', '{}', { 'content-type': 'text/plain' })).toEqual(
			refusal('Invalid parameter: content-type'),
		);
		expect((await http.get(`${sandbox.url}/check`)).status).toBe(404);
	});
});
