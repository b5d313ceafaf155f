import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlElement } from './elements.ts';
import { faultWords } from './fault-words.ts';
import type { LeftOut } from './mended-xml-text.ts';
import type { TextWindow } from './text-window.ts';

/** An element out of a stream: where it began, its text as it came, and itself. */
export interface StreamedElement {
  line: number;
  /** Its local name; empty for words that stand between two elements. */
  name: string;
  original: string;
  /** Null when it is not to be read; `refused` says why. */
  element: XmlElement | null;
  refused: string | null;
  /** Whether anything in it was mended, so that it is not quite as it came. */
  mended: boolean;
}

/** What keeps XML from being read on: where it is, and which element it is in, or what stands between two. */
export class Fault extends Error {
  override name = 'Fault';
  readonly line: number;
  /** Where the element began that it is in, or what stands between two. */
  readonly from: { at: number; line: number };
  /** Where the parser stood, just behind what it could not read. */
  readonly at: number;
  /** The tag that is misspelt, where it was one, and what it should say. */
  readonly misspelt: { ending: string; open: string } | null;

  constructor(reason: string, where: Pick<Fault, 'line' | 'from' | 'at' | 'misspelt'>) {
    super(reason);
    this.line = where.line;
    this.from = where.from;
    this.at = where.at;
    this.misspelt = where.misspelt;
  }
}

/** Where an element stands of which many make an archive: so deep, of this name, never one in another. */
export interface Wanted {
  depth: number;
  name: string | null;
}

const DEEPEST = 200;
export const LARGEST_ELEMENT = 20_000_000;
/** So much without a tag that is read is a comment that does not end. */
const LARGEST_PIECE = 21_000_000;
const KEPT_OF_TOO_LARGE = 2000;

/** Where reading begins: at which character, in which line, with which tags open around it. */
export interface Start {
  at: number;
  line: number;
  frame: string;
}

/**
 * Reads XML that comes in pieces, from its beginning or from the middle; elements come out as soon as they end. Every
 * fault is thrown as such, and nothing can be read behind it.
 */
export function elementReader({ depth, name }: Wanted, window: TextWindow, leftOut: LeftOut, start: Start) {
  // A prefix that was never declared names nothing, and is no reason to refuse an archive.
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => (prefix ? `undeclared:${prefix}` : ''),
  });
  const here = () => start.at - start.frame.length + parser.position;
  const linesBefore = start.line - 1 - leftOut.lines;
  const line = () => linesBefore + parser.line + leftOut.lines;
  const done: StreamedElement[] = [];
  const open: XmlElement[] = [];
  const around: SaxesTagNS[] = [];
  let level = 0;
  let began = { at: start.at, line: start.line };
  let finished = { at: -1, from: began };
  /** The text that an element beyond all bounds begins with. */
  let beginning: string | null = null;
  let eventAt = start.at;
  let closed: { name: string; at: number } | null = null;
  let { frame } = start;
  let isFound = false;

  const fail = (reason: string, misspelt: Fault['misspelt'] = null): never => {
    throw new Fault(reason, { line: line(), from: began, at: here(), misspelt });
  };
  const tooLarge = () => level > depth && here() - began.at > LARGEST_ELEMENT;
  const words = (piece: string) => {
    eventAt = here();
    if (!tooLarge()) open.at(-1)?.children.push(piece);
    if (level === depth && name !== null && /\S/.test(piece)) tellBetween(piece);
  };

  parser.on('error', ({ message }) => {
    // Neither makes a text mean something else: both are read as they stand.
    if (/undefined entity|the string "\]\]>" is disallowed/.test(message)) return;
    // What ends with another's end was not whole.
    if (finished.at === here()) {
      done.pop();
      began = finished.from;
    }
    const ending = closed?.at === here() ? window.tagEndingAt(here()) : null;
    const tags = ending !== null && closed ? { ending, open: closed.name } : null;
    const isMisspelt = tags !== null && level >= depth && !open.some((one) => one.name === localName(tags.ending));
    fail(faultWords(message, tags), isMisspelt ? tags : null);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail('it defines entities of its own, which are not resolved');
  });
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('opentag', (tag) => {
    eventAt = here();
    if (level >= DEEPEST) fail(`elements stand more than ${DEEPEST} deep in each other`);
    if (level === depth + 1 && tag.name === name) fail(`<${name}> begins before the one above it ends`);
    if (level === depth) {
      began = { at: window.startOfTag(eventAt), line: line() };
      beginning = null;
      frame ||= around.map(openTagOf).join('');
      isFound ||= tag.name === name;
    }
    if (level < depth) around.push(tag);
    else if (!tooLarge()) {
      const element = elementOf(tag, line());
      open.at(-1)?.children.push(element);
      open.push(element);
    }
    level += 1;
  });
  parser.on('closetag', (tag) => {
    eventAt = here();
    closed = { name: tag.name, at: eventAt };
    const large = tooLarge();
    level -= 1;
    if (level < depth) around.pop();
    if (level < depth || large) {
      if (level === depth) finish(tag, null);
      return;
    }
    const element = open.pop() ?? null;
    if (level === depth) finish(tag, element);
  });

  function finish(tag: SaxesTagNS, element: XmlElement | null): void {
    open.length = 0;
    done.push({
      line: began.line,
      name: tag.local,
      original: element ? window.textIn(began.at, eventAt) : beginningOf(),
      element,
      refused: element ? null : 'it is longer than 20 million characters',
      mended: window.isMended(began.at, eventAt),
    });
    finished = { at: eventAt, from: began };
    began = { at: eventAt, line: line() };
  }

  function tellBetween(original: string): void {
    done.push({ line: line(), name: '', original, element: null, refused: null, mended: false });
  }

  function beginningOf(): string {
    beginning ??= window.textIn(began.at, began.at + KEPT_OF_TOO_LARGE);
    return beginning;
  }

  parser.write(start.frame);
  eventAt = start.at;

  return {
    /** The tags that stand open around the elements; empty as long as none has begun. */
    frame: () => frame,
    /** Whether one of those has begun that have the wanted name. */
    isFound: () => isFound,
    /** Where what is not whole yet begins: nothing before it will be asked for. */
    needed: () => {
      if (tooLarge()) beginningOf();
      return level > depth && beginning === null ? began.at : eventAt - 1;
    },
    /** What has ended so far. */
    taken: () => done.splice(0),
    /** Reads on; throws a Fault. */
    write(text: string): void {
      parser.write(text);
      if (here() - eventAt > LARGEST_PIECE)
        fail('a comment or text of more than 20 million characters stands before it');
    },
    /** Throws a Fault where the document is not at its end. */
    close(): void {
      parser.close();
    },
  };
}

function localName(name: string): string {
  return name.replace(/^.*:/, '');
}

function openTagOf({ name, attributes }: SaxesTagNS): string {
  const escaped = (value: string) => value.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const given = Object.values(attributes).map((one) => ` ${one.name}="${escaped(one.value)}"`);
  return `<${name}${given.join('')}>`;
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
