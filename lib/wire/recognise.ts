import { fileTypeFromBuffer } from 'file-type';
import { SaxesParser } from 'saxes';
import { decodeBytes } from './decode.ts';
import type { Head } from './format.ts';
import { type FiledFormat, FORMATS } from './formats.ts';
import { HTML_NAMES } from './xml/html-names.ts';
import { withoutPrologue } from './xml/prologue.ts';

/** How much of a file is looked at to tell what it is. */
export const ENOUGH_TO_RECOGNISE = 64 * 1024;

/** What a file is: one of our formats, or why it is not read; `setAside` where it is whole and yet no text. */
export type Recognised = { format: FiledFormat } | { refused: string } | { setAside: string };

/** Tells what a file is by its beginning, whatever its name. */
export async function recognise(beginning: Uint8Array, whole: boolean): Promise<Recognised> {
  const other = await otherThing(beginning);
  if (other) return other;
  const head = headOf(beginning, whole);
  const format = FORMATS.find(({ format }) => format.recognises(head));
  return format ? { format } : { refused: isNoText(head) ? whyNoText(beginning, whole) : whyNone(head) };
}

/** The beginning of a file as formats are asked about it. */
export function headOf(beginning: Uint8Array, whole: boolean): Head {
  const { text } = decodeBytes(beginning, { partial: !whole });
  return { text, root: rootOf(text), json: /^\s*[[{]/.test(text) };
}

/** So many mistakes in front of its first element has no XML of anybody. */
const MOST_ERRORS = 100;

class Found extends Error {}

function rootOf(text: string): Head['root'] {
  const xml = withoutPrologue(text);
  if (!/^\s*</.test(xml)) return null;
  let root: Head['root'] = null;
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix: (prefix: string) => (prefix ? `undeclared:${prefix}` : ''),
  });
  parser.ENTITIES = HTML_NAMES;
  let errors = 0;
  parser.on('error', () => {
    errors += 1;
    if (errors > MOST_ERRORS) throw new Found();
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const pairs = Object.values(attributes).map(({ name, value }) => [name, value]);
    root = { name: local, namespace: uri, attributes: Object.fromEntries(pairs) };
    throw new Found();
  });
  try {
    parser.write(xml);
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return root;
}

const isNoText = ({ text }: Head) => text.trim() === '';

/** Null bytes are what a broken disk or transfer leaves of a file: its sender has to be asked again. */
function whyNoText(beginning: Uint8Array, whole: boolean): string {
  if (!beginning.includes(0)) return whole ? 'it is empty' : 'it begins with 64 KB of blanks, and no text';
  const extent = whole ? 'nothing but null bytes' : 'nothing but null bytes in its first 64 KB';
  return `it holds ${extent}: its text was lost on the way; ask for it again`;
}

function whyNone({ text, root, json }: Head): string {
  return `it is ${thingIn({ text, root, json })}, in none of the formats that are read here`;
}

function thingIn({ text, root, json }: Head): string {
  if (/^\s*<(!doctype html|html)\b/i.test(text)) return 'a page of HTML';
  if (root) return `XML (<${root.name.slice(0, 40)}>)`;
  return json ? 'JSON' : 'a text';
}

/** Pictures and films lie beside texts that name them; packed folders have to be unpacked. */
async function otherThing(beginning: Uint8Array): Promise<Exclude<Recognised, { format: unknown }> | null> {
  const type = await fileTypeFromBuffer(beginning).catch(() => undefined);
  if (!type || /xml|rtf|text|json/.test(type.mime)) return null;
  const [kind = ''] = type.mime.split('/');
  if (kind === 'image') return { setAside: `a picture (${type.mime}): pictures come with the texts that name them` };
  if (kind === 'video' || kind === 'audio') return { setAside: `a film or recording (${type.mime}), and no text` };
  if (/zip|tar|compress|7z|rar/.test(type.mime)) return { refused: `it is a packed folder (${type.mime}); unpack it` };
  return { refused: `it is no text but ${type.mime}` };
}
