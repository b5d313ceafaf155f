import { isSealed, seal, unseal } from './seal.ts';

const PURPOSE = 'secrets of webhooks';

/** The secret of a webhook as the database keeps it; one that is sealed already stays as it is. */
export function sealedSecret(secret: string): string {
  return isSealed(secret) ? secret : seal(secret, PURPOSE);
}

/**
 * The secret of a webhook as its receiver has it; one that was kept before secrets were sealed is read as it is.
 * @throws Problem when it was sealed with the key of another paper
 */
export function openSecret(secret: string): string {
  return unseal(secret, PURPOSE);
}
