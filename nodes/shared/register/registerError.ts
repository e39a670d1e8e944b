/** The register cannot be read or written. Nothing may be sent without it. */
export class RegisterError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'RegisterError';
	}
}
