import { decodedXml } from '../../xml/decoded.ts';
import type { XmlElement } from '../../xml/elements.ts';
import { childrenOf, wordsOf } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import type { Attachment } from './render-shortcode.ts';
import { type Site, said } from './site.ts';

/** What only pictures and blocks that texts share have in an item. */
const MARK = /:attachment_url>|:post_type>(?:<!\[CDATA\[)?wp_block/g;
const MOST_KEPT = 400_000;
const MOST_ATTACHMENTS = 500_000;

/**
 * Looks through a whole export for its pictures, and for blocks that texts share, before its items are read: texts name
 * them by number, and they stand further down. It looks for the few items that have a mark of one, and reads no others.
 * What it cannot read is passed over: reading the items will tell.
 */
export async function surveyPictures(bytes: AsyncIterable<Buffer>, site: Site): Promise<void> {
  let kept = '';
  for await (const { text } of decodedXml(bytes)) {
    kept += text;
    let behind = 0;
    for (let at = nextMark(kept, 0); at !== -1; at = nextMark(kept, behind)) {
      const end = kept.indexOf('</item>', at);
      if (end === -1) break;
      const start = kept.lastIndexOf('<item', at);
      if (start >= behind) learnItem(kept.slice(start, end + 7), site);
      behind = end + 7;
    }
    // An item that began is kept until it ends, unless it is longer than any picture's.
    const open = kept.lastIndexOf('<item');
    kept = kept.slice(Math.max(behind, open === -1 ? kept.length - 20 : open, kept.length - MOST_KEPT));
  }
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

function learnItem(item: string, site: Site): void {
  if (site.attachments.size >= MOST_ATTACHMENTS) return;
  const prefixes = [...new Set([...item.matchAll(/<\/?([\w-]+):/g)].map(([, prefix]) => prefix))];
  const names: Record<string, string> = {
    wp: 'http://wordpress.org/export/1.2/',
    excerpt: 'excerpt',
    content: 'content',
  };
  const declared = prefixes.map((prefix) => `xmlns:${prefix}="${names[prefix ?? ''] ?? prefix}"`).join(' ');
  try {
    const [element] = childrenOf(readXml(`<a ${declared}>${item.replace(/&(?!#?\w+;)/g, '&amp;')}</a>`));
    if (element) keepItem(element, site);
  } catch {
    // An item that is malformed is refused when its turn comes.
  }
}

function keepItem(item: XmlElement, site: Site): void {
  keepPicture(item, site);
  const id = said(item, 'post_id');
  const text = childrenOf(item, 'encoded').find(({ namespace }) => namespace.includes('content'));
  if (id && text && said(item, 'post_type') === 'wp_block') site.keepShared(id, wordsOf(text));
}

/** Keeps what an item of the type "attachment" says. */
export function keepPicture(item: XmlElement, site: Site): void {
  const id = said(item, 'post_id');
  const url = said(item, 'attachment_url');
  if (id && url && said(item, 'post_type') === 'attachment')
    site.keepAttachment(id, attachmentOf(item, url), said(item, 'post_parent'));
}

function attachmentOf(item: XmlElement, url: string): Attachment {
  const meta = childrenOf(item, 'postmeta').find((one) => said(one, 'meta_key') === '_wp_attachment_image_alt');
  const caption = childrenOf(item, 'encoded').find(({ namespace }) => namespace.includes('excerpt'));
  return {
    url,
    alt: (meta && said(meta, 'meta_value')) ?? '',
    caption: caption ? wordsOf(caption).trim() : '',
  };
}
