import {
	fieldsOf,
	generalResponseOf,
	recordOf,
} from '../../../../../nodes/KasPro/common/general/answer';

const general_response = {
	response_status: true,
	response_code: 200,
	response_message: 'Success',
	response_timestamp: '2026-02-09T12:48:04+07:00',
};
const body = { data: { response_id: 7, fee: '5000', session_id: 'S' }, general_response };

test('the code and the message are text, and the status is yes, no or unsaid', () => {
	expect(generalResponseOf(body)).toEqual({ isSuccess: true, code: '200', message: 'Success' });
	const unsaid = { isSuccess: undefined, code: '', message: '' };
	expect(generalResponseOf({})).toEqual(unsaid);
	expect(generalResponseOf({ general_response: 'Success' })).toEqual(unsaid);
	expect(generalResponseOf({ general_response: { response_status: 'true' } })).toEqual(unsaid);
});

test('a confirmation shows the fields of data and the time at which KasPro gave them', () => {
	const { response_timestamp } = general_response;
	expect(fieldsOf(body)).toEqual({ response_id: '7', fee: 5_000, response_timestamp });
	expect(fieldsOf({ data: [1] })).toEqual({});
});

test('an answer to a read shows the message too', () => {
	const { response_message, response_timestamp } = general_response;
	const said = { response_message, response_timestamp };
	expect(recordOf(body, body.data)).toEqual({ response_id: '7', fee: 5_000, ...said });
	expect(recordOf(body, undefined)).toEqual(said);
	expect(recordOf({}, { id: 1 })).toStrictEqual({ id: '1' });
});
