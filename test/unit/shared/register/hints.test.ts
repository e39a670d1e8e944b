import { hintOf } from '../../../../nodes/shared/register/hints';

// What n8n says, as it stands in its errors, and a word of what that means here.
const SAID: [said: string, means: string][] = [
	[
		'Validation error with data table request: Data table size limit exceeded: 50MB used, limit is 50MB',
		'N8N_DATA_TABLES_MAX_SIZE_BYTES',
	],
	['Unrecognized node type: n8n-nodes-base.dataTable', 'N8N_DISABLED_MODULES'],
	['Attempted to use Data table node but the module is disabled', 'command line'],
	['Could not find any entity of type "SharedWorkflow" matching: {}', 'Save the workflow'],
	["Validation error with data table request: unknown column name 'claim'", 'has not the columns'],
	['Column(s) "key" do not exist in the selected table. ', 'has not the columns'],
	["value 'x' does not match column type 'number': x", 'has not the columns'],
	["Data table with ID 'x' could not be found in this project", 'give its ID'],
	["Could not find the data table: 'x'", 'give its ID'],
	['This instance is in read-only mode.', 'protected instance'],
];

test.each(SAID)('"%s" is explained', (said, means) => {
	expect(hintOf(said)).toContain(means);
});

test('what is not known is not explained', () => {
	expect(hintOf('The database cannot be reached')).toBeUndefined();
});
