import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../../admin/input';
import type { KasProBank } from './handle';

const MOST_IDR = 1_000_000_000_000;

/** The admin routes of KasPro Bank, under `/_sandbox/kasProBank`. */
export function registerKasProBankAdmin(admin: FastifyInstance, bank: KasProBank): void {
	admin.get('/movements', () => ({ movements: bank.movements() }));

	admin.post('/receive', (request) => {
		const input = AdminInput.of(request.body, ['amountIdr', 'description']);
		const amountIdr = input.int('amountIdr', 1, MOST_IDR);
		const description = input.optional('description', (name) => input.anyText(name));
		return { orderID: bank.receive(amountIdr, description) };
	});

	admin.post('/repeat', (request) => {
		const tid = AdminInput.of(request.body, ['tid']).text('tid');
		bank.repeat(tid);
		return { tid };
	});

	admin.put('/status', (request) => {
		const input = AdminInput.of(request.body, ['tid', 'status']);
		const [tid, status] = [input.text('tid'), input.text('status')];
		bank.setStatus(tid, status);
		return { tid, status };
	});

	admin.put('/list-twice', (request) => {
		const on = AdminInput.of(request.body, ['on']).flag('on');
		bank.listTwice(on);
		return { on };
	});
}
