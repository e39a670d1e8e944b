import type { IDataObject, INodeProperties } from 'n8n-workflow';

/** What decides in a parameter, without the texts around it. */
export const decisive = (property: INodeProperties): IDataObject => {
	const { name, type, default: value, required, typeOptions, displayOptions, options } = property;
	return {
		name,
		type,
		default: value,
		...(required && { required }),
		...(typeOptions && { typeOptions }),
		...(displayOptions && { show: displayOptions.show }),
		...(options && {
			options: options.map((option) => {
				if ('values' in option) return { name: option.name, values: option.values.map(decisive) };
				return 'value' in option ? option.value : decisive(option);
			}),
		}),
	};
};
