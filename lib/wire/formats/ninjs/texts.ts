import { decodeHTML } from 'entities';
import { plainText } from '../../../news/body/body-text.ts';
import { Problem } from '../../../platform/problem.ts';
import { bodyOfHtml, type HtmlBody } from '../../html/html-body.ts';
import { withPictureFacts } from '../../sheet/pictures.ts';
import { bodyOfTelegram } from '../../telegram/body-of-lines.ts';
import { readXml } from '../../xml/read-xml.ts';
import { nitfHtml } from '../nitf/nitf-html.ts';
import type { NinjsItem } from './schema.ts';

type Roled = NonNullable<NinjsItem['bodies']>[number];

/** The text of an item, from the richest of its bodies: HTML, then NITF, then plain words. */
export function bodyOf({ bodies }: NinjsItem, base: string | null): HtmlBody {
  const filled = (bodies ?? []).filter(({ value }) => value.trim());
  // Several bodies are several lengths of one text.
  const html = filled.filter(isHtml).toSorted((a, b) => b.value.length - a.value.length)[0];
  if (html) return bodyOfHtml(storyHtml(html.value), base);
  const nitf = filled.find(({ value, role }) => /^nitf$/i.test(role ?? '') || /<body\.content>/i.test(value));
  if (nitf) return bodyOfNitf(nitf.value.split(/<\/?body\.content>/i)[1] ?? nitf.value, base);
  const plain = filled.find(({ value }) => !/^\s*<[?\w]/.test(value)) ?? filled[0];
  if (!plain) return { body: { type: 'doc', content: [] }, pictures: [], losses: [] };
  if (/^\s*<[?\w]/.test(plain.value)) return bodyOfHtml(plain.value, base);
  return { body: bodyOfTelegram(plain.value.split(/\r\n|\n|\r/)), pictures: [], losses: [] };
}

/** What stands in the body of a NITF document; where it is no XML, as HTML, which is much like it. */
function bodyOfNitf(value: string, base: string | null): HtmlBody {
  try {
    const { html, pictures, losses } = nitfHtml(readXml(`<body.content>${value}</body.content>`).children);
    const body = withPictureFacts(bodyOfHtml(html, base), pictures);
    return { ...body, losses: [...body.losses, ...losses] };
  } catch (error) {
    if (error instanceof Problem) return bodyOfHtml(value, base);
    throw error;
  }
}

function isHtml({ role, contenttype, value }: Roled): boolean {
  if (/nitf/i.test(`${role} ${contenttype}`)) return false;
  return /html/i.test(`${role} ${contenttype}`) || /^\s*<(?:p|div|section|article|h\d|ul|body|html)\b/i.test(value);
}

/** TT writes its name between headline and text, and its associated pictures into it as thumbnails: both stand in fields. */
function storyHtml(html: string): string {
  const start = html.indexOf('<div class="dat">');
  const end = start === -1 ? -1 : html.indexOf('</div>', start);
  const undated = end === -1 ? html : html.slice(0, start) + html.slice(end + '</div>'.length);
  return undated.replace(/<figure>(?:(?!<\/?figure>).){0,3000}data-assoc-ref=.{0,3000}?<\/figure>/gs, '');
}

/** The headline of an item, the main one first. */
export function headlineOf({ headlines, title }: NinjsItem): string | null {
  const filled = (headlines ?? []).filter(({ value }) => value.trim());
  const main = filled.find(({ role }) => /^(?:main|headline)$/i.test(role ?? 'main')) ?? filled[0];
  return main ? wordsOf(main) : (title ?? null);
}

const STANDFIRSTS = ['lead', 'summary', 'teaser', 'standfirst', 'text', 'html', 'xhtml', 'main'];

/** What stands between headline and text. */
export function standfirstOf({ descriptions }: NinjsItem): string | null {
  const filled = (descriptions ?? []).filter(({ value }) => value.trim());
  const found = STANDFIRSTS.map((role) => filled.find((one) => (one.role ?? 'text').toLowerCase() === role)).find(
    Boolean,
  );
  return found ? wordsOf(found) : null;
}

/** What an item says of itself as a picture. */
export function captionOf({ descriptions, headlines }: Pick<NinjsItem, 'descriptions' | 'headlines'>): string | null {
  const filled = (descriptions ?? []).filter(({ value, role }) => value.trim() && !/writer|credit/i.test(role ?? ''));
  const caption =
    filled.find(({ role }) => /caption/i.test(role ?? '')) ??
    filled.find(({ role }) => /text/i.test(role ?? '')) ??
    filled[0];
  return caption ? wordsOf(caption) : ((headlines ?? [])[0]?.value ?? null);
}

function wordsOf({ value, role, contenttype }: Roled): string {
  const marked = /html/i.test(`${role} ${contenttype}`) || /<\/?[a-z][^<>]*>/i.test(value);
  return marked ? plainText(bodyOfHtml(value, null).body).replaceAll('\n', ' ') : decodeHTML(value);
}
