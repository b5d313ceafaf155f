const BOXES = 'address|article|aside|blockquote|details|div|fieldset|footer|form|header|main|nav|section';
const BLOCKS = `${BOXES}|audio|dd|dl|dt|figcaption|figure|h[1-6]|hr|iframe|li|object|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul|video`;
const BEFORE_BLOCK = new RegExp(`\\n*(<(?:${BLOCKS})(?=[\\s/>]))`, 'gi');
const AFTER_BLOCK = new RegExp(`(</(?:${BLOCKS})\\s*>)\\n*`, 'gi');
const IN_BOX = new RegExp(`(<(?:${BOXES})(?:\\s[^<>]*)?>)`, 'gi');
const BOX_END = new RegExp(`(</(?:${BOXES})\\s*>)`, 'gi');
const IS_BLOCK = new RegExp(`^</?(?:${BLOCKS})(?=[\\s/>])`, 'i');
const TAG = /<\/?[a-z][^<>]*>/gi;
/** An address that has a line to itself: the site shows what is there, a film for instance. */
const ADDRESS_ALONE = /^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gim;
const KEPT_AS_IT_IS = /<(pre|script|style|textarea|table|ul|ol|dl)\b[\s\S]*?<\/\1\s*>/gi;

/**
 * A text of WordPress before it had blocks: an empty line ends a paragraph there, and any other line end is one. Here
 * both are said in HTML. Lists, tables and what is written as it stands keep their line ends;
 * one within a tag is none.
 */
export function classicParagraphs(text: string): string {
  const kept: string[] = [];
  const marked = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uE0F2\uE0F3]/g, '')
    .replace(TAG, (tag) => tag.replace(/\n+/g, ' '))
    .replace(KEPT_AS_IT_IS, (whole) => `\n\n\uE0F2${kept.push(whole) - 1}\uE0F3\n\n`)
    .replace(ADDRESS_ALONE, '\n\n$1\n\n')
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

function paragraph(piece: string): string {
  if (/^\uE0F2\d+\uE0F3$/.test(piece)) return piece;
  if (/^<p(?=[\s>])/i.test(piece)) return withBreaks(piece);
  return IS_BLOCK.test(piece) ? piece : `<p>${withBreaks(piece)}</p>`;
}

function withBreaks(piece: string): string {
  return piece.replace(/(<br\s*\/?>)?[^\S\n]*\n/gi, '<br>');
}
