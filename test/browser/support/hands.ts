import type { Locator, Page } from 'playwright-core';

/** What a person does in a browser, going by the words that stand there. Each act is counted. */
export interface Hands {
	/** What has been done so far, an act each. */
	readonly acts: readonly string[];
	press: (words: string, where: Locator) => Promise<void>;
	/** With a double click, which is one act. */
	open: (words: string, where: Locator) => Promise<void>;
	type: (text: string, into: Locator) => Promise<void>;
	/** Picks what stands in the list that belongs to a box. */
	choose: (words: string, box: Locator) => Promise<void>;
	/** Drags a column of the input into a field. */
	drop: (column: string, label: string) => Promise<void>;
}

const DRAG_STEPS = 8;

export function handsOf(page: Page): Hands {
	const acts: string[] = [];
	const press = async (words: string, where: Locator) => {
		acts.push(`press ${words}`);
		await where.click();
	};
	return {
		acts,
		press,
		async open(words, where) {
			acts.push(`open ${words}`);
			await where.dblclick();
		},
		async type(text, into) {
			acts.push(`type ${text.slice(0, 40)}`);
			await into.fill(text);
		},
		async choose(words, box) {
			await press(`the list for ${words}`, box);
			await press(words, page.getByRole('option', { name: words }));
		},
		async drop(column, label) {
			acts.push(`drop ${column} on ${label}`);
			await page.mouse.move(...(await middleOf(columnOf(page, column))));
			await page.mouse.down();
			const [x, y] = await middleOf(fieldOf(page, label));
			await page.mouse.move(x, y, { steps: DRAG_STEPS });
			await page.mouse.up();
			await fieldOf(page, label).getByText(`$json.${column}`).waitFor();
		},
	};
}

/** A column of the input, as the panel to the left lists it. */
const columnOf = (page: Page, name: string): Locator =>
	page.getByTestId('ndv-input-panel').getByText(name, { exact: true }).first();

/** What is filled in below a label of the open panel. */
export const fieldOf = (page: Page, label: string): Locator =>
	page
		.getByTestId('parameter-item')
		.filter({ has: page.locator('label').getByText(label, { exact: true }) })
		.getByTestId(/^parameter-input-(?!field|item)/)
		.first();

/** The box below a label, star or not, in a form whose labels name no box. */
export const boxBelow = (where: Locator, label: string): Locator =>
	where
		.locator('label')
		.filter({ hasText: new RegExp(`^\\s*${label}\\s*\\*?\\s*(Fixed|$)`) })
		.first()
		.locator('xpath=following::input[1]');

async function middleOf(place: Locator): Promise<[number, number]> {
	await place.scrollIntoViewIfNeeded();
	const box = await place.boundingBox();
	if (!box) throw new Error('Nothing is to be seen there.');
	return [box.x + box.width / 2, box.y + box.height / 2];
}
