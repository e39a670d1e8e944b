/** What n8n says when something is wrong with its data tables, and what it means here. */
const HINTS: readonly (readonly [said: RegExp, hint: string])[] = [
	[
		/size limit/i,
		'All data tables of this n8n together are full: delete old rows, or raise N8N_DATA_TABLES_MAX_SIZE_BYTES',
	],
	[
		/module is disabled|unrecognized node type/i,
		'This n8n has no data tables: N8N_DISABLED_MODULES switches them off, and a workflow that is run from the command line has none',
	],
	[
		/any entity of type "SharedWorkflow"/i,
		'Save the workflow first: data tables belong to its project',
	],
	[
		/unknown column|do not exist in the selected table|does not match column type/i,
		'The table has not the columns of a register: give the name of a new one, which is then made',
	],
	[
		/could not (be found|find the data table)/i,
		'n8n 1.x makes no tables: create one by hand and give its ID',
	],
	[
		/read-only mode/i,
		'This n8n may not change its data tables: a protected instance writes no register',
	],
];

/** What a failure of n8n's data tables means, as far as it is known. */
export const hintOf = (message: string): string | undefined =>
	HINTS.find(([said]) => said.test(message))?.[1];
