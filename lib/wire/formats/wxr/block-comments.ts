const COMMENT = /^(\/)?wp:([a-z][\w-]{0,100}\/)?([a-z][\w-]{0,100})(?:\s{1,20}(\{[\s\S]*\}))?\s{0,20}(\/)?$/;

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
const BOX = /<(?:div|section|figure)\b[^<>]{0,8000}>/g;
const BEHIND = /\bwp-block-(?:cover|media-text)[^<>]*style="[^"<>]*background-image:\s{0,20}url\(([^()"<>]{1,2000})\)/;
const SHARED = /<!--\s*wp:block\s*\{\s*"ref"\s*:\s*(\d{1,12})(?!\d)[^{}]{0,200}\}\s*\/-->/g;
const DOWNLOAD = /<a\b[^<>]*\bwp-block-file__button\b[^<>]*>[^<]*<\/a>/gi;

/** A text without what stands in blocks of a name, their ends included; one without an end stays. */
function withoutBlock(html: string, name: string): string {
  const begins = new RegExp(`<!--\\s{0,20}wp:${name}[\\s{]`, 'g');
  const ends = new RegExp(`<!--\\s{0,20}/wp:${name}\\s{0,20}-->`, 'g');
  let out = '';
  let from = 0;
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    ends.lastIndex = begin.index;
    if (!ends.exec(html)) break;
    out += html.slice(from, begin.index);
    from = ends.lastIndex;
    begins.lastIndex = from;
  }
  return out + html.slice(from);
}

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
    const [, closing, plugin, name = '', , empty] = COMMENT.exec(html.slice(at + 4, end).trim()) ?? [];
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
  let out = html.replace(DOWNLOAD, '').replace(BOX, (box) => {
    const url = box.includes('background-image') ? BEHIND.exec(box)?.[1] : undefined;
    return url ? `<figure><img src="${url.replace(/['\s]|&quot;/g, '')}" alt=""></figure>${box}` : box;
  });
  for (const name of HOLDERS) {
    out = withoutBlock(out, name);
  }
  return out;
}
