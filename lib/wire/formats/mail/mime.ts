import libmime from 'libmime';
import libqp from 'libqp';

/** A part of a message that holds no others. */
export interface MailPart {
  /** "text/plain", in small letters. */
  mime: string;
  name: string | null;
  isAttachment: boolean;
  /** Decoded, where it is text. */
  text: string | null;
  bytes: Uint8Array;
}

/** A message: its headers, unfolded and decoded, by their names in small letters, and its parts. */
export interface MailMessage {
  headers: Map<string, string>;
  parts: MailPart[];
}

const DEEPEST = 8;
const MOST_PARTS = 200;

/** Takes a message apart. What is malformed in it is read as far as it goes. */
export function readMail(text: string): MailMessage {
  const { headers, body } = headAndBody(text.replace(/^\s*\n/, '').split(/\r\n|\n|\r/));
  const parts: MailPart[] = [];
  collect(headers, body, 0, parts);
  const decoded = [...headers].map(([name, value]): [string, string] => [name, decodeWords(value)]);
  return { headers: new Map(decoded), parts };
}

function headAndBody(lines: string[]): { headers: Map<string, string>; body: string[] } {
  const blank = lines.findIndex((line) => !line.trim());
  const head = blank === -1 ? lines : lines.slice(0, blank);
  const headers = new Map<string, string>();
  let name = '';
  for (const line of head) {
    const [, found, value = ''] = /^([\w-]{1,76})\s*:(.*)$/.exec(line) ?? [];
    if (/^[ \t]/.test(line) && name) headers.set(name, `${headers.get(name)} ${line.trim()}`);
    else if (found) {
      name = found.toLowerCase();
      // Servers on its way put theirs on top: the sender's own is the last.
      headers.set(name, value.trim());
    }
  }
  return { headers, body: blank === -1 ? [] : lines.slice(blank + 1) };
}

function collect(headers: Map<string, string>, body: string[], depth: number, parts: MailPart[]): void {
  if (depth > DEEPEST || parts.length >= MOST_PARTS) return;
  const { value, params } = libmime.parseHeaderValue(headers.get('content-type') ?? 'text/plain');
  const mime = value.toLowerCase() || 'text/plain';
  if (mime.startsWith('multipart/') && params.boundary) {
    for (const piece of piecesOf(body, params.boundary)) {
      const inner = headAndBody(piece);
      collect(inner.headers, inner.body, depth + 1, parts);
    }
    return;
  }
  const disposition = libmime.parseHeaderValue(headers.get('content-disposition') ?? '');
  const name = disposition.params.filename ?? params.name;
  const { bytes, text } = contentOf(
    headers.get('content-transfer-encoding') ?? '',
    params.charset ?? 'utf-8',
    mime,
    body,
  );
  const isAttachment =
    disposition.value.toLowerCase() === 'attachment' || (name !== undefined && !mime.startsWith('text/'));
  parts.push({ mime, name: name === undefined ? null : decodeWords(name), isAttachment, text, bytes });
}

/** The lines between the boundaries; the last piece ends with the text where its boundary is missing. */
function piecesOf(lines: string[], boundary: string): string[][] {
  const pieces: string[][] = [];
  let piece: string[] | null = null;
  for (const line of lines) {
    const end = line.trimEnd();
    if (end === `--${boundary}--`) break;
    if (end === `--${boundary}`) {
      piece = [];
      pieces.push(piece);
    } else piece?.push(line);
  }
  return pieces;
}

function contentOf(encoding: string, charset: string, mime: string, body: string[]) {
  const isText = mime.startsWith('text/');
  const way = encoding.trim().toLowerCase();
  // What came unencoded was decoded with the file.
  if (way !== 'base64' && way !== 'quoted-printable') {
    const text = body.join('\n');
    return { bytes: new TextEncoder().encode(text), text: isText ? text : null };
  }
  const bytes = way === 'base64' ? Buffer.from(body.join(''), 'base64') : libqp.decode(body.join('\r\n'));
  return { bytes: new Uint8Array(bytes), text: isText ? decoded(bytes, charset) : null };
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset.trim()).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decodeWords(value: string): string {
  try {
    return libmime.decodeWords(value);
  } catch {
    return value;
  }
}
