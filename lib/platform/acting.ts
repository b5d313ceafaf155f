import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from './process-wide.ts';

/** Who is acting, and from where: what the audit log writes beside every act. */
export interface Acting {
  /** The user's id; null for the program itself and for the command line. */
  id: string | null;
  name: string;
  /** The network address the act came from. */
  address: string | null;
  userAgent: string | null;
}

const acting = processWide('acting', () => new AsyncLocalStorage<Acting>());

/** Runs `act` so that everything it does, through every await, is written down as done by `who`. */
export function actingAs<T>(who: Acting, act: () => T): T {
  return acting.run(who, act);
}

/** Who is acting. The command line, where nobody has said so. */
export function whoActs(): Acting {
  return acting.getStore() ?? { id: null, name: 'command line', address: null, userAgent: null };
}
