import { plainLine } from '../../archives/plain-line.ts';
import type { StreamFormat, StreamOrders, StreamReading } from '../../format.ts';
import type { Reading } from '../../wire-item.ts';
import { type StreamedElement, streamElements } from '../../xml/stream-elements.ts';
import { readItem } from './item.ts';
import { Site } from './site.ts';
import { surveyPictures } from './survey.ts';

const OLD_RSS = /^(?:rss|RDF)$/;

/**
 * WordPress eXtended RSS, 1.0 to 1.2, and what Squarespace and others write in its manner. Posts become stories; pages
 * and what else a site holds are set aside.
 */
export const wxr: StreamFormat = {
  name: 'wxr',
  end: /<\/(?:[\w-]+:)?(?:rss|RDF)>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*$/,

  recognises({ text, root }) {
    if (root && !OLD_RSS.test(root.name)) return false;
    return /<rss\b/i.test(text) && /https?:\/\/(?:www\.)?wordpress\.org\/export\/\d|<wp:wxr_version/.test(text);
  },

  async *stream(bytes, how = {}): AsyncGenerator<StreamReading> {
    const site = new Site();
    if (how.again) await surveyPictures(how.again(), site);
    let items = 0;
    for await (const streamed of streamElements(bytes, { depth: 2, name: 'item' })) {
      if (streamed.name === 'item') items += 1;
      const reading = readingOf(streamed, site, how);
      if (reading) yield { ...reading, at: streamed.line, original: streamed.original };
    }
    if (items === 0) yield { setAside: 'an export without any items', at: 1, original: '' };
  },
};

const MENDED =
  'It was not well-formed and was mended: a sign that XML does not allow on its own, a misspelt end tag, or letters of another encoding.';

/** What a part of an export is read as; null for what only tells of its site. */
function readingOf(streamed: StreamedElement, site: Site, how: StreamOrders): Reading | null {
  const { name, element, refused, original } = streamed;
  if (name === '') return { setAside: `words between two items, in none: "${plainLine(original).slice(0, 80)}"` };
  if (name !== 'item') {
    if (element) site.learn(element);
    return null;
  }
  if (!element) return { refused: refused ?? 'it cannot be read' };
  const reading = readItem(element, site, how);
  if (!streamed.mended || !('item' in reading)) return reading;
  return { item: { ...reading.item, notes: [...reading.item.notes, MENDED] } };
}
