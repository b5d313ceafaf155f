import { escapeUTF8 } from 'entities';
import { serialize } from 'parse5';
import { attribute, type PastedElement, textOf, within } from '../../../news/body/paste/elements.ts';
import { bodyFromSite } from '../../archives/own-site.ts';
import { replaceElements } from '../../archives/replace-elements.ts';
import type { HtmlBody } from '../../html/html-body.ts';

/** Pictures are named in the size of a page; so wide they are asked for. */
const WIDTH = 2400;
const PICTURE = /(https:\/\/(?:cdn-images-\d+|miro)\.medium\.com\/max)\/\d+\//g;

/** The text of a post as a body of ours: without its title, which stands above it, and the line that begins it. */
export function bodyOfMedium(body: PastedElement): HtmlBody {
  let sections = 0;
  const plain = replaceElements(serialize(body), (element) => {
    const names = attribute(element, 'class').split(/\s+/);
    // A line stands above the first section too, where it divides nothing.
    if (element.tagName === 'div' && names.includes('section-divider')) {
      sections += 1;
      return sections === 1 ? '' : null;
    }
    if (names.includes('graf--title') || names.includes('graf--subtitle')) return '';
    if (names.includes('graf--mixtapeEmbed')) return linkOf(element);
    if (names.includes('graf--pullquote')) return `<blockquote class="pullquote">${serialize(element)}</blockquote>`;
    if (names.includes('graf--pre')) return codeOf(element);
    if (names.includes('sectionLayout--outsetRow')) return rowOf(element);
    return null;
  });
  return bodyFromSite(plain.replace(PICTURE, `$1/${WIDTH}/`), null);
}

/** Code, whose lines end as in any other text there. */
function codeOf(element: PastedElement): string {
  return `<pre><code>${serialize(element).replace(/<br\s*\/?>/g, '\n')}</code></pre>`;
}

/** The box of a link: its first line is the title, the others are what stands there. */
function linkOf(element: PastedElement): string {
  const [link] = within(element, 'a');
  const [title] = link ? within(link, 'strong') : [];
  if (!link) return '';
  const words = (title ? textOf(title) : textOf(link)).trim();
  return `<p><a href="${escapeUTF8(attribute(link, 'href'))}">${escapeUTF8(words)}</a></p>`;
}

/** Pictures that stood in one row. */
function rowOf(element: PastedElement): string | null {
  const figures = within(element, 'figure');
  if (figures.length < 2) return null;
  return `<div class="gallery">${figures.map((figure) => `<figure>${serialize(figure)}</figure>`).join('')}</div>`;
}
