import { expect, test } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import { lineOf } from './elements.ts';
import { readXml } from './read-xml.ts';

const words = (text: string) => lineOf(readXml(text));

test.each([
  ['a declaration on the second line', '\n<?xml version="1.0" encoding="UTF-8"?><a>b</a>'],
  ['a declaration below a comment', '<!-- c --><?xml version="1.0"?><a>b</a>'],
  ['a document type that is elsewhere', '<!DOCTYPE a PUBLIC "-//X//DTD X//EN" "http://127.0.0.1:1/x.dtd"><a>b</a>'],
  ['a document type that names a file', '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x; ]><a>b</a>'],
  ['control characters', '<a>\u0001b\u001a\0</a>'],
  ['a mark in front', '\ufeff<a>b</a>'],
])('%s is read', (_, text) => {
  expect(words(text)).toBe('b');
});

test('letters by their names in HTML, and signs of windows-1252 by their numbers', () => {
  expect(words('<a>&nbsp;caf&eacute; &hellip;&#147;&#x94;&amp;lt;</a>')).toBe('café …“”&lt;');
});

test.each(
  [
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'Line 1: it defines entities of its own, which are not resolved.'],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'Line 1: it defines entities of its own'],
    ['<!DOCTYPE a [<!ENTITY % b "<!ELEMENT a ANY>">%b;]><a/>', 'Line 1: it defines entities of its own'],
    ['<a>&constructor;</a>', 'Line 1: undefined entity.'],
    ['<a>\n&b;</a>', 'Line 2: undefined entity.'],
    ['<a>\n<b></a>', 'Line 2: </a> stands where <b> should end.'],
    ['<a>\n\n', 'Line 3: unclosed tag: a.'],
    ['\n\n<?xml version="1.0"?>\n<a', 'Line 4: document must contain a root element.'],
    ['', 'Line 1: '],
    ['words', 'Line 1: '],
    ['<a b="1" b="2"/>', 'Line 1: duplicate attribute'],
    [`${'<a>'.repeat(100_000)}`, 'Line 1: elements stand more than 200 deep in each other.'],
    [
      `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      'Line 1: an element has more than 256',
    ],
    [`<a>${'<b/>'.repeat(300_000)}</a>`, 'Line 1: it has more than 300,000 elements.'],
    ['<a><c:b/></a>', 'Line 1: unbound namespace prefix: "c".'],
  ].map(([text = '', reason = '']) => [text.slice(0, 60), reason, text] as const),
)('%s is refused: %s', (_, reason, text) => {
  expect(() => readXml(text)).toThrow(Problem);
  expect(() => readXml(text)).toThrow(reason);
});

test('prefixes that nobody declared are read where that is asked for', () => {
  const { children } = readXml('<a><c:b/></a>', { undeclaredPrefixes: true });
  expect(children).toMatchObject([{ name: 'b', namespace: 'undeclared:c' }]);
});

test('attributes by local name; those of no namespace come first; namespaces keep their names', () => {
  expect(readXml('<a href="1" x:href="2" xml:lang="en" xmlns:x="y" xmlns="z"/>').attributes).toEqual({
    href: '1',
    'xml:lang': 'en',
    'xmlns:x': 'y',
    xmlns: 'z',
  });
});

test('a name that every object has is an attribute like any other', () => {
  expect(Object.entries(readXml('<a __proto__="1" constructor="2"/>').attributes)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
});
