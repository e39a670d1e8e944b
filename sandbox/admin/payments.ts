import type { FastifyInstance } from 'fastify';
import type { SandboxSystem } from '../core/contract';
import type { Ledger, LedgerTransfer, TransferStatus } from '../core/ledger';
import { SteeringError } from '../core/steeringError';
import { AdminInput } from './input';
import { readLimit, readQuery, readStatus } from './query';

/** A payment of the ledger as people see it, and what they can do with it. */
interface PaymentView extends LedgerTransfer {
	systemTitle: string;
	kindTitle: string;
	canSettle: boolean;
	canCallBack: boolean;
}

/** Payments, and what they come to in whole rupiah. */
interface Total {
	count: number;
	amountIdr: number;
}

const DEFAULT_LIMIT = 100;

/**
 * The ledger for people, under `/_sandbox/payments`: newest first, in words, found by any text that
 * stands in a row, and steered by the ledger's own ids, whatever the system calls its payments.
 */
export function registerPayments(
	admin: FastifyInstance,
	ledger: Ledger,
	systems: readonly SandboxSystem[],
): void {
	const systemOf = ({ system }: LedgerTransfer): SandboxSystem | undefined =>
		systems.find(({ name }) => name === system);

	admin.get('/payments', (request) => {
		const query = readQuery(request.query, ['system', 'status', 'text', 'limit']);
		const { system, text = '' } = query;
		const found = ledger
			.transfers({ system, status: readStatus(query.status) })
			.reverse()
			.map((transfer) => viewOf(transfer, systemOf(transfer)))
			.filter((view) => searchedText(view).includes(text.trim().toLowerCase()));
		const limit = readLimit(query.limit) ?? DEFAULT_LIMIT;
		return { payments: found.slice(0, limit), totals: totalsOf(found) };
	});

	admin.post<{ Params: { id: string } }>('/payments/:id/settle', (request) => {
		const outcome = AdminInput.of(request.body, ['outcome']).oneOf('outcome', OUTCOMES);
		const payment = named(ledger, request.params.id);
		const system = systemOf(payment);
		if (system?.settle === undefined) throw new SteeringError(`${payment.id} is never held.`);
		system.settle(payment, outcome);
		return { payment: viewOf(named(ledger, payment.id), system) };
	});

	admin.post<{ Params: { id: string } }>('/payments/:id/callback', async (request) => {
		AdminInput.none(request.body);
		const payment = named(ledger, request.params.id);
		const callBack = systemOf(payment)?.callBack;
		if (!callBack?.fits(payment)) {
			throw new SteeringError(`Payments like ${payment.id} are not called back.`);
		}
		return { callback: await callBack.send(payment) };
	});
}

const OUTCOMES = ['paid', 'failed'] as const;

function named(ledger: Ledger, id: string): LedgerTransfer {
	const found = ledger.find(id);
	if (found === undefined) throw new SteeringError(`There is no payment ${id}.`);
	return found;
}

function viewOf(transfer: LedgerTransfer, system: SandboxSystem | undefined): PaymentView {
	return {
		...transfer,
		systemTitle: system?.guide.title ?? transfer.system,
		kindTitle: system?.guide.kinds[transfer.kind] ?? transfer.kind,
		canSettle: transfer.status === 'pending' && system?.settle !== undefined,
		canCallBack: system?.callBack?.fits(transfer) ?? false,
	};
}

/** What stands in a row of the page, in small letters; the amount with and without its dots. */
function searchedText(view: PaymentView): string {
	return [
		view.id,
		view.systemTitle,
		view.kindTitle,
		view.reference,
		view.beneficiary,
		view.beneficiaryName ?? '',
		view.beneficiaryBank ?? '',
		String(view.amountIdr),
		`rp${view.amountIdr.toLocaleString('id-ID')}`,
	]
		.join('\n')
		.toLowerCase();
}

function totalsOf(transfers: readonly LedgerTransfer[]): Record<TransferStatus, Total> {
	const totals = { pending: noTotal(), posted: noTotal(), voided: noTotal() };
	for (const { status, amountIdr } of transfers) {
		totals[status].count += 1;
		totals[status].amountIdr += amountIdr;
	}
	return totals;
}

const noTotal = (): Total => ({ count: 0, amountIdr: 0 });
