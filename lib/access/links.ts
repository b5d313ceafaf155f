import { createHash, randomBytes } from 'node:crypto';
import { config } from '../platform/config.ts';

/** What somebody can do by a link: make the owner, make their account, choose a new password. */
export type LinkKind = 'setup' | 'join' | 'reset';

/** A secret of a link, and the digest by which alone the database knows it. */
export function newSecret(): { secret: string; digest: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, digest: digestOf(secret) };
}

export const digestOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** The address that is given to somebody. */
export function linkOf(kind: LinkKind, secret: string): string {
  return `${config().siteUrl}/admin/${kind}/${secret}/`;
}
