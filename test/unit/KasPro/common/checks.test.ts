import { jsonObject, moment, positive, pathOnly } from '../../../../nodes/KasPro/common/checks';

const fault = { fault: expect.any(String) };

test.each([
	['/some-service/', { value: '/some-service/' }],
	['/v1/some.service', { value: '/v1/some.service' }],
	[' /a ', { value: '/a' }],
	['', fault],
	['/', fault],
	['some-service', fault],
	['//evil.example/x', fault],
	['/a//b', fault],
	['/a/../b', fault],
	['/a?b=c', fault],
	['/a#b', fault],
	['/a@evil.example', fault],
	['/a\\b', fault],
	['http://evil.example/', fault],
	['/%2e%2e/x', fault],
])('the path %j', (path, checked) => {
	expect(pathOnly(path)).toEqual(checked);
});

test.each([
	['', { value: {} }],
	[undefined, { value: {} }],
	['{ "a": 1 }', { value: { a: 1 } }],
	[{ a: 1 }, { value: { a: 1 } }],
	['[1]', fault],
	['{ a: 1 }', fault],
	['null', fault],
	[5, fault],
])('the JSON %j', (json, checked) => {
	expect(jsonObject(json)).toEqual(checked);
});

test.each([
	[0.0005, { value: 0.0005 }],
	['0.5', { value: 0.5 }],
	['0,5', fault],
	['1.000.000', fault],
	['1e3', fault],
	[0, fault],
	[-1, fault],
	[NaN, fault],
	['', fault],
	[true, fault],
])('the weight %j', (weight, checked) => {
	expect(positive('grams')(weight)).toEqual(checked);
});

const JAKARTA_MIDNIGHT = Date.UTC(2026, 2, 30, 17);

test.each([
	['2026-03-31', { value: JAKARTA_MIDNIGHT }],
	['2026-03-31T00:00', { value: JAKARTA_MIDNIGHT }],
	['2026-03-31 00:00:00', { value: JAKARTA_MIDNIGHT }],
	['2026-03-31T00:00:00.000', { value: JAKARTA_MIDNIGHT }],
	['2026-03-30T17:00:00Z', { value: JAKARTA_MIDNIGHT }],
	['2026-03-31T00:00:00.000+07:00', { value: JAKARTA_MIDNIGHT }],
	[new Date(JAKARTA_MIDNIGHT), { value: JAKARTA_MIDNIGHT }],
	['yesterday', fault],
])('the moment %j', (value, checked) => {
	expect(moment(value)).toEqual(checked);
});
