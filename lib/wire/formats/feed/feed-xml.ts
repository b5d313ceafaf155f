import { Problem } from '../../../platform/problem.ts';
import type { XmlElement } from '../../xml/elements.ts';
import { readXml } from '../../xml/read-xml.ts';
import { mendedXml } from './mended-xml.ts';

/** What was refused for its size is not read a second time. */
const BOUNDS = / more than [\d,]+ (elements|attributes|deep)/;

/**
 * Reads a feed as a tree: strictly, and where it is sloppy but whole, as it was meant; then `mended` says what was wrong.
 * Throws a Problem that says line and reason when it is cut off, or defines entities of its own.
 */
export function readFeedXml(text: string): { root: XmlElement; mended: string | null } {
  try {
    return { root: readXml(text, { undeclaredPrefixes: true }), mended: null };
  } catch (error) {
    const isBeyondMending = /<!ENTITY/i.test(text.slice(0, 10_000)) || BOUNDS.test(String(error));
    if (!(error instanceof Problem) || isBeyondMending) throw error;
    const root = mendedXml(withoutDeclarations(text));
    if (!root) throw error;
    return { root, mended: `The feed is not well-formed and was read as it was meant. ${error.message}` };
  }
}

/** What no XML may carry, and what must stand at its very beginning and does not. */
function withoutDeclarations(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/^[^<]*(?=<)/, '');
}
