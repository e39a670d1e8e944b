import type { FastifyInstance } from 'fastify';
import { AdminInput } from '../admin/input';
import { SteeringError } from '../core/steeringError';
import type { Duitku } from './handle';
import { isCode } from './responseTexts';

/** The admin routes of Duitku, under `/_sandbox/duitku`. */
export function registerDuitkuAdmin(admin: FastifyInstance, duitku: Duitku): void {
	admin.get('/callback-url', () => ({ url: duitku.clearingCallbackUrl() ?? null }));

	admin.put('/callback-url', (request) => {
		const input = AdminInput.of(request.body, ['url']);
		const url = input.raw('url') === null ? undefined : input.httpUrl('url');
		duitku.registerClearingCallback(url);
		return { url: url ?? null };
	});

	admin.post('/settle', (request) => {
		const input = AdminInput.of(request.body, ['disburseId', 'outcome', 'code']);
		const disburseId = input.text('disburseId');
		const outcome = input.oneOf('outcome', ['paid', 'failed'] as const);
		const code = input.optional('code', (name) => input.text(name));
		if (code !== undefined && !isCode(code)) {
			throw new SteeringError(`code ${code} is not one that this sandbox answers.`);
		}
		duitku.settle(disburseId, outcome, code);
		return { disburseId, outcome };
	});

	admin.post('/callback', async (request) => {
		const input = AdminInput.of(request.body, ['disburseId', 'overrides', 'sign', 'url']);
		return await duitku.sendCallback({
			disburseId: input.text('disburseId'),
			overrides: input.optional('overrides', (name) => input.record(name)),
			sign: input.optional('sign', (name) => input.flag(name)),
			url: input.optional('url', (name) => input.httpUrl(name)),
		});
	});
}
