// Loaded into n8n before anything else: its clock goes wrong by TEST_CLOCK_SHIFT_MS, and with each
// SIGUSR2 by TEST_CLOCK_STEP_MS more. What n8n starts inherits this file, and not always the rest.
let shiftMs = Number(process.env.TEST_CLOCK_SHIFT_MS ?? 0);
process.on('SIGUSR2', () => {
	shiftMs += Number(process.env.TEST_CLOCK_STEP_MS);
});

const RealDate = Date;

globalThis.Date = class Date extends RealDate {
	constructor(...values) {
		if (values.length === 0) super(RealDate.now() + shiftMs);
		else super(...values);
	}

	static now() {
		return RealDate.now() + shiftMs;
	}
};
