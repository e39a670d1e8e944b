import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../n8n/chromium';
import { CASH_OUT, CLEARING, duitkuClient, PAYOUT } from '../sandbox/duitku/client';
import { listenForCallbacks } from '../sandbox/support/callbackListener';
import { useSandbox } from '../support/useSandbox';
import { servePage } from './support/servePage';

const sandbox = useSandbox();
const duitku = duitkuClient(sandbox);

let browser: Browser;
let page: Page;
/** What the page threw, was kept from, or asked in a window of its own. */
let faults: string[];

beforeAll(async () => {
	browser = await launchChromium();
});
beforeEach(async () => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	page = await context.newPage();
	faults = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('dialog', (dialog) => faults.push(`dialog: ${dialog.message()}`));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(message.text());
	});
	await page.goto(sandbox.url);
});
afterEach(async () => await page.context().close());
afterAll(async () => await browser.close());

/** It does not end by itself. */
const HELD = { ...PAYOUT, bankAccount: '8760673564', amountTransfer: 4_250_000 };

const button = (name: string | RegExp) => page.getByRole('button', { name });
const rowOf = (reference: string) => page.getByRole('row').filter({ hasText: reference });

/** Waits until a row says it. */
const shows = async (reference: string, text: string) =>
	await rowOf(reference).filter({ hasText: text }).waitFor();
/** Waits until the page says it in its line. */
const says = async (text: string | RegExp) =>
	await page.getByRole('status').filter({ hasText: text }).waitFor();

/** Pays, and waits until the page has seen it. */
async function pay(fields: Record<string, unknown>): Promise<string> {
	const { disburseId } = await duitku.pay(fields);
	await rowOf(disburseId).waitFor();
	return disburseId;
}

async function payCashOut(fields: Record<string, unknown>): Promise<void> {
	const sent = { ...CASH_OUT, ...fields };
	await duitku.call('cashOut', sent);
	await rowOf(sent.custRefNumber).waitFor();
}

test('who opens the address is led to the page, which tells what to do first', async () => {
	await page.getByText('No payments yet.').waitFor();
	expect(page.url()).toBe(`${sandbox.url}/_sandbox`);
	expect(faults).toEqual([]);
});

test('a payment comes in above those before it, in words, its amount with dots', async () => {
	const first = await pay(HELD);
	const second = await pay(PAYOUT);
	const texts = await page.locator('#ledger tbody tr').allInnerTexts();
	expect(texts[0]).toContain(second);
	expect(texts[1]).toContain(first);
	for (const text of ['Duitku: Online transfer', 'Bank Central Asia', 'Rp4.250.000', 'Pending']) {
		expect(texts[1]).toContain(text);
	}
	const cell = "document.querySelector('#ledger td:nth-child(3)')";
	expect(await page.evaluate(`getComputedStyle(${cell}).textAlign`)).toBe('right');
});

test.each([
	['Settle: paid', 'Paid', 'Rp4.250.000 went to Test Account Enam', '00'],
	['Settle: failed', 'Given back', 'Rp4.250.000 went back to the payer', '01'],
])('%s', async (name, state, line, code) => {
	const disburseId = await pay(HELD);
	await button(`${name}, ${disburseId}`).click();
	await says(line);
	await shows(disburseId, state);
	expect(await button(/^Settle/).count()).toBe(0);
	expect(await duitku.statusOf(disburseId)).toBe(code);
});

test('a callback address is registered, H2H pays, and its callback is sent again', async () => {
	const listener = await listenForCallbacks('SUCCESS');
	await page.getByLabel('Where H2H callbacks go').fill(listener.url);
	await button('Register').click();
	await says(`Callbacks go to ${listener.url} now.`);
	const disburseId = await pay({ ...CLEARING, type: 'H2H', bankCode: '002' });
	await shows(disburseId, 'Paid');
	await page.getByRole('listitem').filter({ hasText: 'Accepted (HTTP 200, SUCCESS)' }).waitFor();
	await button(`Send callback, ${disburseId}`).click();
	await says(`The callback of ${disburseId} went to ${listener.url}, and was accepted.`);
	expect(listener.received).toHaveLength(2);
	await button('Take away').click();
	await says('No callback address is registered now.');
	expect(sandbox.duitku.clearingCallbackUrl()).toBeUndefined();
	await listener.close();
});

test('a callback that nobody takes is said to be refused', async () => {
	const listener = await listenForCallbacks('what?');
	await payCashOut({ callbackUrl: listener.url });
	await button('Send callback, CO-1').click();
	await says('was not accepted: HTTP 200, what?');
	await listener.close();
	await button('Send callback, CO-1').click();
	await says('got no answer: ');
});

test('the next answer is lost, and the payment is made', async () => {
	await button('Switch on').click();
	await says('Switched on for the next call of Duitku: Transfer. It is paid; the answer is lost.');
	await page.getByText('It is paid; the answer is lost (Duitku: Transfer, once)').waitFor();
	await expect(duitku.pay(HELD)).rejects.toThrow('socket hang up');
	await shows('Test Account Enam', 'Rp4.250.000');
	await button(/^Switch off/).waitFor({ state: 'detached' });
});

test('another fault is chosen, and switched off again', async () => {
	await page.getByLabel('What happens').selectOption('It is not paid; the answer is HTTP 502');
	await page.getByLabel('To the next').selectOption('Duitku: Cash out');
	await button('Switch on').click();
	await button('Switch off: It is not paid; the answer is HTTP 502, Duitku: Cash out').click();
	await says('Switched off');
	expect(sandbox.faults.list()).toEqual([]);
});

