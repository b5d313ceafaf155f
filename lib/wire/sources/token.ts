import { randomBytes } from 'node:crypto';
import { digest } from '../../platform/digest.ts';

/** A token for pushing: shown once, and never again. */
export function newToken(): string {
  return `wire_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. It has so many bits that no slow digest is needed. */
export function tokenDigest(token: string): string {
  return digest(`wire token ${token}`);
}
