import { plainText } from '../../../news/body/body-text.ts';
import { attribute, childElements, type PastedElement, textOf } from '../../../news/body/paste/elements.ts';
import { Problem } from '../../../platform/problem.ts';
import { archiveStory } from '../../archives/archive-story.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import type { WholeFormat } from '../../format.ts';
import { parsedHtml } from '../../html/parse-html.ts';
import type { Reading } from '../../wire-item.ts';
import { bodyOfMedium } from './text.ts';

const POST = /<article\b[^>]*\bclass="h-entry"[\s\S]*\bdata-field="body"/;
const EXPORTED = /Exported from <a href="https:\/\/medium\.com"|<section class="h-card">[\s\S]*\bMedium user ID\b/;

/** A page of an export of Medium (posts/<day>_<title>-<id>.html): an article in the manner of microformats2 h-entry. */
export const medium: WholeFormat = {
  name: 'medium',

  recognises: ({ text }) => /^\s*<(?:!doctype html|html)\b/i.test(text) && (POST.test(text) || EXPORTED.test(text)),

  read({ text }) {
    if (POST.test(text) && !text.includes('</article>'))
      throw new Problem(`Line ${text.split('\n').length}: the page is cut off: its article does not end.`);
    const roots = (parsedHtml(text) ?? []).filter((node): node is PastedElement => 'tagName' in node);
    const article = roots.flatMap(allIn).find(({ tagName }) => tagName === 'article');
    const body = article && fields(article, 'e-content')[0];
    return [article && body ? readPost(article, body) : { setAside: 'a page of an export of Medium without a story' }];
  },
};

function readPost(article: PastedElement, body: PastedElement): Reading {
  const line = (name: string) => fields(article, name).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const title = line('p-name');
  const text = bodyOfMedium(body);
  const id = addressesIn(article).find((address) => SHORT.test(address));
  const who = { provider: 'medium', guid: id === undefined ? null : (SHORT.exec(id)?.[1] ?? null) };
  // What is nothing but its own title was said below somebody else's story.
  if (plainText(text.body).trim() === title && text.pictures.length === 0)
    return { setAside: 'an answer to a story of somebody else', provider: who.provider, guid: who.guid ?? title };
  const [time] = fields(article, 'dt-published');
  const published = time ? Date.parse(attribute(time, 'datetime')) : Number.NaN;
  const isDraft = Number.isNaN(published);
  return archiveStory({
    ...who,
    ...{ title, text, language: null, section: [], lead: null, notes: [], losses: [] },
    standfirst: standfirstOf(line('p-summary'), plainText(text.body)),
    authors: [line('p-author')],
    topics: fields(article, 'p-tag').map(textOf),
    publishedAt: isDraft ? null : published,
    hold: isDraft ? 'a draft where it came from' : null,
    facts: { addresses: oldAddresses(fields(article, 'p-canonical').map(ownAddress), null) },
  });
}

/** Where a post has no subtitle, its summary is how it begins, cut off somewhere. */
function standfirstOf(summary: string, text: string): string | null {
  const start = summary.replace(/(?<!\s)\s*(?:…|\.\.\.)$/, '');
  return start === '' || text.replace(/\s+/g, ' ').startsWith(start) ? null : summary;
}

const SHORT = /^https:\/\/medium\.com\/p\/(\w+)$/;

/** What stood at Medium's own address cannot be led on from there. */
function ownAddress(link: PastedElement): string | null {
  const address = attribute(link, 'href');
  return /^https?:\/\/(?:www\.)?medium\.com\//.test(address) ? null : address;
}

function addressesIn(article: PastedElement): string[] {
  return allIn(article).flatMap((one) => (one.tagName === 'a' ? [attribute(one, 'href')] : []));
}

function fields(article: PastedElement, name: string): PastedElement[] {
  return allIn(article).filter((one) => attribute(one, 'class').split(/\s+/).includes(name));
}

function allIn(element: PastedElement): PastedElement[] {
  return [element, ...childElements(element).flatMap(allIn)];
}
