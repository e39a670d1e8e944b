import type { INodeTypeDescription } from 'n8n-workflow';

import { page, sentence } from './markdown';
import { WRITTEN } from './nodePage';
import { noticesIn, parameterTable } from './parameters';

export interface TriggerNode {
	description: INodeTypeDescription;
	notes: string;
	credential: string;
	/** What starts the workflow, where the description speaks of the action node too. */
	starts: string;
	output: string;
}

/** The page of a trigger: what starts the workflow, and with what. */
export const triggerPage = ({
	description: { displayName, properties },
	notes,
	credential,
	starts,
	output,
}: TriggerNode): string =>
	page(
		WRITTEN,
		`# ${displayName}`,
		sentence(starts),
		`Credential: ${credential}.`,
		'## Parameters',
		...noticesIn(properties),
		parameterTable(properties),
		'## Output',
		output,
		notes,
	);
