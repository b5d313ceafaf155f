import type { DocumentAddress } from '../../news/documents.ts';
import type { MachineDocument } from './document.ts';
import { makeFeed } from './feeds.ts';
import { makeLite, makeLiteFront } from './lite.ts';
import { makeLlms } from './llms.ts';
import { makeManifest } from './manifest.ts';
import { makeMarkdown } from './markdown.ts';
import { makeOembed } from './oembed.ts';
import { makeRobots } from './robots.ts';
import { makeSitemap, makeSitemapIndex } from './sitemaps.ts';

/** Makes a document for machines; null when there is none at this address. */
export async function makeDocument(address: DocumentAddress): Promise<MachineDocument | null> {
  switch (address.document) {
    case 'feed':
      return makeFeed(address);
    case 'robots':
      return makeRobots();
    case 'llms':
      return makeLlms();
    case 'manifest':
      return makeManifest();
    case 'sitemap-index':
      return makeSitemapIndex();
    case 'sitemap':
      return makeSitemap(address.name);
    case 'markdown':
      return makeMarkdown(address.id);
    case 'lite-front':
      return makeLiteFront();
    case 'lite':
      return makeLite(address.id, address.number);
    case 'oembed':
      return makeOembed(address);
  }
}
