import { useSandbox } from '../../support/useSandbox';
import { useShiftedClock } from '../../support/useShiftedClock';
import { http } from '../support/http';
import { useClock } from '../support/useClock';

const START = '2026-03-02T08:00:00.000Z';

describe('the clock of a sandbox', () => {
	const { now } = useClock(START);
	const sandbox = useSandbox({ now });

	const dateOf = async (path: string) => {
		const { headers } = await http.post<string>(sandbox.url + path, '{}');
		return new Date(String(headers['date'])).toISOString();
	};

	test.each(['/bankplus/users/auth', '/check', '/unknown'])(
		'dates the answers of %s',
		async (path) => {
			expect(await dateOf(path)).toBe(START);
		},
	);

	test('dates an answer that is a fault', async () => {
		sandbox.faults.add({ kind: 'status', path: '/check', status: 502 });

		expect(await dateOf('/check')).toBe(START);
	});

	test('goes on from where it was put', async () => {
		sandbox.putClockForward(60_000);
		sandbox.putClockForward(30_000);

		expect(await dateOf('/check')).toBe('2026-03-02T08:01:30.000Z');
		expect(sandbox.requests.list()).toMatchObject([{ at: now() + 90_000 }]);
	});

	test('is right again after a reset', async () => {
		sandbox.putClockForward(60_000);
		sandbox.reset();

		expect(await dateOf('/check')).toBe(START);
	});
});

describe('a clock that a test puts forward', () => {
	const sandbox = useSandbox();
	const clock = useShiftedClock(sandbox);
	const RealDate = Date;

	test('is that of this process and of the sandbox', async () => {
		const beforeMs = RealDate.now();
		clock.putForward(5);
		clock.putForward(10);
		const { headers } = await http.post<string>(`${sandbox.url}/check`, '{}');

		for (const ms of [Date.now(), new Date().getTime(), Date.parse(String(headers['date']))]) {
			expect(Math.abs(ms - (beforeMs + 15 * 60_000))).toBeLessThan(5_000);
		}
		expect(new Date(START)).toBeInstanceOf(Date);
		expect(new Date(START).toISOString()).toBe(START);
	});

	test('is right again in the next test', async () => {
		const { headers } = await http.post<string>(`${sandbox.url}/check`, '{}');

		expect(Date).toBe(RealDate);
		expect(Math.abs(Date.parse(String(headers['date'])) - Date.now())).toBeLessThan(5_000);
	});
});
