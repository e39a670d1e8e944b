import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { NewCredential } from './api';

export interface Mail {
	to: string[];
	subject: string;
	text: string;
	html: string;
	attachments: { name: string; content: string }[];
}

/** A mail server on 127.0.0.1, for the flows that send mail: it keeps them and sends nothing on. */
export interface Mailbox {
	/** What has come in, the newest last. */
	readonly mails: readonly Mail[];
	/** What a user would type in to send by it. */
	credential: NewCredential;
	empty: () => void;
	close: () => Promise<void>;
}

export interface MailboxOptions {
	/** A free one unless told. */
	port?: number;
	onMail?: (mail: Mail, source: Buffer) => void | Promise<void>;
}

export async function startMailbox({ port = 0, onMail }: MailboxOptions = {}): Promise<Mailbox> {
	const mails: Mail[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		onData: (stream, { envelope }, done) => {
			const take = async (): Promise<void> => {
				const source = await buffer(stream);
				const to = envelope.rcptTo.map(({ address }) => address);
				const mail = await read(source, to);
				mails.push(mail);
				await onMail?.(mail, source);
			};
			take().then(() => done(), done);
		},
	});
	await new Promise<void>((listening, failed) => {
		server.on('error', failed);
		server.listen(port, '127.0.0.1', listening);
	});
	return {
		mails,
		credential: {
			name: 'Mail (local)',
			type: 'smtp',
			data: {
				host: '127.0.0.1',
				port: (server.server.address() as AddressInfo).port,
				secure: false,
				disableStartTls: true,
				user: '',
				password: '',
			},
		},
		empty: () => {
			mails.length = 0;
		},
		close: async () => await new Promise<void>((closed) => server.close(() => closed())),
	};
}

async function read(source: Buffer, to: string[]): Promise<Mail> {
	const {
		subject = '',
		text = '',
		html = '',
		attachments,
	} = await PostalMime.parse(source, {
		attachmentEncoding: 'utf8',
	});
	return {
		to,
		subject,
		text,
		html,
		attachments: attachments.map(({ filename, content }) => ({
			name: filename ?? '',
			content: typeof content === 'string' ? content : '',
		})),
	};
}
