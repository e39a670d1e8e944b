/** The pages of a form: where n8n draws it, whichever node it belongs to. */
const FORM = [
	'formTitle',
	'formDescription',
	'formFields.values.*.fieldLabel',
	'formFields.values.*.placeholder',
	'formFields.values.*.fieldOptions.values.*.option',
	'completionTitle',
	'completionMessage',
	'responseText',
	'options.formTitle',
	'options.formDescription',
	'options.buttonLabel',
	'options.respondWithOptions.values.formSubmittedText',
];

/** A mail, and the form behind its button where it waits for an answer. */
const MAIL = [
	'subject',
	'text',
	'html',
	'message',
	'formFields.values.*.fieldLabel',
	'formFields.values.*.placeholder',
	'formFields.values.*.fieldOptions.values.*.option',
	'options.messageButtonLabel',
	'options.responseFormTitle',
	'options.responseFormDescription',
	'options.responseFormButtonLabel',
	'approvalOptions.values.approveLabel',
	'approvalOptions.values.disapproveLabel',
];

/**
 * Where people read texts in the parameters of a node, by the last part of its type; `*` is each
 * entry of a list. The texts of Code nodes stand in an object of their own: see `codeTexts.ts`.
 */
export const TEXT_PLACES: Readonly<Record<string, readonly string[]>> = {
	chatTrigger: ['initialMessages', 'options.title', 'options.subtitle', 'options.inputPlaceholder'],
	emailSend: MAIL,
	form: FORM,
	formTrigger: FORM,
	html: ['html'],
	respondToWebhook: ['responseBody'],
	set: ['assignments.assignments.*.value'],
	stickyNote: ['content'],
	stopAndError: ['errorMessage'],
	wait: FORM,
};

/** Fields and choices of a form: n8n hands their texts on, and what reads them is changed too. */
export const ANSWER_PLACES = [
	'formFields.values.*.fieldLabel',
	'formFields.values.*.fieldOptions.values.*.option',
];

/** What is made for n8n, a browser, a database or a model, or compared with data. */
export const CODE_PLACES = [
	'conditions.conditions.*.rightValue',
	'jsCode',
	'jsonOutput',
	'jsonSchemaExample',
	'options.customCss',
	'options.systemMessage',
	'query',
	'rules.values.*.conditions.conditions.*.rightValue',
	'toolDescription',
];
