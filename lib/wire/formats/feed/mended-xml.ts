import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';
import { Problem } from '../../../platform/problem.ts';
import type { XmlElement } from '../../xml/elements.ts';

const DEEPEST = 200;
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 256;
const XML = 'http://www.w3.org/XML/1998/namespace';

interface Open {
  element: XmlElement;
  namespaces: Record<string, string>;
}

/**
 * Reads XML that is not well-formed, as feeds are now and then: a bare "&", entities of HTML, prefixes that nobody
 * declared, an end tag too many. Null when it is cut off: what its first element holds must have ended.
 * Throws a Problem when it is beyond bounds.
 */
export function mendedXml(text: string): XmlElement | null {
  const open: Open[] = [];
  const found: { root: XmlElement | null; ended: boolean } = { root: null, ended: false };
  let elements = 0;
  let line = 1;
  let lineEnd = text.indexOf('\n');
  let inCdata = false;

  function lineAt(position: number): number {
    for (; lineEnd !== -1 && lineEnd < position; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    return line;
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS) throw new Problem('It has more than 300,000 elements.');
        if (open.length >= DEEPEST) throw new Problem(`Elements stand more than ${DEEPEST} deep in each other.`);
        if (found.ended) return open.push({ element: elementOf(tag, {}, {}, 0), namespaces: {} });
        const namespaces = { ...open.at(-1)?.namespaces, ...declared(attributes) };
        const element = elementOf(tag, attributes, namespaces, lineAt(parser.endIndex));
        open.at(-1)?.element.children.push(element);
        found.root ??= element;
        return open.push({ element, namespaces });
      },
      ontext(piece) {
        open.at(-1)?.element.children.push(inCdata ? piece : decodeHTML(piece));
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(_, implied) {
        const closed = open.pop();
        if (closed?.element === found.root) found.ended = !implied;
      },
    },
    { xmlMode: true, decodeEntities: false, recognizeCDATA: true, recognizeSelfClosing: true },
  );
  parser.end(text);
  return found.ended ? found.root : null;
}

function declared(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name === 'xmlns' || name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
    ),
  );
}

function elementOf(
  tag: string,
  attributes: Record<string, string>,
  namespaces: Record<string, string>,
  line: number,
): XmlElement {
  const [prefix, name] = tag.includes(':')
    ? [tag.slice(0, tag.indexOf(':')), tag.slice(tag.indexOf(':') + 1)]
    : ['', tag];
  const given = Object.entries(attributes)
    .slice(0, MOST_ATTRIBUTES)
    .map(([key, value]) => [key.startsWith('xml:') ? key : key.replace(/^.*:/, ''), decodeHTML(value)]);
  return {
    name,
    namespace: prefix === 'xml' ? XML : (namespaces[prefix] ?? (prefix ? `undeclared:${prefix}` : '')),
    attributes: Object.fromEntries(given),
    children: [],
    line,
  };
}
