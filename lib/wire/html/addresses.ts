import { isSafeLink } from '../../news/body/inline.ts';
import { attribute, type PastedElement } from '../../news/body/paste/elements.ts';

/** The whole address of something on the web, made whole with `base` where it is relative; null where it is none. */
export function webAddress(given: string, base: string | null): string | null {
  const address = given
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replaceAll(' ', '%20');
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return safe(address);
  const from = base ?? (address.startsWith('//') ? 'https://placeholder.invalid/' : null);
  if (!address || from === null || !URL.canParse(address, from)) return null;
  const whole = new URL(address, from).href;
  return /^https?:/.test(whole) ? safe(whole) : null;
}

function safe(address: string): string | null {
  const straight = address.replaceAll('\\', '/');
  return isSafeLink(straight) ? straight : null;
}

/** The address of a link as it may stand in a story; a link within its own page is none. */
export function linkAddress(href: string, base: string | null): string | null {
  const address = href.trim();
  if (address.startsWith('#')) return null;
  if (/^mailto:/i.test(address)) return isSafeLink(address) ? address : null;
  return webAddress(address, base);
}

/** Attributes that name the largest file of a picture, and those from which a script would load it. */
const ORIGINALS = ['data-orig-file', 'data-full-url', 'data-large-file'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-image', 'data-url'];

/** The addresses that a picture names, the best first, as they stand. */
export function pictureAddresses(img: PastedElement): string[] {
  const parent = img.parentNode;
  const sources =
    parent && 'tagName' in parent && parent.tagName === 'picture'
      ? parent.childNodes.filter((node): node is PastedElement => 'tagName' in node && node.tagName === 'source')
      : [];
  const named = (names: readonly string[]) => names.map((name) => attribute(img, name));
  return [
    ...named(ORIGINALS),
    ...named(SETS).flatMap(bestOfSet),
    ...named(LAZY),
    attribute(img, 'src'),
    ...sources.flatMap((source) => SETS.flatMap((name) => bestOfSet(attribute(source, name)))),
  ].filter(Boolean);
}

const LONGEST_SET = 50_000;

/** The largest picture of a `srcset`; its addresses may hold commas. */
function bestOfSet(set: string): string[] {
  const candidates = set
    .slice(0, LONGEST_SET)
    .split(/,\s+|(?<=\s[\d.]{1,8}[wx]),/)
    .flatMap((candidate) => {
      const [, address = '', size = '1'] = /^(\S+)(?:\s+([\d.]+)[wx])?$/.exec(candidate.trim()) ?? [];
      return address ? [{ address, size: Number.parseFloat(size) || 0 }] : [];
    });
  const [best] = candidates.sort((a, b) => b.size - a.size);
  return best ? [best.address] : [];
}
