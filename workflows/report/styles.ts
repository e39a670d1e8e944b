/** n8n puts the page into a body of its own, whose centred column does not suit a table. */
export const REPORT_STYLES = `
body { display: block; margin: 0; background: #fff; }
.report { max-width: 72rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; font: 15px/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; color: #1f2933; text-align: left; }
.report * { box-sizing: border-box; }
.report h1 { margin: 0; font-size: 26px; line-height: 1.25; font-weight: 650; }
.report .title { margin: 0 0 2px; color: #52606d; font-weight: 600; }
.report dl { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 10px 0 0; }
.report dl div { display: flex; gap: 6px; }
.report dt { color: #616e7c; }
.report dd { margin: 0; overflow-wrap: anywhere; }
.report .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 22px 0 0; }
.report .tile { border: 1px solid #d9dfe5; border-left: 6px solid var(--state); border-radius: 8px; padding: 10px 14px; }
.report .tile span, .report .tile small { display: block; color: #52606d; font-size: 13px; }
.report .tile b { display: block; font-size: 28px; line-height: 1.2; color: var(--state); }
.report .tile strong { white-space: nowrap; font-variant-numeric: tabular-nums; }
.report .lookUp { --state: #96600a; }
.report .fix { --state: #b42318; }
.report .rejected { --state: #52606d; }
.report .paid { --state: #17703f; }
.report .total { --state: #1f2933; }
.report .bank { display: block; }
.report .none { --state: #7b8794; }
.report .again { margin: 18px 0 0; }
.report .download { margin: 12px 0 0; }
.report .download a { display: inline-block; margin: 0 0 0 6px; padding: 4px 14px; border: 1px solid #9aa5b1; border-radius: 6px; color: #1f2933; text-decoration: none; }
.report section, .report details { margin: 26px 0 0; }
.report h2, .report summary { margin: 0; font-size: 17px; font-weight: 650; color: var(--state); }
.report summary { cursor: pointer; }
.report table { width: 100%; margin: 8px 0 0; border-collapse: collapse; table-layout: fixed; font-size: 14px; }
.report th, .report td { padding: 6px 10px; border-bottom: 1px solid #e4e7eb; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.report th { color: #52606d; font-weight: 600; border-bottom-color: #9aa5b1; }
.report th:first-child, .report td:first-child { padding-left: 0; }
.report th:nth-child(1) { width: 20%; }
.report th:nth-child(2) { width: 18%; }
.report th:nth-child(3) { width: 17%; }
.report th:nth-child(4) { width: 14%; }
.report .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media screen and (max-width: 760px) {
	.report .tiles { grid-template-columns: repeat(2, 1fr); }
	.report table, .report tbody, .report tr, .report td { display: block; }
	.report thead { display: none; }
	.report td { border: 0; padding: 2px 0; }
	.report tr { padding: 8px 0; border-bottom: 1px solid #e4e7eb; }
	.report .amount { text-align: left; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
	.report { max-width: none; padding: 0; font-size: 10.5pt; }
	.report h1 { font-size: 18pt; }
	.report .tile b { font-size: 18pt; }
	.report table { font-size: 9pt; }
	.report th, .report td { padding: 3px 6px; }
	.report .bank { display: inline; }
	.report th:nth-child(3) { width: 22%; }
	.report .download, .report .again { display: none; }
	.report .tiles { gap: 8px; margin: 12px 0 0; }
	.report .tile { padding: 5px 10px; }
	.report section, .report details { margin: 16px 0 0; }
	.report h2, .report summary { font-size: 12pt; }
	.report details::details-content { content-visibility: visible; display: block; height: auto; }
	.report summary { list-style: none; }
	.report summary::-webkit-details-marker { display: none; }
	.report thead { display: table-header-group; }
	.report tr, .report .tile { break-inside: avoid; }
	.report h2, .report summary { break-after: avoid; }
	.report * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
