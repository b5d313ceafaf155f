import { escapeUTF8 } from 'entities';
import { read } from '../../../db/database.ts';
import { site } from '../../../site.ts';
import type { TreeFile } from '../../news/body/body-tree.ts';
import type { DocumentAddress } from '../../news/documents.ts';
import { parseAddress } from '../../news/paths.ts';
import { config } from '../../platform/config.ts';
import { plainFile } from '../plain-file.ts';
import { documentOf, type MachineDocument } from './document.ts';
import { type WholeStory, wholeStory } from './whole-story.ts';

type OembedAddress = Extract<DocumentAddress, { document: 'oembed' }>;

type Fields = Record<string, string | number>;

const FORMATS = new Map([
  ['json', { type: 'application/json; charset=utf-8', write: (fields: Fields) => `${JSON.stringify(fields)}\n` }],
  ['xml', { type: 'text/xml; charset=utf-8', write: xml }],
]);

/**
 * What another site shows of one of our articles (oembed.com, version 1.0); null when the address is no article here. A
 * format that we do not write is answered by 501, as that page asks.
 */
export async function makeOembed({ url, format }: OembedAddress): Promise<MachineDocument | null> {
  const form = FORMATS.get(format);
  if (!form) return { ...documentOf('text/plain; charset=utf-8', NO_SUCH_FORMAT), status: 501, ask: true };
  const story = await storyAt(url);
  return story && { ...documentOf(form.type, form.write(fieldsOf(story))), ask: true };
}

const NO_SUCH_FORMAT = 'oEmbed is answered here in the formats "json" and "xml".\n';

async function storyAt(url: string): Promise<WholeStory | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  if (origin !== config().siteUrl) return null;
  const address = parseAddress(pathname, new URLSearchParams());
  return address?.page === 'article' ? read((db) => wholeStory(db, address.id)) : null;
}

function fieldsOf({ row, url, signature, lead }: WholeStory): Fields {
  const [signer] = signature.people.flatMap(({ signers }) => signers);
  const { siteUrl } = config();
  return {
    version: '1.0',
    type: 'rich',
    title: row.headline,
    provider_name: site.name,
    provider_url: `${siteUrl}/`,
    ...(signer ? { author_name: signer.name, author_url: siteUrl + signer.path } : {}),
    ...(lead ? thumbnailOf(plainFile(lead)) : {}),
    html: `<blockquote lang="${row.language}"><p><a href="${url}">${escapeUTF8(row.headline)}</a></p>${row.standfirst ? `<p>${escapeUTF8(row.standfirst)}</p>` : ''}<p>${escapeUTF8(site.name)}</p></blockquote>`,
    width: 600,
    height: 200,
    cache_age: 600,
  };
}

function thumbnailOf({ url, width, height }: TreeFile): Fields {
  return { thumbnail_url: config().siteUrl + url, thumbnail_width: width, thumbnail_height: height };
}

function xml(fields: Fields): string {
  const lines = Object.entries(fields).map(([name, value]) => `<${name}>${escapeUTF8(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${lines.join('')}</oembed>\n`;
}
