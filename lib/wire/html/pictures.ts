import type { BlockOf } from '../../news/body/blocks.ts';
import { attribute, type PastedElement } from '../../news/body/paste/elements.ts';
import { pictureKey } from '../picture-key.ts';
import type { WirePicture } from '../wire-item.ts';
import { pictureAddresses, webAddress } from './addresses.ts';
import { pictureOfData } from './data-address.ts';
import { classesOf, lineOfWords } from './elements.ts';

/** The pictures of one body, each once, however often it stands there. */
export class Pictures {
  readonly #byKey = new Map<string, WirePicture>();
  readonly #base: string | null;

  constructor(base: string | null) {
    this.#base = base;
  }

  all(): WirePicture[] {
    return [...this.#byKey.values()];
  }

  /** The block of an `img`; null where it says no address of a picture. */
  blockOf(img: PastedElement): BlockOf<'picture'> | null {
    const found = this.#found(img);
    if (!found) return null;
    const key = pictureKey(found.address);
    const alt = (lineOfWords(attribute(img, 'alt') || attribute(img, 'title'), 2000) ?? '').trim();
    const known = this.#byKey.get(key);
    const size = (name: 'width' | 'height') => pixels(attribute(img, name));
    this.#byKey.set(
      key,
      known ?? {
        key,
        ...found,
        width: size('width'),
        height: size('height'),
        alt,
        caption: null,
        credit: null,
        usage: null,
      },
    );
    return { type: 'picture', attrs: { media: key, alt, caption: null, credit: null } };
  }

  /** Says what stands below a picture, in its block and in what is known of it. */
  describe(block: BlockOf<'picture'>, caption: string | null, credit: string | null): void {
    block.attrs.caption ??= caption;
    block.attrs.credit ??= credit;
    const picture = this.#byKey.get(block.attrs.media);
    if (!picture) return;
    picture.caption ??= caption;
    picture.credit ??= credit;
  }

  #found(img: PastedElement): Pick<WirePicture, 'address' | 'bytes' | 'mime'> | null {
    const larger = linkedPicture(img);
    for (const given of [...(larger ? [larger] : []), ...pictureAddresses(img)]) {
      if (/^data:/i.test(given.trim())) {
        const data = pictureOfData(given.trim());
        if (data) return data;
        continue;
      }
      const address = webAddress(given, this.#base) ?? (isFileName(given) ? given.trim() : null);
      if (address) return { address, bytes: null, mime: null };
    }
    return null;
  }
}

/** Without an address to be relative to, a picture may be a file that came along, or an attachment of a mail. */
function isFileName(given: string): boolean {
  const name = given.trim();
  return (
    name.length > 0 &&
    name.length <= 1000 &&
    (!/^[\w+.-]*:/.test(name) || /^cid:\S+$/i.test(name)) &&
    !/[\s\\"<>]{2}|\0/.test(name)
  );
}

/** The picture that a link around a picture leads to: its original. */
export function linkedPicture(img: PastedElement): string | null {
  const link = linkAround(img);
  const href = link ? attribute(link, 'href') : '';
  return /\.(jpe?g|png|gif|webp|avif|tiff?)([?#]|$)/i.test(href) ? href : null;
}

/** The link that holds a picture, a few elements up. */
export function linkAround(img: PastedElement): PastedElement | null {
  let at = img.parentNode;
  for (let up = 0; up < 4 && at && 'tagName' in at; up += 1) {
    if (at.tagName === 'a') return attribute(at, 'href') ? at : null;
    at = at.parentNode;
  }
  return null;
}

/** Whether a picture is none to look at: it counts readers, or spaces a line. */
export function isCounter(img: PastedElement): boolean {
  const size = ['width', 'height'].map((name) => attribute(img, name));
  if (size.every((one) => /^[0-3](px)?$/.test(one.trim()))) return true;
  return /feedburner\.com\/~|businesswire\.com\/ct\/CT\?id=bwnews|globenewswire\.com\/newsroom\/ti\?|feedsportal\.com|(pixel|stats)\.(wp|wordpress)\.com|quantserve\.com|doubleclick\.net|scorecardresearch|google-analytics\.com|facebook\.com\/tr\b|\/(pixel|spacer|blank|clear)\.(gif|png)/i.test(
    attribute(img, 'src'),
  );
}

/** The words of a picture that stands for a sign: an emoji, a formula. */
export function signOf(img: PastedElement): string | null {
  const sign = classesOf(img).some((name) => /^(wp-smiley|emoji|latex|twemoji|mwe-math.*)$/.test(name));
  return sign && attribute(img, 'alt') ? attribute(img, 'alt') : null;
}

function pixels(given: string): number | null {
  const number = Number.parseInt(given, 10);
  return /^\d{1,5}(px)?$/.test(given.trim()) && number > 0 ? number : null;
}
