/**
 * Makes an element. Children that are text become text: nothing on this page is ever read as HTML,
 * since payments carry what strangers wrote.
 */
export function el(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (name === 'onclick') made.addEventListener('click', value);
		else if (value !== undefined) made.setAttribute(name, value);
	}
	made.append(...children.filter((child) => child !== undefined));
	return made;
}

export const byId = (id) => document.getElementById(id);

/** A table with a heading per column; `cells` are rows of elements. */
export function table(caption, columns, cells) {
	const heads = columns.map(({ title, isAmount }) =>
		el('th', { scope: 'col', class: isAmount ? 'amount' : undefined }, title),
	);
	return el(
		'table',
		{},
		el('caption', { class: 'unseen' }, caption),
		el('thead', {}, el('tr', {}, ...heads)),
		el('tbody', {}, ...cells.map((row) => el('tr', {}, ...row))),
	);
}

/**
 * Puts new content into an element, unless it is what stood there at the last call: a reader who
 * has selected or focused something keeps it.
 */
export function show(parent, data, draw) {
	const text = JSON.stringify(data);
	if (parent.dataset.shown === text) return;
	parent.dataset.shown = text;
	parent.replaceChildren(...draw());
}
