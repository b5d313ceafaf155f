import { slugify } from 'transliteration';
import { digest } from '../platform/digest.ts';

/** The shape of every slug in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A slug for a name in any script ("Art & Culture" -> "art-culture", "体育" -> "ti-yu"), at most 60 characters. A name
 * that leaves nothing to spell gets a short digest, so that the same name always has the same slug.
 */
export function slugOf(name: string): string {
  const spelled = slugify(name.replaceAll('&', ' '), { lowercase: true, separator: '-', trim: true })
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return (
    spelled ||
    `n-${digest(name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8)}`
  );
}
