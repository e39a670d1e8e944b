// Loaded into n8n before anything else: its clock goes wrong by TEST_CLOCK_SHIFT_MS.
const shiftMs = Number(process.env.TEST_CLOCK_SHIFT_MS);
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
