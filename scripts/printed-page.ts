import { printable } from '../lib/platform/printable.ts';
import type { PageText } from '../lib/wire/formats/page-text/parse.ts';

const LONGEST = 96;

/** What an article page was taken apart into, for a person to check: one line for each thing that was found. */
export function printedPage(page: PageText): string {
  const rows: [string, string | null][] = [
    ['breadcrumb', page.breadcrumb.join(' / ')],
    ['headline', page.headline],
    ['byline', page.byline],
    ['time', page.time && `${page.time.printed} (${new Date(page.time.instant).toISOString()})`],
    ['counter', page.counter === null ? null : String(page.counter)],
    ['standfirst', page.standfirst],
    ...page.paragraphs.map((text, at): [string, string] => [`paragraph ${at + 1}`, text]),
    ['source', page.source],
    ['editor', page.editor],
    [
      'left out',
      `${page.furniture.length} lines of the page's furniture: ${page.furniture.slice(0, 3).join(' | ')} ...`,
    ],
  ];
  const lines = rows.map(([name, text]) => `${name.padEnd(14)}${text === null ? '(none)' : shortened(text)}`);
  return printable(lines.join('\n'));
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
