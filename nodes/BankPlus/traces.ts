/** What the bank finds a payment by: the register keeps it of every answer. */
export const TRACES = ['trace_code', 'data.trace_code', 'data.date_time'] as const;
