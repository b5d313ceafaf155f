import { plainText } from '../../../news/body/body-text.ts';
import { attribute, type PastedElement, type PastedNode, textOf, within } from '../../../news/body/paste/elements.ts';
import { archiveStory } from '../../archives/archive-story.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import type { Head, WholeFormat, WireFile } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { parsedHtml } from '../../html/parse-html.ts';
import { readInstant } from '../../read-instant.ts';
import type { Reading } from '../../wire-item.ts';
import { plainMedium } from './text.ts';

/** What else lies in an export: whom somebody follows, what was read, the account. */
const PROFILE = /<section class="h-(?:card|feed)">/;

/** The posts of an export of Medium: a page of HTML each, in which parts are named as microformats name them. */
export const medium: WholeFormat = {
  name: 'medium',
  recognises: ({ text }: Head) =>
    /^\s*<(?:!doctype html|html)\b/i.test(text) &&
    (/<article class="h-entry">[\s\S]*class="(?:p-name|e-content)"/.test(text) || PROFILE.test(text)),
  read: (file: WireFile) => [readPost(file)],
};

function readPost({ name, text }: WireFile): Reading {
  const nodes = parsedHtml(text);
  if (!nodes) return { refused: 'its HTML is too tangled to be read' };
  const part = (className: string, ...tags: string[]) => inClass(nodes, className, tags)[0];
  const content = part('e-content', 'section', 'div');
  const title = wordsOf(part('p-name', 'h1'));
  if (!content) return { setAside: 'a page of an account, no story', provider: 'medium.com' };
  const page = address(part('p-canonical', 'a')) ?? linkAround(nodes);
  const written = part('dt-published', 'time');
  const published = written ? readInstant(attribute(written, 'datetime'), 'UTC') : null;
  const summary = wordsOf(part('p-summary', 'section'));
  const author = part('p-author', 'a');
  const body = bodyOfHtml(plainMedium(content, title, summary), page);
  const words = plainText(body.body).replace(/\s+/g, ' ');
  const paths = inClass(nodes, 'p-canonical', ['a']).map((link) => attribute(link, 'href'));
  return archiveStory({
    provider: page ? new URL(page).hostname.replace(/^www\./, '') : 'medium.com',
    guid: /-([\da-f]{8,})(?:\.html)?$/.exec(name)?.[1] ?? page,
    title,
    standfirst: summary && !beginsWith(words, summary) ? summary : null,
    authors: author ? [wordsOf(author)] : [],
    language: null,
    section: [],
    topics: inClass(nodes, 'p-tag', ['a']).map(wordsOf),
    text: body,
    lead: null,
    publishedAt: published?.at ?? null,
    hold: holdOf({ isDraft: /^draft_/.test(name) || (!written && paths.length === 0), words, title }),
    notes: [],
    losses: [],
    facts: { addresses: oldAddresses(paths, page) },
  });
}

function holdOf({ isDraft, words, title }: { isDraft: boolean; words: string; title: string }): string | null {
  if (isDraft) return 'a draft where it came from';
  // What answers another's post has no title of its own, and neither have short posts: nothing tells them apart.
  return beginsWith(words, title) ? 'a short post, or an answer to the post of somebody else' : null;
}

/** Whether a title or summary is only how the text begins, cut off or not. */
function beginsWith(words: string, line: string): boolean {
  return line !== '' && words.startsWith(line.replace(/\s*(?:…|\.\.\.)$/, ''));
}

/** The elements of these names that have a class, in the order in which they stand. */
function inClass(nodes: readonly PastedNode[], className: string, tags: readonly string[]): PastedElement[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const own = tags.includes(node.tagName) && attribute(node, 'class').split(/\s+/).includes(className);
    return own ? [node] : inClass(node.childNodes, className, tags);
  });
}

function wordsOf(element: PastedElement | undefined): string {
  return element ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}

function address(link: PastedElement | undefined): string | null {
  const href = link ? attribute(link, 'href') : '';
  return /^https?:\/\//.test(href) && URL.canParse(href) ? href : null;
}

/** The address that the date leads to, where the post names none of its own. */
function linkAround(nodes: readonly PastedNode[]): string | null {
  const links = nodes.flatMap((node) => ('tagName' in node ? within(node, 'a') : []));
  return address(links.find((link) => inClass(link.childNodes, 'dt-published', ['time']).length > 0));
}
