import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { tooMuchMarkdown } from '../formats/markdown/markdown-body.ts';
import { plainLine } from './plain-line.ts';

/** Marks of kramdown and Hugo that say how something looks: `{: .lead}`, `{.wide}`, `## Times {#times}`. */
const LOOKS = /^[ \t]*\{(?:::?|[.#])[^}\n]*\}[ \t]*$|(?<=\S)\{:[^}\n]*\}|(?<=^#{1,6} [^\n{]*)\{[.#][^}\n]*\}[ \t]*$/gm;
/** Where kramdown puts a list of the headings. */
const CONTENTS = /^(?:[*+-]|1\.)[ \t][^\n]*\n[ \t]*\{:\s*\.?toc\b[^}\n]*\}[ \t]*$/gim;
/** Boxes of GitHub: `> [!NOTE]`. */
const BOX = /^([ \t]*>[ \t]*)\[!(note|tip|important|warning|caution)\][ \t]*$/gim;
/** Links between a text and its footnotes: the numbers stay. */
const BACK = /(?<!\s)\s*<a href="#user-content-fnref-[^<>]*>[^<]*(?:<sup>\d*<\/sup>)?<\/a>/g;
const FORTH = /<sup><a href="#user-content-fn-[^>]*>([^<]*)<\/a><\/sup>/g;

/** Markdown of other systems, HTML and all, as HTML; or why it is too much to be read. It is as safe as what it came from. */
export function htmlOfMarkdown(markdown: string): { html: string } | { refused: string } {
  const refused = tooMuchMarkdown(markdown);
  if (refused) return { refused };
  const plain = markdown
    .replace(CONTENTS, '')
    .replace(LOOKS, '')
    .replace(
      BOX,
      (_, quote: string, name: string) => `${quote}**${name[0]?.toUpperCase()}${name.slice(1).toLowerCase()}:**`,
    );
  const html = micromark(plain, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable()],
    htmlExtensions: [gfmAutolinkLiteralHtml(), gfmFootnoteHtml(), gfmStrikethroughHtml(), gfmTableHtml()],
  });
  return { html: html.replace(BACK, '').replace(FORTH, '<sup>$1</sup>') };
}

/** A line that may hold Markdown, as words: emphasis, links and code are undone, and nothing else is touched. */
export function wordsOfMarkdown(line: string): string {
  if (!/\*\*|__|`|\]\(|(?<!\w)[*_](?=\w)/.test(line)) return line;
  const made = htmlOfMarkdown(line.replace(/^(\d+)([.)])/, '$1\\$2'));
  return 'html' in made ? plainLine(made.html) : line;
}
