import { Problem } from '../../platform/problem.ts';
import { decodedXml } from './decoded.ts';
import { elementReader, Fault, LARGEST_ELEMENT, type StreamedElement, type Wanted } from './element-reader.ts';
import { isMisspelt } from './fault-words.ts';
import { type LeftOut, mendedXmlText, newlinesIn } from './mended-xml-text.ts';
import { type TextWindow, textWindow } from './text-window.ts';

export type { StreamedElement } from './element-reader.ts';

const MOST_MENDED_IN_ONE = 20;
const MOST_KEPT_OF_REFUSED = 1_000_000;
/** The beginning of an element may be cut in two. */
const LONGEST_BEGINNING = 200;
const LONGEST_END = 4096;

/**
 * Reads a large XML document element by element: those that stand `depth` deep (0 is the first element). Small faults
 * are mended, and told of. What cannot be mended refuses the one element that it stands in, with line and reason, when
 * the elements have a name by which the next can be found; so does a length of more than 20 million characters, and
 * memory does not grow with it. Nothing it refers to is fetched, no entity of its own is resolved.
 * Throws a Problem that says line and reason where the document is malformed before its first element of that name, is
 * cut off, or the elements have no name; what stood before has come out.
 */
export async function* streamElements(bytes: AsyncIterable<Buffer>, wanted: Wanted): AsyncGenerator<StreamedElement> {
  const leftOut: LeftOut = { lines: 0 };
  const window = textWindow();
  const reader = recoveringReader(wanted, window, leftOut);
  for await (const { text, mended } of mendedXmlText(decodedXml(bytes), LARGEST_ELEMENT + 1, leftOut)) {
    window.forget(reader.needed());
    window.add(text, mended);
    yield* reader.read(text);
  }
  yield* reader.end();
}

/** What could not be read: why, what there is of it so far, and from where on the next element is looked for. */
interface Lost {
  fault: Fault;
  original: string;
  searched: number;
  /** The line of the place that was searched up to, as if nothing had been left out. */
  line: number;
}

/** Reads a window that moves on; behind a fault, again from the next element. */
function recoveringReader(wanted: Wanted, window: TextWindow, leftOut: LeftOut) {
  const begins = wanted.name === null ? null : new RegExp(`<${wanted.name}[\\s>]`, 'g');
  let reader = elementReader(wanted, window, leftOut, { at: 0, line: 1, frame: '' });
  let lost: Lost | null = null;
  let isFound = false;
  let mendedIn = { at: -1, times: 0 };

  /** Reads on what has come into the window. */
  function* read(text: string): Generator<StreamedElement> {
    if (lost && lost.original.length < MOST_KEPT_OF_REFUSED) lost.original += text;
    if (lost) {
      yield* readAgain(nextElement(lost));
      return;
    }
    // To ask a long window for the text that it got last would put all of it together.
    const fault = faultOf(() => reader.write(text));
    yield* taken();
    if (fault) yield* readAgain(placeBehind(fault));
  }

  /** Reads the window again from a place where an element begins, and from the next behind every fault. */
  function* readAgain(from: number | null): Generator<StreamedElement> {
    for (let at = from; at !== null; ) {
      if (lost) yield* refusalOf(lost, at);
      lost = null;
      const text = window.from(at);
      const fault = faultOf(() => reader.write(text));
      yield* taken();
      at = fault && placeBehind(fault);
    }
  }

  function taken(): StreamedElement[] {
    isFound ||= reader.isFound();
    return reader.taken();
  }

  /** Where to read on behind a fault; null when that has not come yet. Throws a Problem where nothing could be read. */
  function placeBehind(fault: Fault): number | null {
    if (!begins || !isFound) throw problemOf(fault);
    return mendedTag(fault) ?? nextElement(toLose(fault));
  }

  function toLose(fault: Fault): Lost {
    const original = window.textIn(fault.from.at, fault.from.at + MOST_KEPT_OF_REFUSED);
    const searched = Math.max(fault.from.at + 1, window.begin());
    lost = {
      fault,
      original,
      searched,
      line: fault.line - leftOut.lines - newlinesIn(window.textIn(searched, fault.at)),
    };
    return lost;
  }

  /** Where the next element begins that may be whole, with a reader that stands there; null when it is not here yet. */
  function nextElement(of: Lost): number | null {
    if (!begins) return null;
    const text = window.from(of.searched);
    begins.lastIndex = 0;
    const found = begins.exec(text);
    const passed = text.slice(0, found ? found.index : Math.max(text.length - LONGEST_BEGINNING, 0));
    of.searched += passed.length;
    of.line += newlinesIn(passed);
    if (!found) return null;
    startAt(of.searched, of.line + leftOut.lines);
    return of.searched;
  }

  /** Puts the tag that was misspelt right, and begins the element anew; null when it was something else. */
  function mendedTag({ misspelt, from, at }: Fault): number | null {
    if (!misspelt || !isMisspelt(misspelt.ending, misspelt.open)) return null;
    if (mendedIn.at !== from.at) mendedIn = { at: from.at, times: 0 };
    mendedIn.times += 1;
    if (mendedIn.times > MOST_MENDED_IN_ONE) return null;
    const tag = window.startOfTag(at);
    window.replace(tag, at, `</${misspelt.open}>`);
    startAt(from.at, from.line);
    return from.at;
  }

  function startAt(at: number, line: number): void {
    reader = elementReader(wanted, window, leftOut, { at, line, frame: reader.frame() });
  }

  /** Blanks between two elements are nothing that could be refused. */
  function* refusalOf({ fault, original }: Lost, end: number): Generator<StreamedElement> {
    const text = original.slice(0, Math.max(end - fault.from.at, 0));
    const words = text.trim();
    if (words === '') return;
    const line = fault.from.line + newlinesIn(text.slice(0, text.indexOf(words)));
    const reason = `it is malformed: line ${fault.line}: ${fault.message}`;
    yield {
      line,
      name: wanted.name ?? '',
      original: words,
      element: null,
      refused: reason,
      mended: false,
    };
  }

  function problemOf(fault: Fault): Problem {
    return new Problem(`Line ${fault.line}: ${fault.message}.`);
  }

  return {
    read,
    needed: () => (lost ? lost.searched : reader.needed()),
    /**
     * Reads the end; throws a Problem where there is none. What begins and never ends, as a comment may, takes all
     * behind it along: that is read again from the next element.
     */
    *end(): Generator<StreamedElement> {
      for (let fault = endFault(); fault; fault = endFault()) {
        if (!begins || !isFound || !isWhole()) throw problemOf(fault);
        yield* readAgain(nextElement(toLose(fault)));
      }
      if (lost) yield* refusalOf(lost, window.end);
    },
  };

  function endFault(): Fault | null {
    return lost ? null : faultOf(() => reader.close());
  }

  /** Whether the first element of the document ends where it does. */
  function isWhole(): boolean {
    const [, name = ''] = /^<([^\s>]+)/.exec(reader.frame()) ?? [];
    return window
      .from(window.end - LONGEST_END)
      .replace(/(?:\s|<!--[^<>]*-->)+$/, '')
      .endsWith(`</${name}>`);
  }
}

function faultOf(read: () => void): Fault | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
