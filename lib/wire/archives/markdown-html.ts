import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { tooMuchMarkdown } from '../formats/markdown/markdown-body.ts';

/** Marks of kramdown that say how something looks: `{: .lead}`, `{:toc}`. */
const LOOKS = /^[ \t]*\{::?[^}\n]*\}[ \t]*$|(?<=\S)\{:[^}\n]*\}/gm;

/** Markdown of other systems, HTML and all, as HTML; or why it is too much to be read. It is as safe as what it came from. */
export function htmlOfMarkdown(markdown: string): { html: string } | { refused: string } {
  const refused = tooMuchMarkdown(markdown);
  if (refused) return { refused };
  const html = micromark(markdown.replace(LOOKS, ''), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable()],
    htmlExtensions: [gfmAutolinkLiteralHtml(), gfmFootnoteHtml(), gfmStrikethroughHtml(), gfmTableHtml()],
  });
  return { html };
}
