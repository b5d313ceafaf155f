import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishDocument } from './document-filter.ts';

const none = () => undefined;
const finish = async (html: string) => (await finishDocument(html, none)).html;

describe('the document filter', () => {
  test('takes out every framework script, with what is in it', async () => {
    const html =
      '<head><script src="/_next/a.js" async=""></script></head><body><p>Text</p><script>self.x=["<p>twice</p>"]</script></body>';
    expect(await finish(html)).toBe('<head></head><body><p>Text</p></body>');
  });

  test('keeps data blocks, which are no scripts', async () => {
    const data = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>';
    expect(await finish(data)).toBe(data);
  });

  test('takes out hints for scripts and keeps those for fonts', async () => {
    const font = '<link rel="preload" href="/f.woff2" as="font" crossorigin=""/>';
    const html = `<link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="preload" as="style" href="/c.css"/>${font}`;
    expect(await finish(html)).toBe(font);
  });

  test('puts the stylesheet into the head and names its digest', async () => {
    const sheet = { text: 'a{color:red}', digest: 'abc=' };
    const result = await finishDocument('<link rel="stylesheet" href="/_next/x.css"/>', (href) =>
      href === '/_next/x.css' ? sheet : undefined,
    );
    expect(result).toEqual({ html: '<style>a{color:red}</style>', styleDigests: ['abc='], ownScript: false });
  });

  test('names the digest of a style that stands in the page', async () => {
    const html = '<svg><style>a{color:red}</style></svg>';
    expect(await finishDocument(html, none)).toMatchObject({
      html,
      styleDigests: [createHash('sha256').update('a{color:red}').digest('base64')],
    });
  });

  test('leaves a script of ours, which is a file of public/, and says so', async () => {
    const ours = '<script src="/share.js" defer=""></script>';
    const html = `${ours}<script src="/_next/static/chunks/main.js"></script><script src="//evil.example/a.js"></script>`;
    expect(await finishDocument(html, () => undefined)).toMatchObject({ html: ours, ownScript: true });
  });

  test('says of the whole document what language its story is in, and leaves what stands in it', async () => {
    const html = '<html lang="en" class="a"><body lang="en"><p lang="zh">字</p></body></html>';
    const result = await finishDocument(html, none, 'zh-Hans');
    expect(result.html).toBe('<html lang="zh-Hans" class="a"><body lang="en"><p lang="zh">字</p></body></html>');
  });

  test('leaves a stylesheet that it does not know', async () => {
    expect(await finish('<link rel="stylesheet" href="/other.css"/>')).toBe(
      '<link rel="stylesheet" href="/other.css"/>',
    );
  });

  test("takes out React's markers and the empty box of streamed metadata", async () => {
    expect(await finish('<body><div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b</p></body>')).toBe(
      '<body><p>ab</p></body>',
    );
  });

  test('keeps a hidden box that holds something', async () => {
    expect(await finish('<div hidden=""><p>x</p></div>')).toBe('<div hidden=""><p>x</p></div>');
  });

  test('leaves the words of a story alone, whatever they look like', async () => {
    const html =
      '<!DOCTYPE html><html lang="en"><body><p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “quotes” 上海</p><pre>  a\n  b</pre></body></html>';
    expect(await finish(html)).toBe(html);
  });

  test.for([
    ['a pending boundary', '<!--$?--><template id="B:0"></template><!--/$-->', 'not finished'],
    ['a failed boundary', '<!--$!--><template></template><!--/$-->', 'not finished'],
    ["a boundary's template", '<template id="B:1"></template>', 'not finished'],
    ['an inline style', '<p style="color:red">x</p>', 'inline style'],
  ] as const)('refuses %s', async ([, html, reason]) => {
    await expect(finish(html)).rejects.toThrow(reason);
  });
});
