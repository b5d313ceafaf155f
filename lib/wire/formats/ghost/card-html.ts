import { escapeUTF8 } from 'entities';
import { serialize } from 'parse5';
import { attribute, type PastedElement, textOf, within } from '../../../news/body/paste/elements.ts';
import { replaceElements } from '../../archives/replace-elements.ts';

const PLAYERS = /\bkg-(?:audio|video|file|toggle)-card\b/;

/**
 * HTML as Ghost shows it, with its players, files and boxes in plain elements: what is around a recording there are the
 * buttons and clocks of a player, which are no words of the text.
 */
export function withPlainCards(html: string): string {
  if (!PLAYERS.test(html)) return html;
  return replaceElements(html, plainCard);
}

function plainCard(element: PastedElement): string | null {
  const classes = attribute(element, 'class');
  if (!PLAYERS.test(classes)) return null;
  if (classes.includes('kg-file-card')) return fileCard(element);
  if (classes.includes('kg-toggle-card')) return toggleCard(element);
  const tag = classes.includes('kg-audio-card') ? 'audio' : 'video';
  const [recording] = within(element, tag);
  const source = recording ? attribute(recording, 'src') : '';
  const title = tag === 'audio' ? wordsIn(element, 'kg-audio-title') : '';
  const caption = within(element, 'figcaption')
    .map((one) => serialize(one))
    .join(' ');
  const player = `<${tag} src="${escapeUTF8(source)}" title="${escapeUTF8(title)}"></${tag}>`;
  return `<figure>${player}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}

function fileCard(element: PastedElement): string {
  const [link] = within(element, 'a');
  const words = wordsIn(element, 'kg-file-card-title') || wordsIn(element, 'kg-file-card-filename') || 'File';
  const caption = wordsIn(element, 'kg-file-card-caption');
  const address = link ? attribute(link, 'href') : '';
  return `<p><a href="${escapeUTF8(address)}">${escapeUTF8(words)}</a></p>${caption ? `<p>${escapeUTF8(caption)}</p>` : ''}`;
}

function toggleCard(element: PastedElement): string {
  const content = inClass(element, 'kg-toggle-content')
    .map((one) => serialize(one))
    .join('');
  return `<details><summary>${escapeUTF8(wordsIn(element, 'kg-toggle-heading-text'))}</summary>${content}</details>`;
}

function wordsIn(element: PastedElement, name: string): string {
  return inClass(element, name).map(textOf).join(' ').trim();
}

function inClass(element: PastedElement, name: string): PastedElement[] {
  return within(element, ...new Set(['div', 'h2', 'h3', 'h4', 'p', 'span'])).flatMap((one) =>
    attribute(one, 'class').split(/\s+/).includes(name) ? [one] : inClass(one, name),
  );
}
