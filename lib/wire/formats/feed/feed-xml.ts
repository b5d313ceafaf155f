import { Problem } from '../../../platform/problem.ts';
import type { XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { mendedXml } from './mended-xml.ts';

/**
 * Reads a feed as a tree: strictly, and where it is sloppy but whole, as it was meant; then `mended` says what was wrong.
 * Throws a Problem that says line and reason when it is cut off, or defines entities of its own.
 */
export function readFeedXml(text: string): { root: XmlElement; mended: string | null } {
  try {
    return { root: readXml(text), mended: null };
  } catch (error) {
    if (!(error instanceof Problem) || /<!ENTITY/i.test(text.slice(0, 10_000))) throw error;
    const root = mendedXml(withoutDeclarations(text));
    if (!root) throw error;
    return { root, mended: `The feed is not well-formed and was read as it was meant. ${error.message}` };
  }
}

/** What no XML may carry, and what must stand at its very beginning and does not. */
function withoutDeclarations(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/^[^<]*(?=<)/, '');
}
