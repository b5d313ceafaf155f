import { escapeUTF8 } from 'entities';
import { serialize } from 'parse5';
import { attribute, type PastedElement, textOf, within } from '../../../news/body/paste/elements.ts';
import { replaceElements } from '../../archives/replace-elements.ts';

/** Pictures come from there in the size of a column; this is the largest it has. */
const CDN = /(https:\/\/(?:cdn-images-\d+|miro)\.medium\.com)\/(?:max\/\d+|(?:v2\/)?(?:resize|fit)[^/"]*(?:\/\d+)*)\//g;

/** The text of a post in plain elements: without the title and subtitle that stand above it, and with quotes and links as such. */
export function plainMedium(content: PastedElement, title: string, standfirst: string): string {
  const above = [title, standfirst].map(squeezed).filter(Boolean);
  const plain = replaceElements(serialize(content), (element) => plainElement(element, above));
  return plain.replace(CDN, '$1/max/2600/');
}

function plainElement(element: PastedElement, above: readonly string[]): string | null {
  const classes = attribute(element, 'class').split(/\s+/);
  const has = (name: string) => classes.includes(name);
  if (has('section-divider') && element.tagName === 'div') return '';
  if ((has('graf--title') || has('graf--subtitle') || has('graf--kicker')) && above.includes(squeezed(textOf(element))))
    return '';
  if (has('graf--pullquote')) return `<aside class="pullquote"><p>${serialize(element)}</p></aside>`;
  if (has('graf--pre')) return `<pre><code>${serialize(element).replace(/<br\s*\/?>/g, '\n')}</code></pre>`;
  if (has('graf--mixtapeEmbed')) return linkedPage(element);
  if (has('sectionLayout--outsetRow')) return gallery(element);
  return null;
}

/** A page that is shown as a box with its title and a sentence. */
function linkedPage(element: PastedElement): string | null {
  const [link] = within(element, 'a');
  const href = link ? attribute(link, 'href') : '';
  const [strong] = within(element, 'strong');
  if (!href) return null;
  const words = escapeUTF8((strong ? textOf(strong) : textOf(element)).replace(/\s+/g, ' ').trim() || href);
  return `<p><a href="${escapeUTF8(href)}">${words}</a></p>`;
}

/** Pictures in a row. */
function gallery(row: PastedElement): string | null {
  const figures = within(row, 'figure');
  if (figures.length < 2) return null;
  const pictures = figures.flatMap((figure) => {
    const [image] = within(figure, 'img');
    const [caption] = within(figure, 'figcaption');
    if (!image) return [];
    const below = caption ? `<figcaption>${serialize(caption)}</figcaption>` : '';
    return [
      `<figure><img src="${escapeUTF8(attribute(image, 'src'))}" alt="${escapeUTF8(attribute(image, 'alt'))}">${below}</figure>`,
    ];
  });
  return `<div class="gallery">${pictures.join('')}</div>`;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
