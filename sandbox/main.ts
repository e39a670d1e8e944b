import { startSandbox } from './server';

const DEFAULT_PORT = 4010;

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error('SANDBOX_PORT must be a port number from 0 to 65535.');
	}
	const sandbox = await startSandbox({ port });
	const { userId, email, secretKey } = sandbox.duitku.merchant;
	const { username, password, sid, pin } = sandbox.bankPlus.agent;
	const { partner } = sandbox.kasPro;
	console.log(`The sandbox runs at ${sandbox.url}. It moves no real money.

In n8n, add a credential "Duitku Disbursement API" and type:
  Environment         Custom
  Base URL            ${sandbox.url}
  Cash Out Base URL   ${sandbox.url}
  User ID             ${userId}
  Email               ${email}
  Secret Key          ${secretKey}
For "Bank+ API":
  Environment         Custom
  Base URL            ${sandbox.url}
  Username            ${username}
  Password            ${password}
  SID                 ${sid}
  PIN                 ${pin}
For "Bank+ Switcher API":
  Base URL            ${sandbox.url}
For "KasPro API" (Bank, wallet and GoldPro):
  Bank Base URL       ${sandbox.url}
  Wallet Base URL     ${sandbox.url}
  Gold Base URL       ${sandbox.url}
  Authentication      None
or, which None lets pass too, Signed Partner:
  Client ID           ${partner.clientId}
  Client Secret       ${partner.clientSecret}
  Partner Key         ${partner.partnerKey}
  Signature Secret    ${partner.signatureSecret}
  Origin              ${partner.origin}

All of this to copy, test accounts, payments as they come in, and buttons: ${sandbox.url}
Stop with Ctrl+C.`);

	const stop = (): void => {
		void sandbox.close();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
	const reason = error instanceof Error ? error.message : String(error);
	console.error(`The sandbox did not start: ${reason}`);
	process.exitCode = 1;
});
