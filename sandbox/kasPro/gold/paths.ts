const BASE = '/v2/gold-pro';

/** As printed. */
export const PATHS = {
	register: `${BASE}/register`,
	chart: `${BASE}/chart/buy`,
	checkoutGram: `${BASE}/checkout/gram`,
	checkoutRupiah: `${BASE}/checkout/rupiah`,
	checkoutSell: `${BASE}/checkout/sell`,
	checkoutTransfer: `${BASE}/transfer/checkout`,
	purchaseGram: `${BASE}/purchase/gram`,
	purchaseRupiah: `${BASE}/purchase/rupiah`,
	transferConfirm: `${BASE}/transfer/confirm`,
	withdrawAddress: `${BASE}/withdraw/address`,
	withdrawConfirm: `${BASE}/withdraw/confirm`,
	subdistrict: `${BASE}/address/subdistrict`,
	// "Sell Gram" is printed with the address of its quote. This one is the sandbox's.
	sellConfirm: '/sandbox/gold-sell/',
} as const;
