import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../../admin/input';
import type { KasProGold } from './handle';

const HIGHEST_PRICE_IDR = 1_000_000_000;

/** The admin routes of GoldPro, under `/_sandbox/kasProGold`. */
export function registerKasProGoldAdmin(admin: FastifyInstance, gold: KasProGold): void {
	admin.get('/gold', () => ({ members: gold.members(), movements: gold.movements() }));

	admin.get('/price', () => gold.price());

	admin.put('/price', (request) => {
		const input = AdminInput.of(request.body, ['buyIdr', 'sellIdr']);
		const buyIdr = input.int('buyIdr', 1, HIGHEST_PRICE_IDR);
		const sellIdr = input.optional('sellIdr', (name) => input.int(name, 1, HIGHEST_PRICE_IDR));
		gold.setPrice(buyIdr, sellIdr);
		return gold.price();
	});
}
