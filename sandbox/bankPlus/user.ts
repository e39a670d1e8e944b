import { AGENT } from './agent';

const WRONG_PASSWORDS_TO_LOCK = 3;

export type PasswordCheck = 'right' | 'wrong' | 'locked';

/** The password of the agent. Three wrong ones in a row lock the user; the document is silent. */
export class User {
	private password: string = AGENT.password;
	private wrongInARow = 0;
	private updatedAt = 0;

	constructor(private readonly now: () => number) {}

	get isLocked(): boolean {
		return this.wrongInARow >= WRONG_PASSWORDS_TO_LOCK;
	}

	/** Milliseconds since 1970. */
	get passwordUpdatedAt(): number {
		return this.updatedAt;
	}

	logIn(username: string, password: string): PasswordCheck {
		if (username !== AGENT.username) return 'wrong';
		if (this.isLocked) return 'locked';
		if (password !== this.password) {
			this.wrongInARow += 1;
			return 'wrong';
		}
		this.wrongInARow = 0;
		return 'right';
	}

	/** False when the old password is wrong: nothing changes then. */
	changePassword(oldPassword: string, newPassword: string): boolean {
		if (oldPassword !== this.password) return false;
		this.password = newPassword;
		this.updatedAt = this.now();
		return true;
	}

	unlock(): void {
		this.wrongInARow = 0;
	}

	reset(): void {
		this.password = AGENT.password;
		this.wrongInARow = 0;
		this.updatedAt = this.now();
	}
}
