import { escapeUTF8 } from 'entities';
import { z } from 'zod';
import { cardHtml } from './cards.ts';

const marker = z
  .tuple([z.number(), z.array(z.number()), z.number(), z.union([z.string(), z.number()])])
  .rest(z.unknown());

const documentSchema = z.object({
  atoms: z.array(z.tuple([z.string(), z.string()]).rest(z.unknown())).default([]),
  cards: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())]).rest(z.unknown())).default([]),
  markups: z.array(z.tuple([z.string()]).rest(z.unknown())).default([]),
  sections: z.array(z.array(z.unknown()).min(1)),
});

type Document = z.infer<typeof documentSchema>;
type Marker = z.infer<typeof marker>;

const MARKUP_SECTIONS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'pull-quote']);
const MARKUPS = new Set(['a', 'b', 'strong', 'i', 'em', 's', 'u', 'code', 'sub', 'sup', 'del', 'mark']);

/**
 * A text of Ghost's older editor (mobiledoc 0.3) as HTML.
 * @param left told of every card that has no words for readers
 * @returns null when it is none
 */
export function mobiledocHtml(json: string, left: (card: string) => void): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  const doc = documentSchema.safeParse(parsed);
  return doc.success ? doc.data.sections.map((section) => sectionHtml(section, doc.data, left)).join('\n') : null;
}

function sectionHtml([kind, ...rest]: unknown[], doc: Document, left: (card: string) => void): string {
  const [first, second] = rest;
  switch (kind) {
    case 1:
      return markupHtml(String(first), markersIn(second), doc);
    case 2:
      return `<img src="${escapeUTF8(String(first))}" alt="">`;
    case 3: {
      const items = Array.isArray(second) ? second : [];
      const tag = first === 'ol' ? 'ol' : 'ul';
      return `<${tag}>${items.map((item) => `<li>${markersHtml(markersIn(item), doc)}</li>`).join('')}</${tag}>`;
    }
    case 10: {
      const [name, payload] = doc.cards[Number(first)] ?? [];
      if (name === undefined || payload === undefined) return '';
      const html = cardHtml(name, payload);
      if (html === null) left(name);
      return html ?? '';
    }
    default:
      return '';
  }
}

function markupHtml(tag: string, markers: Marker[], doc: Document): string {
  const inner = markersHtml(markers, doc);
  if (tag === 'aside' || tag === 'pull-quote') return `<aside class="pullquote"><p>${inner}</p></aside>`;
  if (tag === 'blockquote') return `<blockquote><p>${inner}</p></blockquote>`;
  return MARKUP_SECTIONS.has(tag) ? `<${tag}>${inner}</${tag}>` : `<p>${inner}</p>`;
}

function markersIn(value: unknown): Marker[] {
  return Array.isArray(value)
    ? value.flatMap((one) => {
        const read = marker.safeParse(one);
        return read.success ? [read.data] : [];
      })
    : [];
}

/** Words with the marks that open and close around them. */
function markersHtml(markers: Marker[], doc: Document): string {
  const open: string[] = [];
  let html = '';
  for (const [kind, opened, closed, value] of markers) {
    for (const at of opened) {
      const [tag = '', attributes] = doc.markups[at] ?? [];
      const known = MARKUPS.has(tag) ? tag : 'span';
      html += known === 'a' ? `<a href="${escapeUTF8(hrefIn(attributes))}">` : `<${known}>`;
      open.push(known);
    }
    html += kind === 0 ? escapeUTF8(String(value)) : atomHtml(doc.atoms[Number(value)]);
    for (let count = closed; count > 0 && open.length > 0; count -= 1) html += `</${open.pop()}>`;
  }
  return (
    html +
    open
      .toReversed()
      .map((tag) => `</${tag}>`)
      .join('')
  );
}

function atomHtml(atom: Document['atoms'][number] | undefined): string {
  if (!atom) return '';
  return atom[0] === 'soft-return' ? '<br>' : escapeUTF8(atom[1]);
}

function hrefIn(attributes: unknown): string {
  const list = Array.isArray(attributes) ? attributes : [];
  const at = list.indexOf('href');
  return at === -1 ? '' : String(list[at + 1] ?? '');
}
