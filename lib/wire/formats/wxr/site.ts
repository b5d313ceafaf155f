import { createHash } from 'node:crypto';
import type { XmlElement } from '../../xml/elements.ts';
import { childrenOf, lineOf, wordsOf } from '../../xml/elements.ts';
import type { Attachment } from './library.ts';

const WORDPRESS = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/|^undeclared:wp$/;
const MOST_TERMS = 100_000;
const MOST_SHARED = 1000;
const LONGEST_SHARED = 50_000;

/** The words of the first child of WordPress's own namespace with this name, trimmed; null when there are none. */
export function said(element: XmlElement, name: string): string | null {
  const child = childrenOf(element, name).find(({ namespace }) => WORDPRESS.test(namespace));
  return child ? wordsOf(child).trim() || null : null;
}

/** Whether an element is WordPress's own, whatever prefix it was written with. */
export function isWordPress({ namespace }: XmlElement): boolean {
  return WORDPRESS.test(namespace);
}

/** A copy of a text: one that was cut out of a larger text keeps all of that in memory. */
function apart(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

interface Term {
  name: string;
  parent: string | null;
}

/** What an export says of its site before its items: who writes there, how its sections stand below each other. */
export class Site {
  title: string | null = null;
  link: string | null = null;
  blog: string | null = null;
  language: string | null = null;
  readonly #authors = new Map<string, string>();
  readonly #categories = new Map<string, Term>();
  readonly #numbered = new Map<string, string>();
  /** Pictures and files of its library, by their numbers, and which were put up with which item. */
  readonly attachments = new Map<string, Attachment>();
  readonly #below = new Map<string, string[]>();
  /** Blocks that several texts share, by their numbers. */
  readonly shared = new Map<string, string>();

  readonly #guids = new Map<string, string>();

  /** Whether this guid is the post's own: what copies posts copies their guids too, and the first that has one keeps it. */
  isGuidOf(guid: string, postId: string): boolean {
    // Short and of its own: a piece of a text would hold the whole text in memory.
    const key = createHash('sha1').update(guid).digest('base64');
    const first = this.#guids.get(key);
    if (first === undefined) this.#guids.set(key, Buffer.from(postId).toString());
    return first === undefined || first === postId;
  }

  /** Takes in an element of the channel that is no item. */
  learn(element: XmlElement): void {
    if (element.namespace === '') {
      if (element.name === 'title') this.title ??= lineOf(element);
      if (element.name === 'link') this.link ??= lineOf(element);
      if (element.name === 'language') this.language ??= lineOf(element);
    }
    if (!isWordPress(element)) return;
    if (element.name === 'base_blog_url') this.blog ??= lineOf(element);
    if (element.name === 'author') this.#learnAuthor(element);
    if (element.name === 'category') this.#learnTerm(element, 'category_nicename', 'cat_name', 'category_parent');
    if (element.name === 'term' && said(element, 'term_taxonomy') === 'category')
      this.#learnTerm(element, 'term_slug', 'term_name', 'term_parent');
  }

  /** Keeps a picture of the library, once. */
  keepAttachment(given: string, { url, alt, caption }: Attachment, parent: string | null): void {
    if (this.attachments.has(given)) return;
    const id = apart(given);
    this.attachments.set(id, { url: apart(url), alt: apart(alt), caption: apart(caption) });
    if (!parent || parent === '0') return;
    const below = this.#below.get(parent);
    if (below) below.push(id);
    else this.#below.set(apart(parent), [id]);
  }

  /** Keeps a block that texts share, once. */
  keepShared(id: string, html: string): void {
    if (this.shared.size < MOST_SHARED && html.length <= LONGEST_SHARED) this.shared.set(apart(id), apart(html));
  }

  /** The pictures that were put up with the item of this number. */
  below(id: string | null): readonly string[] {
    return this.#below.get(id ?? '') ?? [];
  }

  /** The address of the site. */
  get address(): string | null {
    return [this.blog, this.link].find((one) => one !== null && /^https?:\/\//.test(one)) ?? null;
  }

  /** The name that a login signs with; logins are the same in capitals. */
  authorOf(login: string): string {
    return this.#authors.get(login.toLowerCase()) ?? login;
  }

  /** The names of a category and those above it, from the top. */
  categoryPath(nicename: string, name: string): string[] {
    const path = [this.#categories.get(nicename)?.name ?? name];
    const seen = new Set([nicename]);
    let parent = this.#categories.get(nicename)?.parent;
    while (parent && !seen.has(parent)) {
      seen.add(parent);
      const above = this.#categories.get(parent);
      if (!above) break;
      path.unshift(above.name);
      parent = above.parent;
    }
    return path;
  }

  /** The short name of the category that has this number. */
  categoryNumbered(id: string): string | undefined {
    return this.#numbered.get(id);
  }

  #learnAuthor(element: XmlElement): void {
    const login = said(element, 'author_login');
    if (!login || this.#authors.size >= MOST_TERMS) return;
    const whole = [said(element, 'author_first_name'), said(element, 'author_last_name')].filter(Boolean).join(' ');
    const shown = said(element, 'author_display_name');
    // Whoever never chose how to sign is shown by the login; the whole name says more.
    this.#authors.set(apart(login.toLowerCase()), apart((shown !== login ? shown : null) || whole || shown || login));
  }

  #learnTerm(element: XmlElement, slug: string, name: string, parent: string): void {
    const nicename = said(element, slug);
    if (!nicename || this.#categories.size >= MOST_TERMS) return;
    const above = said(element, parent);
    this.#categories.set(apart(nicename), {
      name: apart(said(element, name) ?? nicename),
      parent: above && apart(above),
    });
    const id = said(element, 'term_id');
    if (id) this.#numbered.set(apart(id), apart(nicename));
  }
}
