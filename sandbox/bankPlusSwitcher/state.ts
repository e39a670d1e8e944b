import type { SandboxCore } from '../core/contract';
import type { Book } from './book';

/** What the endpoints of the switcher work on. */
export interface SwitcherState {
	core: SandboxCore;
	book: Book;
}
