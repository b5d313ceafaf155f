import { type Byline, parseByline } from '../news/bylines.ts';

/** How agencies lead into a name, in the languages they write. */
const BY = /^(?:by|von|par|por|de|di|da|av|af|door|words by|reporting by)(?:\s*:)?\s+(?=\p{Lu}|the\s)/iu;

/**
 * Reads a byline in whatever language it stands: "Von Marco Krefting und Sunrita Sen, dpa".
 * @param agency the name of the sender, signed where the byline names it or nobody
 */
export function bylinesOf(printed: string | null | undefined, agency: string | null): Byline[] {
  const names = (printed ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '')
    .replace(/^the (?=associated press)/i, '')
    .replace(/(?<!\s)\s+(?:und|et|y|e|og|och|en)\s+(?=\p{Lu})/gu, ' and ');
  const bylines = names ? parseByline(names, agency) : [];
  return bylines.map((byline) => (/^the\s/i.test(byline.name) ? { type: 'agency', name: byline.name } : byline));
}
