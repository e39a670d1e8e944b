import type { Ledger, LedgerTransfer } from '../core/ledger';

const NEWEST = 20;

/** The page at `/_sandbox`: balances, the newest payments, and where everything else is. */
export function adminPage(url: string, ledger: Ledger): string {
	const accounts = Object.entries(ledger.accounts()).map(([name, balance]) =>
		row([name, rupiah(balance.balanceIdr), rupiah(balance.reservedIdr)]),
	);
	const payments = ledger.transfers().slice(-NEWEST).reverse().map(paymentRow);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sandbox</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .25rem .5rem; text-align: left; }
</style>
<h1>Sandbox</h1>
<p>No real money. Base URL: <code>${escape(url)}</code></p>
<h2>Accounts</h2>
<table>${row(['Account', 'Balance (IDR)', 'Held by pending payments (IDR)'], 'th')}${accounts.join('')}</table>
<h2>Newest payments</h2>
<table>${row(['Id', 'System', 'Kind', 'Reference', 'Beneficiary', 'IDR', 'Status'], 'th')}${payments.join('')}</table>
<h2>More</h2>
<ul>
<li><a href="/_sandbox/ledger">Ledger</a>: ?reference= &amp;system= &amp;status=</li>
<li><a href="/_sandbox/requests">Requests</a>: ?system= &amp;path= &amp;limit=</li>
<li><a href="/_sandbox/stats">Requests in flight, and peaks</a></li>
<li><a href="/_sandbox/faults">Faults that are switched on</a></li>
<li><a href="/_sandbox/callbacks">Callbacks sent</a>: ?system= &amp;reference=</li>
</ul>
</html>
`;
}

function paymentRow(transfer: LedgerTransfer): string {
	const { id, system, kind, reference, beneficiary, amountIdr, status } = transfer;
	return row([id, system, kind, reference, beneficiary, rupiah(amountIdr), status]);
}

function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
	return `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
}

function rupiah(amountIdr: number): string {
	return amountIdr.toLocaleString('en-US');
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
