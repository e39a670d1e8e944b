import type { Credential } from '../../../n8n/api';
import { startMailbox, type Mail, type Mailbox } from '../../../n8n/mailbox';
import { until } from '../../../n8n/until';
import type { RealN8n } from './useRealN8n';

export interface UsedMailbox {
	readonly mails: readonly Mail[];
	/** Those of the sandbox, and the one that mail is sent by. */
	readonly credentials: Credential[];
	/** Waits until so many have come in, and gives the last one. */
	last: (count: number, timeoutMs?: number) => Promise<Mail>;
}

/** A mail server for all tests of a file, emptied before each. Call it after `useRealN8n`. */
export function useMailbox(real: RealN8n): UsedMailbox {
	let mailbox: Mailbox | undefined;
	let credential: Credential | undefined;
	beforeAll(async () => {
		mailbox = await startMailbox();
		credential = await real.api.saveCredential(mailbox.credential);
	});
	beforeEach(() => mailbox?.empty());
	afterAll(async () => await mailbox?.close());

	return {
		get mails() {
			return mailbox?.mails ?? [];
		},
		get credentials() {
			return [...real.credentials, ...(credential ? [credential] : [])];
		},
		async last(count, timeoutMs) {
			const look = async () =>
				this.mails.length >= count ? this.mails[this.mails.length - 1] : undefined;
			return await until(`${count} mails`, look, timeoutMs);
		},
	};
}
