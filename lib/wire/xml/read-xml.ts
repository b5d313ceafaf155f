import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { Problem } from '../../platform/problem.ts';
import { withoutWindowsLeftovers } from '../windows-leftovers.ts';
import type { XmlElement } from './elements.ts';
import { faultWords, tagEndingAt } from './fault-words.ts';
import { HTML_NAMES } from './html-names.ts';
import { withoutPrologue } from './prologue.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 256;
const LONGEST = 30_000_000;

export interface XmlOrders {
  /** Read prefixes that are declared nowhere, which feeds use; their namespace is then "undeclared:prefix". */
  undeclaredPrefixes?: boolean;
}

/**
 * Reads a small XML document as a tree. Nothing it refers to is fetched, no entity of its own is resolved; the letters
 * that HTML has names for are known. An XML declaration may stand below the first byte.
 * Throws a Problem that says line and reason when it is malformed or beyond bounds.
 */
export function readXml(text: string, { undeclaredPrefixes = false }: XmlOrders = {}): XmlElement {
  if (text.length > LONGEST) throw new Problem('Line 1: it is longer than 30 million characters.');
  const parser = new SaxesParser({
    xmlns: true,
    ...(undeclaredPrefixes ? { resolvePrefix: (prefix: string) => (prefix ? `undeclared:${prefix}` : '') } : {}),
  });
  parser.ENTITIES = HTML_NAMES;
  const xml = withoutPrologue(text);
  const root = growTree(parser, xml);
  parser.write(xml).close();
  return root() ?? refuse(parser, 'there is no element in it');
}

/** Lets a tree grow while the parser reads, within bounds; gives its root. */
function growTree(parser: SaxesParser<{ xmlns: true }>, xml: string): () => XmlElement | undefined {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  let closed = '';
  parser.on('error', ({ message }) => {
    const ending = tagEndingAt(xml, parser.position);
    refuse(parser, faultWords(message, ending === null ? null : { ending, open: closed }));
  });
  parser.on('doctype', (doctype) => {
    if (definesEntities(doctype)) refuse(parser, 'it defines entities of its own, which are not resolved');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) refuse(parser, `an element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    elements += 1;
    if (elements > MOST_ELEMENTS) refuse(parser, 'it has more than 300,000 elements');
    if (open.length >= DEEPEST) refuse(parser, `elements stand more than ${DEEPEST} deep in each other`);
    const element = elementOf(tag, parser.line);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const words = (piece: string) => {
    open.at(-1)?.children.push(withoutWindowsLeftovers(piece).text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', ({ name }) => {
    closed = name;
    open.pop();
  });
  return () => root;
}

function refuse(parser: SaxesParser<{ xmlns: true }>, reason: string): never {
  throw new Problem(`Line ${parser.line}: ${reason}.`);
}

/** Whether a document type names text of its own. It may name a file of such: that is not fetched, and nothing comes of it. */
export function definesEntities(doctype: string): boolean {
  return /<!ENTITY(?!\s+%\s+[\w:.-]+\s+(?:SYSTEM|PUBLIC)\s)/i.test(doctype);
}

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  return { name: tag.local, namespace: tag.uri, attributes: attributesOf(tag.attributes), children: [], line };
}

/** By local name; of two of the same, the one without a prefix. */
function attributesOf(given: Record<string, SaxesAttributeNS>): Record<string, string> {
  const attributes: [string, string][] = Object.values(given)
    .toSorted((a, b) => Number(a.prefix === '') - Number(b.prefix === ''))
    .map(({ prefix, local, value }) => [
      prefix === 'xml' || (prefix === 'xmlns' && local !== 'xmlns') ? `${prefix}:${local}` : local,
      withoutWindowsLeftovers(value).text,
    ]);
  return Object.fromEntries(attributes);
}
