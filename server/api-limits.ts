import type { ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one address may ask, in which time (seconds): a walk through the whole archive at ten pages a second. */
const MOST = 600;
const WINDOW = 60;

/** Counts requests by address; says in headers how many are left (draft-ietf-httpapi-ratelimit-headers). */
export function apiLimits(most = MOST) {
  const limiter = new RateLimiterMemory({ points: most, duration: WINDOW });
  const policy = `"address";q=${most};w=${WINDOW}`;
  return {
    /** Counts one request; returns how many seconds there are to wait, nought when it may go on. */
    async count(response: ServerResponse, visitor: string): Promise<number> {
      const result = await limiter.consume(visitor).catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
      const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
      response.setHeader('RateLimit-Policy', policy);
      response.setHeader('RateLimit', `"address";r=${Math.max(0, most - result.consumedPoints)};t=${seconds}`);
      return result.consumedPoints > most ? seconds : 0;
    },
  };
}
