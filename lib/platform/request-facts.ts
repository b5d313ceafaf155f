import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from './process-wide.ts';

/** What our server saw of a request for the desk. Nothing in it is the word of a proxy that is not trusted. */
export interface RequestFacts {
  method: string;
  /** Path and query that were asked for. */
  target: string;
  /** The Origin header as it came; null without one. */
  origin: string | null;
  cookie: string;
  /** The network address, as limits count it. */
  address: string;
  userAgent: string | null;
  /** What the policy of the answer lets scripts and styles run by. */
  nonce: string;
  /** Whether what was sent could be read, and what it asks for has begun. */
  hasBegun?: true;
}

const running = processWide('request-facts', () => new AsyncLocalStorage<RequestFacts>());

/** Runs `answer` with the facts of its request at hand, through every await and into Next. */
export function withFacts<T>(facts: RequestFacts, answer: () => T): T {
  return running.run(facts, answer);
}

/** The facts of the request that is being answered; null where our server has let none through. */
export function requestFacts(): RequestFacts | null {
  return running.getStore() ?? null;
}

/** Says that what this request asks for has begun: what goes wrong from here on is no fault of what was sent. */
export function noteBegun(): void {
  const facts = running.getStore();
  if (facts) facts.hasBegun = true;
}
