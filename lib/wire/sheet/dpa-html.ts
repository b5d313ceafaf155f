import { decodeHTML } from 'entities';
import type { WirePicture } from '../wire-item.ts';
import { figureOf, pictureAt } from './pictures.ts';

const ELEMENT = /<dnl-([a-z]+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>(?:\s*<\/dnl-\1>)?/g;

/**
 * HTML of dpa with its own elements (`<dnl-image ref="…">`, `<dnl-twitterembed src="…">`) in words of HTML.
 * @param pictureOf the picture with this id, among those that came along
 */
export function dpaHtml(html: string, pictureOf: (ref: string) => WirePicture | null): string {
  return html.replace(ELEMENT, (_, name: string, attributes: string) => {
    const given = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    if (name !== 'image') return given.src ? `<iframe src="${given.src}"></iframe>` : '';
    const ref = decodeHTML(given.ref ?? '');
    const known = pictureOf(ref) ?? pictureAt(ref);
    const caption = decodeHTML(given.caption ?? '') || known.caption;
    const credit = decodeHTML(given.creditline ?? '') || known.credit;
    return figureOf({ ...known, caption, credit, alt: known.alt || (caption ?? '') });
  });
}
