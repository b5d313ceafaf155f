const BOXES = 'address|article|aside|blockquote|details|div|fieldset|footer|form|header|main|nav|section';
const BLOCKS = `${BOXES}|audio|dd|dl|dt|figcaption|figure|h[1-6]|hr|iframe|li|object|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul|video`;
const BEFORE_BLOCK = new RegExp(`\\n*(<(?:${BLOCKS})(?=[\\s/>]))`, 'gi');
const AFTER_BLOCK = new RegExp(`(</(?:${BLOCKS})\\s*>)\\n*`, 'gi');
const IN_BOX = new RegExp(`(<(?:${BOXES})(?:\\s[^<>]*)?>)`, 'gi');
const BOX_END = new RegExp(`(</(?:${BOXES})\\s*>)`, 'gi');
const IS_BLOCK = new RegExp(`^</?(?:${BLOCKS})(?=[\\s/>])`, 'i');
const TAG = /<\/?[a-z][^<>]*>/gi;
/** An address that has a line to itself: the site shows what is there, a film for instance. */
const ADDRESS_ALONE = /^https?:\/\/[^\s<>"]+$/i;
/** Up to the first of its ends; where none of what began ends any more, nothing is looked for again. */
const KEPT_BEGINS = /<(pre|script|style|textarea|table|ul|ol|dl)\b/gi;

/**
 * A text of WordPress before it had blocks: an empty line ends a paragraph there, and any other line end is one. Here
 * both are said in HTML. Lists, tables and what is written as it stands keep their line ends;
 * one within a tag is none.
 */
export function classicParagraphs(text: string): string {
  const kept: string[] = [];
  const tidied = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uE0F2\uE0F3]/g, '')
    .replace(TAG, (tag) => tag.replace(/\n+/g, ' '));
  const marked = withAddressesAlone(withKept(tidied, (whole) => `\n\n\uE0F2${kept.push(whole) - 1}\uE0F3\n\n`))
    .replace(IN_BOX, '$1\n\n')
    .replace(BOX_END, '\n\n$1')
    .replace(BEFORE_BLOCK, '\n\n$1')
    .replace(AFTER_BLOCK, '$1\n\n');
  return marked
    .split(/\n[^\S\n]*\n\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(paragraph)
    .join('\n')
    .replace(/\uE0F2(\d+)\uE0F3/g, (_, at: string) => kept[Number(at)] ?? '');
}

/** A text in which what is kept as it is has something else in its place. */
function withKept(html: string, keep: (whole: string) => string): string {
  const endless = new Set<string>();
  let out = '';
  let from = 0;
  KEPT_BEGINS.lastIndex = 0;
  for (let begin = KEPT_BEGINS.exec(html); begin; begin = KEPT_BEGINS.exec(html)) {
    const name = (begin[1] ?? '').toLowerCase();
    if (endless.has(name)) continue;
    const ends = new RegExp(`</${name}\\s{0,20}>`, 'gi');
    ends.lastIndex = KEPT_BEGINS.lastIndex;
    if (!ends.exec(html)) {
      endless.add(name);
      continue;
    }
    out += html.slice(from, begin.index) + keep(html.slice(begin.index, ends.lastIndex));
    from = ends.lastIndex;
    KEPT_BEGINS.lastIndex = from;
  }
  return out + html.slice(from);
}

function withAddressesAlone(text: string): string {
  const lines = text.split('\n').map((line) => {
    const words = line.trim();
    return ADDRESS_ALONE.test(words) ? `\n\n${words}\n\n` : line;
  });
  return lines.join('\n');
}

function paragraph(piece: string): string {
  if (/^\uE0F2\d+\uE0F3$/.test(piece)) return piece;
  if (/^<p(?=[\s>])/i.test(piece)) return withBreaks(piece);
  return IS_BLOCK.test(piece) ? piece : `<p>${withBreaks(piece)}</p>`;
}

function withBreaks(piece: string): string {
  const lines = piece.split('\n').map((line, at, all) => (at < all.length - 1 ? line.trimEnd() : line));
  return lines.map((line, at) => (at < lines.length - 1 ? line.replace(/<br\s{0,20}\/?>$/i, '') : line)).join('<br>');
}
