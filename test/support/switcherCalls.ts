import { call } from './runOperation';

/** Invented accounts of the sandbox. */
export const SOURCE = { sourceBank: 'BRINIDJA', sourceAccount: '888801000000001' };
export const POOR_SOURCE = { sourceBank: 'BRINIDJA', sourceAccount: '888801000000002' };
export const PAYEE = { bank: 'BRINIDJA', account: '888801000000003' };

/** A reference number that a caller gives itself. */
export const REFNUM = '2501021304050007';

export const INQUIRE = call('account: inquiry', PAYEE);

/** Takes the payment code from the item of an inquiry. */
export const SEND = call('transfer: send', { ...SOURCE, amount: 50_000, remark: 'Salary' });

/** Takes refnum and journal from the item of the transfer. */
export const REVERSE = call('transfer: reverse');

export const GET_STATUS = call('transfer: getStatus');