test('the clock is put forward', async () => {
	await button('Put the clock 1 hour forward').click();
	await says("The sandbox's clock is 1 hour ahead now.");
	await button('Put the clock 5 minutes forward').click();
	await page.getByText('1 hour 5 minutes ahead').first().waitFor();
	expect((await duitku.call('balance')).responseCode).toBe('-960');
});

test('a reset asks first: no leaves everything, yes forgets it', async () => {
	await pay(HELD);
	const ask = button('Reset the sandbox');
	await ask.click();
	await button('Keep everything').click();
	await ask.click();
	await page.keyboard.press('Escape');
	expect(sandbox.ledger.transfers()).toHaveLength(1);
	await ask.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
	await says('The sandbox is as it was at the start.');
	await page.getByText('No payments yet.').waitFor();
	expect(sandbox.ledger.transfers()).toEqual([]);
});

test('payments are filtered by text, system and state, and their totals with them', async () => {
	const held = await pay(HELD);
	const paid = await pay({ ...PAYOUT, amountTransfer: 1_000_000 });
	await page.getByLabel('Find').fill('enam');
	await rowOf(paid).waitFor({ state: 'detached' });
	await page
		.locator('#totals')
		.filter({ hasText: /Paid\s*Rp0\s*0 payments/ })
		.waitFor();
	await page.getByLabel('Find').fill('');
	await page.getByLabel('State').selectOption('Paid');
	await rowOf(held).waitFor({ state: 'detached' });
	await rowOf(paid).waitFor();
	await page.getByLabel('System').selectOption('Bank+');
	await page.getByText('No payment is like that.').waitFor();
});

test('what to type into a credential, and a test account, are copied', async () => {
	const card = page.getByRole('article').filter({ hasText: 'Duitku Disbursement API' });
	await card.getByRole('button', { name: 'Copy Secret Key' }).click();
	await says('Copied: Secret Key.');
	const copied = async () => await page.evaluate('navigator.clipboard.readText()');
	expect(await copied()).toBe(sandbox.duitku.merchant.secretKey);
	await button('Copy 8760673564').click();
	await says('Copied: 8760673564.');
	expect(await copied()).toBe('8760673564');
});

test('hostile text in a payment stays text', async () => {
	const custRefNumber = '<img src=x onerror=alert(1)>';
	const accountName = '<script>alert(2)</script>"\'&amp;';
	await payCashOut({ custRefNumber, accountName });
	const text = await rowOf(custRefNumber).innerText();
	expect(text).toContain(custRefNumber);
	expect(text).toContain(accountName);
	await button(`Settle: paid, ${custRefNumber}`).click();
	await says(`${custRefNumber} is paid`);
	expect(await page.locator('img, main script').count()).toBe(0);
	expect(faults).toEqual([]);
});

test('the keyboard alone settles a payment, and keeps its place while new ones come in', async () => {
	const disburseId = await pay(HELD);
	const settle = button(`Settle: paid, ${disburseId}`);
	await settle.focus();
	await pay(PAYOUT);
	expect(await settle.and(page.locator(':focus')).count()).toBe(1);
	await page.keyboard.press('Enter');
	await shows(disburseId, 'Paid');
	const focused = page.locator('tr:focus, tr :focus');
	expect(await focused.count()).toBe(1);
});

test('it says when the sandbox is gone, and when it is back', async () => {
	await page.getByText('No payments yet.').waitFor();
	await page.context().setOffline(true);
	await says('The sandbox does not answer.');
	await page.context().setOffline(false);
	await says('The sandbox answers again.');
});

test('another web page presses nothing, by script, by form or in a frame', async () => {
	await pay(HELD);
	const other = await servePage(attackOn(sandbox.url));
	await page.goto(other.url);
	await page.getByText('Tried everything, read nothing').waitFor();
	expect(await page.frame('framed')!.locator('#ledger').count()).toBe(0);
	expect(sandbox.ledger.transfers()).toMatchObject([{ status: 'pending' }]);
	await other.close();
});

test.each([390, 1280, 1600])('nothing sticks out at %i pixels, with long texts', async (width) => {
	await page.setViewportSize({ width, height: 900 });
	await payCashOut({ custRefNumber: 'R'.repeat(60), accountName: 'N'.repeat(200) });
	const sticksOut = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
	expect(sticksOut).toBe(0);
	const ledger = await page.locator('#ledger').boundingBox();
	const section = await page.locator('#payments').boundingBox();
	expect(ledger!.x + ledger!.width).toBeLessThanOrEqual(section!.x + section!.width);
});

/** A page that settles and resets by a form and by a script, and shows the buttons in a frame. */
const attackOn = (url: string): string => `<!doctype html>
<form method="post" action="${url}/_sandbox/payments/T1/settle" enctype="text/plain" target="sent">
	<input name='{"outcome":"paid","x' value='":1}'>
</form>
<iframe name="sent"></iframe>
<iframe name="framed" src="${url}/_sandbox"></iframe>
<p></p>
<script type="module">
	const post = (path, body) =>
		fetch('${url}/_sandbox/' + path, { method: 'POST', mode: 'no-cors', body }).catch(() => {});
	const sent = new Promise((resolve) => (document.querySelector('iframe').onload = resolve));
	document.querySelector('form').submit();
	await sent;
	await post('payments/T1/settle', '{"outcome":"paid"}');
	await post('reset', '');
	const got = await fetch('${url}/_sandbox/payments').then(() => 'it all', () => 'nothing');
	document.querySelector('p').textContent = 'Tried everything, read ' + got;
</script>`;
