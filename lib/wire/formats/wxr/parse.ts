import type { StreamFormat, StreamReading } from '../../format.ts';
import { streamElements } from '../../xml/stream-elements.ts';
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
    for await (const { name, line, original, element } of streamElements(bytes, 2)) {
      if (name !== 'item') {
        if (element) site.learn(element);
        continue;
      }
      items += 1;
      const reading = element
        ? readItem(element, site, how)
        : { refused: 'an item of more than 20 million characters' };
      yield { ...reading, at: line, original };
    }
    if (items === 0) yield { setAside: 'an export without any items', at: 1, original: '' };
  },
};
