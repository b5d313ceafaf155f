const COMMENT = /^\s*(\/)?wp:([a-z][\w-]*\/)?([a-z][\w-]*)(?:\s+(\{[\s\S]*\}))?\s*(\/)?\s*$/;

/** Blocks of WordPress that say nothing but how what stands around them looks. */
const SILENT = new Set([
  'spacer',
  'separator',
  'more',
  'nextpage',
  'column',
  'columns',
  'group',
  'list-item',
  'footnotes',
  'button',
]);

/** Blocks that hold what they show in the HTML below their comment. */
const HOLDERS = new Set(['query', 'navigation', 'comments', 'comments-query-loop', 'social-links']);

/** Blocks of the theme: its own frame around the text. */
const OF_THE_THEME =
  /^(post-|comment|site-|query-|template-part|pattern$|loginout$|home-link$|avatar$|read-more$|term-description$)/;

/** A block of a plugin that holds tags and no words. */
const HOLLOW =
  /<!--\s*wp:(?!core\/)([a-z][\w-]*\/)([a-z][\w-]*)\s[^<>]{0,4000}-->\s*(?:<[^<>!]*>\s*){0,30}<!--\s*\/wp:\1\2\s*-->/g;
const SHOWS = /<(?:img|iframe|video|audio|object|embed|svg)\b/i;
/** Pictures that stand behind words, by their style. */
const BEHIND =
  /<(?:div|section|figure)\b[^<>]*\bwp-block-(?:cover|media-text)[^<>]*style="[^"<>]*background-image:\s*url\(([^)"<>]+)\)[^<>]*>/g;
const SHARED = /<!--\s*wp:block\s*\{\s*"ref"\s*:\s*(\d+)[^{}]*\}\s*\/-->/g;
const DOWNLOAD = /<a\b[^<>]*\bwp-block-file__button\b[^<>]*>[^<]*<\/a>/gi;

/** Whether a text is written in blocks, as WordPress does since its version 5. */
export function hasBlocks(html: string): boolean {
  return /<!--\s*wp:/.test(html);
}

/**
 * What the blocks of a text are that the site would fill in on every visit (the newest posts, a search form): they hold
 * no words, and are told of. Blocks with words stand in the HTML itself.
 */
export function filledInBlocks(html: string): string[] {
  const found = new Set<string>();
  for (const [block, plugin, name = ''] of html.matchAll(HOLLOW))
    if (!SHOWS.test(block)) found.add(named(name, plugin));
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', at + 4)) {
    const end = html.indexOf('-->', at);
    if (end === -1) break;
    const [, closing, plugin, name = '', , empty] = COMMENT.exec(html.slice(at + 4, end)) ?? [];
    if (closing || !name || SILENT.has(name)) continue;
    if (empty || HOLDERS.has(name)) found.add(named(name, plugin));
  }
  return [...found];
}

function named(name: string, plugin: string | undefined): string {
  const core = !plugin || plugin === 'core/';
  if (core && name === 'block') return 'a block that texts share, which is not in the export';
  return core && OF_THE_THEME.test(name) ? 'a block of its theme' : `the block ${plugin ?? ''}${name}`;
}

/** A text with the blocks in it that several texts share: they are named by number, and stand elsewhere in the export. */
export function withShared(html: string, shared: (id: string) => string | undefined): string {
  return html.replace(SHARED, (whole, id: string) => shared(id) ?? whole);
}

/**
 * A text in blocks without what its site would fill in: lists of other texts, menus, comments, a second link to a file; and with the pictures
 * that styles put behind words as pictures.
 */
export function withoutFilledIn(html: string): string {
  let out = html
    .replace(DOWNLOAD, '')
    .replace(
      BEHIND,
      (box, url: string) => `<figure><img src="${url.replace(/['\s]|&quot;/g, '')}" alt=""></figure>${box}`,
    );
  for (const name of HOLDERS) {
    const block = new RegExp(`<!--\\s*wp:${name}[\\s{][\\s\\S]*?<!--\\s*/wp:${name}\\s*-->`, 'g');
    out = out.replace(block, '');
  }
  return out;
}
