import type { Block } from '../blocks.ts';
import { cleanLink } from './clean-link.ts';
import { isUnseen, type PastedElement } from './elements.ts';

/** How HTML is read beyond its words: what a link becomes, and what stands for elements that are no text. */
export interface Way {
  /** The address of a link as it may stand in a story, or null: its words stay. */
  link(href: string): string | null;
  /** What stands for an element: blocks (none: it is left out), words, or null where it is read like any other. */
  takes(element: PastedElement): Block[] | string | null;
}

const OTHERS = new Set(['iframe', 'frame', 'object', 'embed', 'video', 'audio']);

/** The way of what is pasted: pictures, films and sounds stay behind, and are counted. */
export class PastedWay implements Way {
  pictures = 0;
  /** Films, sounds, frames. */
  others = 0;

  link(href: string): string | null {
    return cleanLink(href);
  }

  takes(element: PastedElement): Block[] | null {
    const name = element.tagName;
    if (isUnseen(element) || name === 'figcaption') return [];
    if (OTHERS.has(name)) this.others += 1;
    else if (name === 'img' || name === 'v:imagedata') this.pictures += 1;
    else return null;
    return [];
  }
}
