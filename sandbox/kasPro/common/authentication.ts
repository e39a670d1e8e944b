import { jsonAnswer, type Answer, type SandboxRequest } from '../../core/contract';
import { isSame } from '../../core/isSame';
import { PARTNER } from './partner';
import { signatureFault } from './partnerSignature';
import { Tokens } from './tokens';

export const AUTHENTICATION_KINDS = ['none', 'headers', 'signedPartner'] as const;

/** What can be set about who may call, for all three KasPro systems together. */
export interface KasProSettings {
	authentication: (typeof AUTHENTICATION_KINDS)[number];
	/** What every call must carry when `authentication` is `headers`. */
	headers: Readonly<Record<string, string>>;
	tokenLifetimeS: number;
	/** How many calls a token is good for; null for no limit. */
	callsPerToken: number | null;
	/** HTTP status of a refusal that has a documented body; 200 unless set. */
	refusalStatus: number;
}

/** The documents show no authentication, so the sandbox starts with none. */
const FIRST_SETTINGS: KasProSettings = {
	authentication: 'none',
	headers: PARTNER.headers,
	tokenLifetimeS: 3600,
	callsPerToken: null,
	refusalStatus: 200,
};

export class Authentication {
	settings: KasProSettings = FIRST_SETTINGS;
	readonly tokens: Tokens;
	/** Requests to the token endpoint, granted or not. */
	tokenRequests = 0;
	/** Why the last call was turned away; the caller is not told. */
	lastRefusal: string | null = null;

	constructor(private readonly now: () => number) {
		this.tokens = new Tokens(now);
	}

	/** The answer to a call that may not come in; undefined when it may. */
	refusalOf(request: SandboxRequest): Answer | undefined {
		const fault = this.faultOf(request);
		if (fault === undefined) return undefined;
		this.lastRefusal = fault;
		// Printed for KasPro Bank; its gateway stands before all three.
		return jsonAnswer({ message: 'ERROR', result: '[GE-0001] Unauthorize' }, 401);
	}

	/** Changes what is given and leaves the rest. */
	configure(given: Partial<KasProSettings>): void {
		const { settings } = this;
		this.settings = {
			authentication: given.authentication ?? settings.authentication,
			headers: given.headers ?? settings.headers,
			tokenLifetimeS: given.tokenLifetimeS ?? settings.tokenLifetimeS,
			callsPerToken:
				given.callsPerToken === undefined ? settings.callsPerToken : given.callsPerToken,
			refusalStatus: given.refusalStatus ?? settings.refusalStatus,
		};
	}

	reset(): void {
		this.settings = FIRST_SETTINGS;
		this.tokens.expireAll();
		this.tokenRequests = 0;
		this.lastRefusal = null;
	}

	private faultOf(request: SandboxRequest): string | undefined {
		switch (this.settings.authentication) {
			case 'none':
				return undefined;
			case 'headers':
				return this.headersFault(request);
			case 'signedPartner':
				return signatureFault(request, PARTNER, this.now()) ?? this.tokenFault(request);
		}
	}

	private headersFault({ headers }: SandboxRequest): string | undefined {
		const wrong = Object.entries(this.settings.headers).find(
			([name, value]) => !isSame(headers[name.toLowerCase()], value),
		);
		return wrong && `The header ${wrong[0]} is wrong`;
	}

	private tokenFault({ headers }: SandboxRequest): string | undefined {
		const { authorization } = headers;
		const isBearer = typeof authorization === 'string' && authorization.startsWith('Bearer ');
		if (!isBearer) return 'Authorization is not a Bearer token';
		const token = authorization.slice('Bearer '.length);
		return this.tokens.use(token) ? undefined : 'The token is unknown, expired or used up';
	}
}
