import { site } from '../../site.ts';

/**
 * The title of a page with the paper's name behind it. Next's own template reads "$&" and "$$" in a headline as
 * patterns, so ours are whole.
 */
export function titled(title: string): { absolute: string } {
  return { absolute: `${title} | ${site.name}` };
}
