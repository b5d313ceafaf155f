import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { config } from './config.ts';
import { Problem } from './problem.ts';
import { secretOf } from './secret.ts';

const SEALED = 'sealed1:';
const METHOD = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretOf(config().dataDir), '', purpose, 32));
}

/**
 * Seals a text with a key of this newspaper's own (AES-256-GCM), which lies beside the database and not in it: who
 * copies the database alone cannot read it.
 * @param purpose what is sealed: what was sealed for one purpose opens for no other
 */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(METHOD, keyFor(purpose), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return SEALED + sealed.toString('base64url');
}

/** Whether a text is one that was sealed. */
export function isSealed(text: string): boolean {
  return text.startsWith(SEALED);
}

/**
 * Opens what was sealed for this purpose. What was written before anything was sealed is read as it is.
 * @throws Problem when another newspaper's key sealed it, or it was changed
 */
export function unseal(sealed: string, purpose: string): string {
  if (!isSealed(sealed)) return sealed;
  const bytes = Buffer.from(sealed.slice(SEALED.length), 'base64url');
  try {
    const decipher = createDecipheriv(METHOD, keyFor(purpose), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  } catch {
    throw new Problem(
      'A secret cannot be opened: the file "secret" in DATA_DIR is not the one it was sealed with. Put that file back from a backup, or make another secret.',
    );
  }
}
