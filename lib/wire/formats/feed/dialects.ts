import type { XmlElement } from '../../xml/elements.ts';

/** Vocabularies by a mark of their namespace, in whatever version, or by their usual prefix where nobody declared it. */
const DIALECTS: [mark: RegExp, dialect: string][] = [
  [/w3\.org\/2007\/app|purl\.org\/atom\/app|^undeclared:app$/i, 'app'],
  [/w3\.org\/2005\/atom|purl\.org\/(atom|echo|pie)\b|example\.com\/necho|^undeclared:atom(10|03)?$/i, 'atom'],
  [/purl\.org\/rss\/1\.0\/modules\/content|^undeclared:content$/i, 'content'],
  [/purl\.org\/dc\/terms|^undeclared:dcterms$/i, 'dcterms'],
  [/purl\.org\/(dc|metadata\/dublin_core)|^undeclared:dc$/i, 'dc'],
  [/search\.yahoo\.com\/mrss|video\.search\.yahoo\.com|^undeclared:media$/i, 'media'],
  [/itunes(\.com)?\/dtds|^undeclared:itunes$/i, 'itunes'],
  [/w3\.org\/1999\/xhtml|^undeclared:xhtml$/i, 'xhtml'],
  [/feedburner/i, 'feedburner'],
  [/schemas\.google\.com\/blogger\/2018|^undeclared:blogger$/i, 'blogger'],
  [/w3\.org\/1999\/02\/22-rdf-syntax-ns|^undeclared:rdf$/i, 'rdf'],
  [
    /purl\.org\/rss\/1\.0\/?$|netscape\.com\/rdf\/simple|purl\.org\/net\/rss1\.1|^$|backend\.userland\.com|my\.netscape\.com/i,
    '',
  ],
];

/** The short name of an element's vocabulary: "" for that of RSS itself, "?" for one that is not read. */
export function dialectOf({ namespace }: XmlElement): string {
  return DIALECTS.find(([mark]) => mark.test(namespace))?.[1] ?? '?';
}

/** The parts of an element: "title", "dc:creator", "content:encoded"... in small letters, each with its elements. */
export class Parts {
  readonly #byName = new Map<string, XmlElement[]>();

  constructor(of: XmlElement, own = '') {
    for (const child of of.children) {
      if (typeof child === 'string') continue;
      const dialect = dialectOf(child);
      const name = dialect === own ? child.name : `${dialect}:${child.name}`;
      const known = this.#byName.get(name.toLowerCase());
      if (known) known.push(child);
      else this.#byName.set(name.toLowerCase(), [child]);
    }
  }

  /** All elements of these names, those of the first name first. */
  all(...names: string[]): XmlElement[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** The first element of the first of these names that is there. */
  first(...names: string[]): XmlElement | undefined {
    return this.all(...names)[0];
  }
}
