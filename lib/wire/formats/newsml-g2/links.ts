import { pictureAt } from '../../sheet/pictures.ts';
import type { WirePicture, WireRelation } from '../../wire-item.ts';
import { childrenOf, elementAt, lineOf, type XmlElement } from '../../xml/elements.ts';
import { guidOf, itemClassOf } from './said.ts';

/** What the links of an item lead to. */
export interface G2Links {
  related: WireRelation[];
  /** Pictures that are linked with their address. */
  pictures: { guid: string; picture: WirePicture }[];
  /** Pages elsewhere. */
  pages: { href: string; title: string | null }[];
}

/** Sorts the links of an item: other items, pictures, pages. A link to an earlier version of itself is none. */
export function linksOf(item: XmlElement): G2Links {
  const links = childrenOf(elementAt(item, 'itemMeta'), 'link').toSorted((a, b) => rankOf(a) - rankOf(b));
  const own = guidOf(item);
  const sorted: G2Links = { related: replacedByNumber(item), pictures: [], pages: [] };
  for (const link of links) {
    const { rel = '', href, residref, guidref } = link.attributes;
    const guid = (residref ?? guidref)?.trim();
    if (itemClassOf(link) === 'picture' && guid && href)
      sorted.pictures.push({ guid, picture: pictureAt(href.trim(), { alt: lineOf(elementAt(link, 'title')) ?? '' }) });
    else if (guid && guid !== own) sorted.related.push({ guid, kind: kindOf(rel) });
    else if (!guid && href && /seeAlso|^$/i.test(rel.replace(/^.*:/, '')) && /^https?:/i.test(href)) {
      sorted.pages.push({ href: href.trim(), title: lineOf(elementAt(link, 'title')) });
    }
  }
  return sorted;
}

/** The item that TT's replaces, which it names by the number that ends its id ("20171220:TT:585152:0"). */
function replacedByNumber(item: XmlElement): WireRelation[] {
  const ids = childrenOf(elementAt(item, 'contentMeta'), 'altId');
  const said = (type: string) => lineOf(ids.find(({ attributes }) => attributes.type === type));
  const [own, number, replaced] = [guidOf(item), said('tt:uno'), said('tt:refuno')];
  const stem = own && number && own.endsWith(number) ? own.slice(0, -number.length) : 'urn:newsml:tt.se:';
  const signals = childrenOf(elementAt(item, 'itemMeta'), 'signal').map(({ attributes }) => attributes.qcode ?? '');
  const isOther = replaced !== null && replaced !== number && signals.some((signal) => signal.endsWith(':replace'));
  return isOther ? [{ guid: stem + replaced, kind: 'replaces' }] : [];
}

function kindOf(rel: string): WireRelation['kind'] {
  if (/translat/i.test(rel)) return 'translation';
  return /replac|previousVersion|supersed/i.test(rel) ? 'replaces' : 'related';
}

function rankOf({ attributes }: XmlElement): number {
  return Number(attributes.rank ?? 0) || 0;
}
