import { slugify } from 'transliteration';
import { digest } from '../platform/digest.ts';

/** The shape of every slug in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The slug by which a person, topic or agency is known. Names that are not Latin sound alike where they are written
 * differently (王伟, 汪伟 -> "wang-wei"): those carry a short digest, so that two people stay two.
 */
export function nameSlug(name: string): string {
  const spelled = slugOf(name);
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)) return spelled;
  return `${spelled.slice(0, 50).replace(/-+$/, '')}-${shortDigest(name.normalize('NFKC'))}`;
}

/**
 * A slug for a name in any script ("Art & Culture" -> "art-culture", "体育" -> "ti-yu"), at most 60 characters. A name
 * that leaves nothing to spell gets a short digest, so that the same name always has the same slug.
 */
export function slugOf(name: string): string {
  const spelled = slugify(name.replaceAll('&', ' '), { lowercase: true, separator: '-', trim: true })
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, '');
  return spelled || `n-${shortDigest(name)}`;
}

/** Eight letters and digits that stand for a text. */
function shortDigest(text: string): string {
  return digest(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
}
