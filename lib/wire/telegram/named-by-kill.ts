import { plainText } from '../../news/body/body-text.ts';
import type { KeptItem } from '../../news/wire-kept.ts';

/** What telegrams are known by, who have no id that another one could name. */
export interface KnownBy {
  /** Its own id: day, service and number, reference ("2013-11-13/eca062/061"). */
  guid: string;
  slugline: string | null;
  headline: string;
}

/** In which words a telegram says which other one it takes back, the surest first. */
export interface NamedByKill {
  /** "dpa 061", "eca062", "item 157". */
  numbers: { code: string; number: number }[];
  /** Slugs of American wires, from "BC-" on, and what is quoted: in small letters. */
  slugs: string[];
  titles: string[];
  /** The keyword that it stands under itself. */
  keyword: string | null;
}

const MOST_WORDS = 2000;
/** Numbers that stand for themselves, whoever sends them. */
const NUMBERED = /^(?:no|nr|number|item|story|report|meldung|take)$/;

/** Reads which item a telegram takes back. */
export function namedByKill({ content, facts }: KeptItem): NamedByKill {
  const said = [content.headline, content.standfirst, ...facts.editorialNotes, plainText(content.body)].filter(Boolean);
  const words = said.join('\n').slice(0, MOST_WORDS);
  return {
    numbers: [...words.matchAll(/\b([a-z]{2,8})[. -]{0,2}(\d{2,6})\b/gi)].map(([, code = '', number]) => ({
      code: code.toLowerCase(),
      number: Number(number),
    })),
    slugs: [...words.matchAll(/\bBC-[^,.;:\n"“”]{3,100}/g)].map(([slug]) => plain(slug)),
    titles: [...words.matchAll(/["“„»«]([^"“”„»«]{8,300})["“”«»]/g)].map(([, title = '']) => plain(title)),
    keyword: keywordOf(facts.slugline),
  };
}

/** Those of the items that are meant, by the surest words that mean any. */
export function meantBy<Item extends KnownBy>(named: NamedByKill, provider: string, items: readonly Item[]): Item[] {
  const ways: ((item: Item) => boolean)[] = [
    ({ guid }) => named.numbers.some((one) => isNumbered(guid, provider, one)),
    ({ slugline }) => named.slugs.some((slug) => isSlug(slug, keywordOf(slugline))),
    ({ headline }) => named.titles.includes(plain(headline)),
    ({ slugline }) => named.keyword !== null && named.keyword === keywordOf(slugline),
  ];
  let meant: Item[] = [];
  for (const isMeant of ways) {
    // What is said less surely tells apart those that are meant by what was said before.
    const found = (meant.length > 1 ? meant : items).filter(isMeant);
    if (found.length === 1) return found;
    if (found.length > 0) meant = found;
  }
  return meant;
}

function isNumbered(guid: string, provider: string, { code, number }: NamedByKill['numbers'][number]): boolean {
  const [, service = '', count, reference] = /\/([a-z]+)(\d{1,12})(?:\/(\d{1,12}))?$/.exec(guid) ?? [];
  if (service === '') return false;
  if (service === code) return Number(count) === number;
  return (code === provider || NUMBERED.test(code)) && reference !== undefined && Number(reference) === number;
}

function isSlug(said: string, slug: string | null): boolean {
  return slug !== null && (said === slug || said.startsWith(`${slug} `));
}

/** A slug or keyword without what says the version: "BC-US--Ferry, 1st Ld" -> "bc-us--ferry", "US-Space/" -> "us-space". */
function keywordOf(slugline: string | null): string | null {
  return plain(slugline?.split(',')[0] ?? '') || null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
}
