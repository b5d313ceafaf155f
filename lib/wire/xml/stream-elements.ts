import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { Problem } from '../../platform/problem.ts';
import { decodedXml } from './decoded.ts';
import type { XmlElement } from './elements.ts';
import { mendedReferences } from './mended-references.ts';

/** An element out of a stream: where it began, its text as it came, and itself; null when it is beyond all bounds. */
export interface StreamedElement {
  line: number;
  name: string;
  original: string;
  element: XmlElement | null;
}

const DEEPEST = 200;
const LARGEST_ELEMENT = 20_000_000;
/** So much without a single tag is no text of anybody. */
const LARGEST_PIECE = 40_000_000;
const MOST_KEPT = LARGEST_ELEMENT + LARGEST_PIECE;
const KEPT_OF_TOO_LARGE = 2000;

/**
 * Reads a large XML document element by element: those that stand `depth` deep (0 is the first element). One of more
 * than 20 million characters is not kept. Nothing it refers to is fetched, no entity of its own is resolved.
 * Throws a Problem that says line and reason where the document is malformed or cut off; what stood before has come out.
 */
export async function* streamElements(bytes: AsyncIterable<Buffer>, depth: number): AsyncGenerator<StreamedElement> {
  const reader = elementReader(depth);
  for await (const text of mendedReferences(decodedXml(bytes))) yield* reader.read(text);
  yield* reader.read(null);
}

function elementReader(depth: number) {
  // A prefix that was never declared names nothing, and is no reason to refuse an archive.
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => (prefix ? `undeclared:${prefix}` : ''),
  });
  const done: StreamedElement[] = [];
  const open: XmlElement[] = [];
  let level = 0;
  let began = { at: 0, line: 0 };
  /** The text from `at` on: as far back as it may still be asked for. */
  let kept = { at: 0, text: '' };
  let eventAt = 0;
  let doneAt = -1;

  const refuse = (reason: string): never => {
    throw new Problem(`Line ${parser.line}: ${reason}.`);
  };
  const tooLarge = () => parser.position - began.at > LARGEST_ELEMENT;
  const words = (piece: string) => {
    eventAt = parser.position;
    if (!tooLarge()) open.at(-1)?.children.push(piece);
  };

  parser.on('error', (error) => {
    const reason = reasonOf(error);
    // What ends with another's end was not whole.
    if (reason === 'unexpected close tag' && doneAt === parser.position) done.pop();
    // Neither makes a text mean something else: both are read as they stand.
    if (!/^undefined entity|^the string "\]\]>" is disallowed/.test(reason)) refuse(reason);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('it defines entities of its own, which are not resolved');
  });
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('opentag', (tag) => {
    eventAt = parser.position;
    if (level >= DEEPEST) refuse(`elements stand more than ${DEEPEST} deep in each other`);
    if (level === depth) began = { at: startOf(parser.position), line: parser.line };
    if (level >= depth && !tooLarge()) {
      const element = elementOf(tag, parser.line);
      open.at(-1)?.children.push(element);
      open.push(element);
    }
    level += 1;
  });
  parser.on('closetag', (tag) => {
    eventAt = parser.position;
    level -= 1;
    if (level < depth) return;
    const whole = tooLarge();
    const element = whole ? null : open.pop();
    if (level > depth) return;
    open.length = 0;
    const length = whole ? KEPT_OF_TOO_LARGE : parser.position - began.at;
    const original = kept.text.slice(began.at - kept.at, began.at - kept.at + length);
    doneAt = parser.position;
    done.push({ line: began.line, name: tag.local, original, element: element ?? null });
  });

  function startOf(end: number): number {
    const start = kept.text.lastIndexOf('<', end - kept.at - 1);
    return kept.at + Math.max(start, 0);
  }

  function write(text: string): void {
    const from = level > depth ? began.at : Math.max(kept.at, eventAt - 1);
    kept = { at: from, text: kept.text.slice(from - kept.at) + text };
    if (kept.text.length > MOST_KEPT) kept.text = kept.text.slice(0, LARGEST_ELEMENT);
    parser.write(text);
    if (parser.position - eventAt > LARGEST_PIECE) refuse('a text of more than 40 million characters stands before it');
  }

  return {
    /** Reads on, or to the end where there is no more text; what is whole comes out even when the rest is malformed. */
    *read(text: string | null): Generator<StreamedElement> {
      let problem: unknown = null;
      try {
        if (text === null) parser.close();
        else write(text);
      } catch (error) {
        problem = error;
      }
      yield* done.splice(0);
      if (problem !== null) throw problem;
    },
  };
}

function reasonOf(error: Error): string {
  return error.message.replace(/^(?:undefined:)?\d+:\d+: /, '').replace(/\.$/, '');
}

function elementOf(tag: SaxesTagNS, line: number): XmlElement {
  return { name: tag.local, namespace: tag.uri, attributes: attributesOf(tag.attributes), children: [], line };
}

function attributesOf(given: Record<string, SaxesAttributeNS>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { prefix, local, value } of Object.values(given))
    attributes[prefix === 'xml' ? `xml:${local}` : local] = value;
  return attributes;
}
