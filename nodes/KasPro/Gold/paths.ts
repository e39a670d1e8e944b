/** Printed both for the quote of a sale and for the sale itself. Its answer is a quote. */
export const SELL_QUOTE_PATH = '/v2/gold-pro/checkout/sell';
