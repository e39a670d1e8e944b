import type { Locator } from 'playwright-core';

import { useRealN8n } from '../e2e/support/useRealN8n';
import { boxBelow, handsOf, type Hands } from './support/hands';
import { useEditor } from './support/useEditor';

const real = useRealN8n();
const editor = useEditor(real);

let hands: Hands;
/** The window in which the credential is filled in. */
let form: Locator;

const button = (name: string) => form.getByRole('button', { name, exact: true });

/** What is read from the page of the sandbox, or from a letter of Duitku. */
const typed = (secretKey: string): [label: string, text: string][] => [
	['Base URL', real.sandbox.url],
	['Cash Out Base URL', real.sandbox.url],
	['User ID', String(real.sandbox.duitku.merchant.userId)],
	['Email', real.sandbox.duitku.merchant.email],
	['Secret Key', secretKey],
];

beforeEach(async () => {
	const { page } = editor;
	hands = handsOf(page);
	form = page.getByRole('dialog');
	await page.goto(`${real.n8n.url}/home/credentials`);
	const create = page.getByRole('button', { name: 'Create credential' });
	await hands.press('Create credential', create);
	await hands.type('duitku', page.getByPlaceholder('Search for app...'));
	const found = page.getByRole('option', { name: 'Duitku Disbursement API' });
	await hands.press('Duitku Disbursement API', found);
	await hands.press('Continue', button('Continue'));
	await hands.choose('Custom', boxBelow(form, 'Environment'));
});

async function fillIn(secretKey: string): Promise<void> {
	for (const [label, text] of typed(secretKey)) await hands.type(text, boxBelow(form, label));
	await hands.press('Save', button('Save'));
}

test("a credential with the sandbox's values is tested successfully when it is saved", async () => {
	await fillIn(real.sandbox.duitku.merchant.secretKey);

	await form.getByText('Connection tested successfully').waitFor();
	expect(hands.acts).toHaveLength(12);
});

test('a wrong secret is named, and the right one typed over it is taken', async () => {
	await fillIn('not the secret');
	await hands.press('More details', form.getByText('More details'));
	await form
		.getByText('Duitku refused the signature (-191). Correct Secret Key in the credential')
		.waitFor();

	const { secretKey } = real.sandbox.duitku.merchant;
	await hands.type(secretKey, boxBelow(form, 'Secret Key'));
	await hands.press('Save', button('Save'));
	await form.getByText('Connection tested successfully').waitFor();
});
