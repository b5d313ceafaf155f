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

const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' };

/** What another site shows of one of our articles (oembed.com, version 1.0); null when the address is no article here. */
export async function makeOembed({ url, format }: OembedAddress): Promise<MachineDocument | null> {
  const story = await storyAt(url);
  if (!story) return null;
  const fields = fieldsOf(story);
  const text = format === 'json' ? `${JSON.stringify(fields)}\n` : xml(fields);
  return { ...documentOf(TYPES[format], text), ask: true };
}

async function storyAt(url: string): Promise<WholeStory | null> {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  if (origin !== config().siteUrl) return null;
  const address = parseAddress(pathname, new URLSearchParams());
  return address?.page === 'article' ? read((db) => wholeStory(db, address.id)) : null;
}

function fieldsOf({ row, url, signature, lead }: WholeStory): Record<string, string | number> {
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

function thumbnailOf({ url, width, height }: TreeFile): Record<string, string | number> {
  return { thumbnail_url: config().siteUrl + url, thumbnail_width: width, thumbnail_height: height };
}

function xml(fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(([name, value]) => `<${name}>${escapeUTF8(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${lines.join('')}</oembed>\n`;
}
