import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import { decodeBytes } from '../decode.ts';
import type { XmlElement } from './elements.ts';
import { readXml } from './read-xml.ts';

const HOSTILE = fileURLToPath(new URL('../../../../shared/data/hostile/', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What reading a file comes to; anything but a tree or a Problem fails the test. */
function outcome(bytes: Buffer): { root: XmlElement } | { refused: string } {
  try {
    return { root: readXml(decodeBytes(bytes).text) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: error.message };
  }
}

/** Those that can be read, since what is hostile in them is never looked at; all others are refused. */
const READ = new Set([
  ...['simple.xml', 'simple-ns.xml', 'dtd.xml', 'dtd_element.xml'],
  ...['lol_ep.xml', 'lol_ip_content.xml', 'lol_ip_value.xml'],
  ...['utf8bom.xml', 'utf16bebom.xml', 'japancrlf.xml', 'bigname.xml', 'isolat2', 'isolat3'],
  ...['cdata-2-byte-UTF-8.xml', 'cdata-3-byte-UTF-8.xml', 'cdata-4-byte-UTF-8.xml'],
  ...['text-4-byte-UTF-16-BE.xml', 'text-4-byte-UTF-16-BE-offset.xml', 'text-4-byte-UTF-16-LE.xml'],
]);

const folders = ['xml/defusedxml', 'xml/libxml2-recurse', 'xml/libxml2-errors', 'xml/libxml2-encodings'];
const files = existsSync(HOSTILE) ? folders.flatMap((folder) => filesBelow(join(HOSTILE, folder))) : [];

test.each(files.map((path) => [basename(path), path]))(
  '%s is read or refused with a line and a reason',
  (name, path) => {
    const found = outcome(readFileSync(path));
    if ('refused' in found) expect(found.refused).toMatch(/^Line \d+: .+\.$/);
    expect('root' in found ? 'read' : found.refused).toMatch(READ.has(name) ? /^read$/ : /^Line|^read$/);
  },
  5000,
);

test.skipIf(!existsSync(HOSTILE)).each(['deep-nesting-100k.xml', 'rss-billion-laughs.xml'])(
  '%s is refused',
  (name) => {
    expect(outcome(readFileSync(join(HOSTILE, 'made-here', name)))).toHaveProperty('refused');
  },
  5000,
);

const suite = join(HOSTILE, 'xml/w3c-xmlconf.tar.gz');

test.skipIf(!existsSync(suite))(
  'the suite of the W3C: read or refused, nothing else',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'xmlconf-'));
    try {
      execFileSync('tar', ['-xzf', suite, '-C', folder]);
      const outcomes = filesBelow(folder).map((path) => outcome(readFileSync(path)));
      expect(outcomes.length).toBeGreaterThan(1000);
      expect(outcomes.filter((one) => 'refused' in one).length).toBeGreaterThan(500);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  30_000,
);

test('whatever stands together, it is a tree or a Problem', () => {
  const piece = fc.constantFrom(
    ...[
      '<a>',
      '</a>',
      '<b c="d">',
      '</b>',
      '<x:y/>',
      '&amp;',
      '&nbsp;',
      '&#0;',
      '&#1114112;',
      '&',
      '<',
      '>',
      '"',
      ']]>',
    ],
    ...[
      '<![CDATA[',
      '<!--',
      '-->',
      '<?p',
      '?>',
      '<!DOCTYPE a',
      '[',
      ']>',
      '<!ENTITY e "f">',
      '&e;',
      '\0',
      '\ud800',
      'word',
    ],
    ...['<?xml version="1.0"?>', '<?xml version="1.1"?>', ' xmlns="u"', ' xmlns:x="v"', '\ufeff', '\u0085', '\r\n'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      outcome(Buffer.from(pieces.join('')));
    }),
    { numRuns: 2000 },
  );
});
