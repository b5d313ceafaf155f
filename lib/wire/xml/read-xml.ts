import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { Problem } from '../../platform/problem.ts';
import type { XmlElement } from './elements.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 256;

/**
 * Reads a small XML document as a tree. Nothing it refers to is fetched, no entity of its own is resolved.
 * Throws a Problem that says line and reason when it is malformed or beyond bounds.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  const refuse = (reason: string): never => {
    throw new Problem(`Line ${parser.line}: ${reason}.`);
  };
  parser.on('error', (error) => {
    throw new Problem(
      `Line ${parser.line}: ${error.message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '')}.`,
    );
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('it defines entities of its own, which are not resolved');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) refuse(`an element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    elements += 1;
    if (elements > MOST_ELEMENTS) refuse('it has more than 300,000 elements');
    if (open.length >= DEEPEST) refuse(`elements stand more than ${DEEPEST} deep in each other`);
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag.attributes),
      children: [],
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const words = (piece: string) => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text.replace(/^[\uFEFF\s]+(?=<)/, '')).close();
  return root ?? refuse('there is no element in it');
}

function attributesOf(given: Record<string, SaxesAttributeNS>): Record<string, string> {
  const pairs = Object.values(given).map(({ prefix, local, value }) => [
    prefix === 'xml' ? `xml:${local}` : local,
    value,
  ]);
  return Object.fromEntries(pairs);
}
