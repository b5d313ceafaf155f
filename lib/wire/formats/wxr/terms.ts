import type { WireSubject } from '../../wire-item.ts';
import { childrenOf, lineOf, type XmlElement } from '../../xml/elements.ts';
import type { Meta } from './meta.ts';
import type { Site } from './site.ts';

/** What an item is filed under at its site. */
interface Terms {
  section: string[];
  topics: string[];
  authors: string[];
  subjects: WireSubject[];
}

const UNSORTED =
  /^(?:uncategori[sz]ed|allgemein|sin-categoria|non-classe|senza-categoria|sem-categoria|geen-categorie|unkategorisiert|ukategorisert)$/;

/** The first category becomes the section, any other one and all tags topics; Co-Authors Plus keeps authors here too. */
export function termsOf(item: XmlElement, site: Site, meta: Meta): Terms {
  const subjects = childrenOf(item, 'category').flatMap((element): (WireSubject & { name: string })[] => {
    const { domain, nicename } = element.attributes;
    const name = lineOf(element);
    return name && domain ? [{ scheme: domain, code: nicename ?? name, name }] : [];
  });
  const distinct = [...new Map(subjects.map((one) => [`${one.scheme} ${one.code}`, one])).values()];
  const named = (scheme: string) => distinct.filter((one) => one.scheme === scheme);
  const categories = named('category').filter(({ code }) => !UNSORTED.test(code.toLowerCase()));
  const primary = site.categoryNumbered(meta.primaryCategory ?? '');
  const first = categories.find(({ code }) => code === primary) ?? categories[0];
  const others = categories.filter((one) => one !== first);
  return {
    section: first ? site.categoryPath(first.code, first.name) : [],
    topics: [...named('post_tag'), ...named('tag'), ...others].map(({ name }) => name),
    authors: named('author').map(({ name, code }) => (site.authorOf(code) === code ? name : site.authorOf(code))),
    subjects: distinct.map(({ scheme, code, name }) => ({
      scheme: scheme === 'post_tag' ? 'tag' : scheme,
      code,
      name,
    })),
  };
}
