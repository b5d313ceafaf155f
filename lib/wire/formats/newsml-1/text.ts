import { plainHtml } from '../../sheet/typed-text.ts';
import { descendantsOf, elementAt, lineOf, wordsOf, type XmlElement } from '../../xml/elements.ts';
import { escaped, htmlOf } from '../../xml/html-of.ts';
import { type FindPicture, nitfHtml } from '../nitf/nitf-html.ts';
import { type NitfParts, nitfParts } from '../nitf/nitf-parts.ts';
import { type Content, contentIn, dataOf, roleOf, type Story1 } from './components.ts';

/** The texts of a story by the part they play. */
export interface Texts1 {
  title: string | null;
  subtitle: string | null;
  lead: string | null;
  html: string;
  nitf: NitfParts | null;
  pictures: NitfParts['pictures'];
  losses: string[];
}

const TITLE = /^(?:title|headline)$/i;
const SUBTITLE = /^sub-?(?:headline|title)$/i;
const LEAD = /^(?:lead|abstract|summary|intro)$/i;
/** What stands below a text: whom to ask. */
const LAST = /^contact/i;
const NO_TEXT = /^(?:caption|stylesheet|keywords?|tweet ?text)$/i;
/** Text for other places than a page. */
const ELSEWHERE = /^tweet ?text$/i;
/** Of several spellings of one text, the one that holds most. */
const RICHEST = [/nitf/i, /html/i, /xml/i];

/** Reads the texts of a story. `find` knows the pictures that its NITF names. */
export function textsOf(story: Story1, find: FindPicture): Texts1 {
  const texts = contentIn(story.component, 'text').filter(
    ({ holder }) => !story.media.some((medium) => holds(medium, holder)),
  );
  const line = (role: RegExp) =>
    texts
      .filter(({ holder }) => role.test(roleOf(holder)))
      .map(({ item }) => lineOf(dataOf(item)))
      .find(Boolean) ?? null;
  const special = [TITLE, SUBTITLE, LEAD, NO_TEXT];
  const bodies = inOneSpelling(texts.filter(({ holder }) => !special.some((role) => role.test(roleOf(holder)))));
  const ordered = bodies.toSorted((a, b) => Number(LAST.test(roleOf(a.holder))) - Number(LAST.test(roleOf(b.holder))));
  const read = ordered.map(({ item }) => contentHtml(item, find));
  const elsewhere = texts.some(({ holder }) => ELSEWHERE.test(roleOf(holder)));
  return {
    title: line(TITLE),
    subtitle: line(SUBTITLE),
    lead: line(LEAD),
    html: read.map(({ html }) => html).join(''),
    nitf: read.find(({ nitf }) => nitf)?.nitf ?? null,
    pictures: read.flatMap(({ pictures }) => pictures),
    losses: [...read.flatMap(({ losses }) => losses), ...(elsewhere ? ['Left out: a text for social networks.'] : [])],
  };
}

/** Content items that stand in one component as equivalents are one text in several spellings. */
function inOneSpelling(texts: readonly Content[]): Content[] {
  const choices = Map.groupBy(texts, ({ holder }) => holder);
  return [...choices].flatMap(([holder, all]) => {
    const isChoice = holder.attributes.EquivalentsList === 'yes' || elementAt(holder, 'BasisForChoice') !== undefined;
    if (all.length < 2 || !isChoice) return all;
    const best = RICHEST.map((kind) => all.find(({ item }) => kind.test(spellingOf(item)))).find(Boolean) ?? all[0];
    return best ? [best] : [];
  });
}

function spellingOf(item: XmlElement): string {
  const said = ['MimeType', 'Format'].map((name) => elementAt(item, name)?.attributes.FormalName ?? '').join(' ');
  return descendantsOf(dataOf(item), 'nitf').length ? `nitf ${said}` : said;
}

function holds(component: XmlElement, part: XmlElement): boolean {
  return component === part || component.children.some((child) => typeof child !== 'string' && holds(child, part));
}

function contentHtml(item: XmlElement, find: FindPicture): Omit<Texts1, 'title' | 'subtitle' | 'lead'> {
  const content = dataOf(item);
  const notation = elementAt(item, 'Encoding')?.attributes.Notation ?? '';
  if (/base-?64/i.test(notation)) {
    const words = Buffer.from(wordsOf(content), 'base64').toString('utf8');
    return { html: looseHtml(words), nitf: null, pictures: [], losses: [] };
  }
  const nitf = descendantsOf(content, 'nitf')[0];
  if (nitf) {
    const parts = nitfParts(nitf, find);
    return { html: parts.html, nitf: parts, pictures: parts.pictures, losses: parts.losses };
  }
  const html = descendantsOf(content, 'body')[0] ?? elementAt(content, 'html');
  if (html) return { html: htmlOf(html.children), nitf: null, pictures: [], losses: [] };
  if (content?.children.some((child) => typeof child !== 'string'))
    return { ...nitfHtml(content.children, find), nitf: null };
  return { html: looseHtml(wordsOf(content)), nitf: null, pictures: [], losses: [] };
}

/** Text without any markup of its own, in which each line may be a paragraph, or bits of HTML may stand. */
function looseHtml(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const wrapped = lines.slice(0, -1).every((line) => line.length >= 50 && line.length <= 85) && lines.length > 2;
  if (wrapped || /<(?:p|br|div)\b/i.test(text) || /\n\s*\n/.test(text.trim())) return plainHtml(text);
  const marked = /<\/?[a-z][^<>]*>/i.test(text);
  return lines.map((line) => `<p>${marked ? line : escaped(line)}</p>`).join('');
}
