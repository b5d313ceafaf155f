import { createHash } from 'node:crypto';

/** SHA-256 of a text or of bytes, in base64url (43 characters). */
export function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('base64url');
}
