import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { inLanguage, lineIn } from './said.ts';

/** What stands above a text. */
export interface Headlines {
  headline: string | null;
  /** What the item goes by: its headline, or the title that its sender files it under. */
  label: string | null;
  kicker: string | null;
  standfirst: string | null;
  /** What no field has room for: a line below beside a standfirst, the headline in other languages. */
  notes: string[];
}

/** Descriptions that are meant for readers of the text; captions repeat its beginning, or belong to pictures. */
const TEASERS = ['teaser', 'summary', 'abstract', 'lead', 'synthe', ''];

/** The headline of an item, the line above it and the sentence below. Ranks are those of dpa: 2 below, 3 above. */
export function headlinesOf(item: XmlElement, language: string | null): Headlines {
  const contentMeta = elementAt(item, 'contentMeta');
  const lines = childrenOf(contentMeta, 'headline').filter((line) => lineOf(line));
  const own = inLanguage(lines, language)?.attributes['xml:lang'];
  const spoken = lines.filter(({ attributes }) => attributes['xml:lang'] === own);
  const isSub = ({ attributes: { role = '', rank } }: XmlElement) => /sub/i.test(role) || rank === '2';
  const above = spoken.find(({ attributes }) => attributes.rank === '3');
  const named = spoken.filter((line) => line !== above && !isSub(line));
  // Another wording of the headline says nothing of its own.
  const worded = named.filter(({ attributes }) => !/:alt|alternat/i.test(attributes.role ?? ''));
  const mains = worded.length ? worded : named;
  const below = spoken.find(isSub) ?? mains[1];
  const teaser = teaserOf(contentMeta, language);
  const headline = lineOf(mains[0] ?? above);
  const further = [...(teaser && below ? [below] : []), ...named.filter((line) => ![mains[0], below].includes(line))];
  const foreign = lines.filter((line) => !spoken.includes(line));
  return {
    headline,
    label: headline ?? lineIn(elementAt(item, 'itemMeta'), 'title', language),
    kicker: mains[0] ? lineOf(above) : null,
    standfirst: teaser ?? lineOf(below),
    notes: [
      ...further
        .filter((line) => lineOf(line) !== teaser && lineOf(line) !== headline)
        .map((line) => `Headline: ${lineOf(line)}`),
      ...foreign.map((line) => `Headline (${line.attributes['xml:lang'] ?? '?'}): ${lineOf(line)}`),
    ],
  };
}

function teaserOf(contentMeta: XmlElement | undefined, language: string | null): string | null {
  for (const role of TEASERS) {
    const meant = childrenOf(contentMeta, 'description').filter(({ attributes }) =>
      role ? attributes.role?.toLowerCase().endsWith(role) : !attributes.role,
    );
    const line = lineOf(
      inLanguage(
        meant.filter((one) => lineOf(one)),
        language,
      ),
    );
    if (line) return line;
  }
  return null;
}
