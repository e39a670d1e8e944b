import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server';

/**
 * A sandbox for all tests of a file or of a `describe`, in its first state before each of them.
 * What it holds can be named at once, its paths and accounts in tables of cases too; its `url` is
 * there when the tests run.
 */
export function useSandbox(options?: SandboxOptions): Sandbox {
	const sandbox = createSandbox(options);
	beforeAll(async () => await sandbox.listen());
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return sandbox;
}
