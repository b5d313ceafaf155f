import { expect, test } from 'vitest';
import { htmlOf } from './html-of.ts';
import { readXml } from './read-xml.ts';

const html = (xml: string) => htmlOf([readXml(xml)]);

test('an empty element is closed where HTML would leave it open', () => {
  expect(html('<div><p/><br/>a<br></br></div>')).toBe('<div><p></p><br>a<br></div>');
});

test("an agency's own marks are left out around their words, elements of one's own stay", () => {
  expect(html('<p>of <Company code="1">Revenio</Company> <body.content>x</body.content><dnl-image ref="a"/></p>')).toBe(
    '<p>of Revenio x<dnl-image ref="a"></dnl-image></p>',
  );
});

test('text and attributes are escaped, names that are none are dropped', () => {
  expect(html('<a href="?a=1&amp;b=&quot;" on.x="1" xml:lang="de">1 &lt; 2</a>')).toBe(
    '<a href="?a=1&amp;b=&quot;">1 &lt; 2</a>',
  );
});

test('what HTML reads as raw text holds nothing', () => {
  expect(html('<div><script>a &lt; b</script><textarea><p>x</p></textarea><plaintext>y</plaintext></div>')).toBe(
    '<div><script></script><textarea></textarea>y</div>',
  );
});

test('a rewrite takes an element with what it holds', () => {
  const root = readXml('<p>a<q>b</q></p>');
  expect(htmlOf([root], (element, inner) => (element.name === 'q' ? `“${inner()}”` : null))).toBe('<p>a“b”</p>');
});
