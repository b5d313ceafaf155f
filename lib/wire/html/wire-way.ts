import type { Block } from '../../news/body/blocks.ts';
import { attribute, childElements, type PastedElement, textOf, within } from '../../news/body/paste/elements.ts';
import { Reading } from '../../news/body/paste/read-html.ts';
import type { Way } from '../../news/body/paste/way.ts';
import { linkAddress, webAddress } from './addresses.ts';
import { classesOf } from './elements.ts';
import { knownPlace } from './embed-places.ts';
import { cardTo, embedOf, isEmbed } from './embeds.ts';
import { captionsOf, galleriesOf, isFigure, isGallery, legendOf, withCaption } from './figures.ts';
import type { Losses } from './losses.ts';
import { isCounter, linkAround, linkedPicture, type Pictures, signOf } from './pictures.ts';
import { definitionsOf, detailsOf, isPullQuote, preformatted, pullQuoteOf, raised } from './text-blocks.ts';
import { unseenThing } from './unseen.ts';

/** The way of what agencies and archives send: pictures and their captions stay, what plays elsewhere becomes a card. */
export class WireWay implements Way {
  readonly #base: string | null;
  readonly #pictures: Pictures;
  readonly #losses: Losses;
  /** Elements that were read elsewhere: captions, sources of quotes. */
  readonly #read = new Set<PastedElement>();

  constructor(base: string | null, pictures: Pictures, losses: Losses) {
    this.#base = base;
    this.#pictures = pictures;
    this.#losses = losses;
  }

  link(href: string): string | null {
    const address = linkAddress(href, this.#base);
    if (!address)
      this.#losses.add(href.trim().startsWith('#') ? 'a link within the page' : 'a link that leads nowhere');
    return address;
  }

  takes(element: PastedElement): Block[] | string | null {
    if (this.#read.has(element)) return [];
    const unseen = unseenThing(element);
    if (unseen !== undefined) {
      if (unseen) this.#losses.add(unseen);
      return [];
    }
    if (isEmbed(element)) return this.#embed(element);
    if (isPullQuote(element)) return pullQuoteOf(element, this.#blocksOf);
    if (isFigure(element)) return this.#figure(element);
    if (isGallery(element)) return this.#gallery(element);
    return this.#byName(element);
  }

  #byName(element: PastedElement): Block[] | string | null {
    switch (element.tagName) {
      case 'img':
      case 'amp-img':
        return this.#picture(element);
      case 'noscript':
        return this.#withoutScripts(element);
      case 'pre':
        return preformatted(element);
      case 'details':
        return detailsOf(element, this.#blocksOf);
      case 'dl':
        return definitionsOf(element, this.#blocksOf);
      case 'sup':
        return raised(element);
      case 'hr':
        this.#losses.add('a dividing line');
        return null;
      case 'ul':
      case 'ol':
        if (within(element, 'ul', 'ol').length > 0) this.#losses.add('that a list stood within another');
        return null;
      case 'table':
        this.#measure(element);
        return null;
      case 'p':
      case 'div':
        return this.#bareAddress(element);
      default:
        return null;
    }
  }

  /** The blocks in an element, without some elements in it that are read apart. */
  readonly #blocksOf = (element: PastedElement, left: readonly PastedElement[] = []): Block[] => {
    for (const one of left) this.#read.add(one);
    return Reading.blocksIn(element.childNodes, this);
  };

  #picture(img: PastedElement): Block[] | string {
    const sign = signOf(img);
    if (sign) return sign;
    if (isCounter(img)) {
      this.#losses.add('a picture that counts readers');
      return [];
    }
    const block = this.#pictures.blockOf(img);
    if (!block) {
      if (!noscriptBeside(img)) this.#losses.add('a picture without an address');
      return [];
    }
    if (linkAround(img) && !linkedPicture(img)) this.#losses.add('a link around a picture');
    return [block];
  }

  /** Browsers without scripts get here what a script would load: only a picture that was not there already is taken. */
  #withoutScripts(element: PastedElement): Block[] {
    const parent = element.parentNode;
    const beside = parent && 'tagName' in parent ? childElements(parent) : [];
    if (beside.some((one) => one.tagName === 'img' && this.#pictures.blockOf(one))) return [];
    const blocks = this.#blocksOf(element);
    return blocks.filter(({ type }) => type === 'picture' || type === 'gallery' || type === 'embedCard');
  }

  #figure(element: PastedElement): Block[] {
    const captions = captionsOf(element);
    const { caption, credit } = legendOf(captions);
    if (captions.some((one) => within(one, 'a').length > 0)) this.#losses.add('a link in a caption');
    const blocks = galleriesOf(this.#blocksOf(element, captions));
    const [picture, ...others] = blocks;
    if (picture?.type === 'picture' && others.length === 0) {
      this.#pictures.describe(picture, caption, credit);
      return blocks;
    }
    return withCaption(blocks, [caption, credit].filter(Boolean).join(' ') || null);
  }

  /** A box called a gallery may hold a whole text: then its pictures stay where they are. */
  #gallery(element: PastedElement): Block[] {
    const blocks = this.#blocksOf(element);
    const words = blocks.filter(({ type }) => type !== 'picture' && type !== 'gallery');
    return words.length > 3 || words.some(({ type }) => type === 'heading') ? blocks : galleriesOf(blocks);
  }

  #embed(element: PastedElement): Block[] | null {
    const card = embedOf(element, this.#base);
    if (card) return [card];
    if (element.tagName === 'object' || element.tagName === 'blockquote' || element.tagName === 'div') return null;
    this.#losses.add('a frame, film or recording without an address');
    return [];
  }

  /** An address alone in its paragraph, of a site whose things are shown: a system would put them in its place. */
  #bareAddress(element: PastedElement): Block[] | null {
    const elements = childElements(element);
    const only = elements.length === 0 || (elements.length === 1 && elements[0]?.tagName === 'a');
    const words = only ? textOf(element).trim() : '';
    if (!/^https?:\/\/\S+$/.test(words) || words.length > 500) return null;
    const address = webAddress(elements[0] ? attribute(elements[0], 'href') : words, null);
    const known = address !== null && (knownPlace(address) || classesOf(element).includes('wp-block-embed__wrapper'));
    const card = known ? cardTo(address, null) : null;
    return card ? [card] : null;
  }

  #measure(table: PastedElement): void {
    const rows = within(table, 'tr');
    if (rows.length > 1000) this.#losses.add('a row of a table beyond 1,000', rows.length - 1000);
    const wide = rows.filter((row) => childElements(row).length > 30).length;
    if (wide > 0) this.#losses.add('the columns of a row beyond 30', wide);
  }
}

function noscriptBeside(img: PastedElement): boolean {
  const parent = img.parentNode;
  return Boolean(parent && 'tagName' in parent && childElements(parent).some(({ tagName }) => tagName === 'noscript'));
}
