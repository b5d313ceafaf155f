import { parseHTML } from 'linkedom';
import { bodyOfAgate, bodyOfParagraphs } from '../lib/news/body/body.ts';
import { site as paper } from '../site.ts';
import { local } from './support/feeds.ts';
import { http } from './support/http.ts';
import { liteOf, litePages, MOST_BYTES } from './support/lite.ts';
import { nodesOf, readMarkdown } from './support/markdown.ts';
import { missingFrom, publishedStories } from './support/published.ts';
import { publish } from './support/stories.ts';
import { expect, test } from './support/test.ts';

const ARTICLE = '/news/world/2502138765/';

const markdownOf = (path: string) => `${path.slice(0, -1)}.md`;

test('a story answers in Markdown to those who would rather have that', async ({ site }) => {
  const asked = (accept: string) => http(site.origin, ARTICLE, { headers: { accept } });
  for (const accept of ['text/markdown', 'text/markdown, text/html;q=0.8', 'text/markdown;q=0.9, */*;q=0.1']) {
    const { status, headers, text } = await asked(accept);
    expect([status, headers['content-type']], accept).toEqual([200, 'text/markdown; charset=utf-8']);
    expect([headers.vary, headers['content-location']], accept).toEqual([
      'Accept-Encoding, Accept',
      markdownOf(ARTICLE),
    ]);
    expect(text).toBe((await http(site.origin, markdownOf(ARTICLE))).text);
    const held = { accept, 'if-none-match': headers.etag ?? '' };
    expect((await http(site.origin, ARTICLE, { headers: held })).status, accept).toBe(304);
  }
  for (const accept of [
    '*/*',
    'text/html, text/markdown',
    'text/html,application/xhtml+xml,*/*;q=0.8',
    'text/markdown;q=0',
  ]) {
    const { status, headers } = await asked(accept);
    expect([status, headers['content-type']], accept).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.vary, accept).toBe('Accept-Encoding, Accept');
  }
  expect(
    (await http(site.origin, '/news/', { headers: { accept: 'text/markdown' } })).headers['content-type'],
  ).toContain('html');
});

test('Markdown calls the story itself its page, and search engines leave it', async ({ site }) => {
  const { headers } = await http(site.origin, markdownOf(ARTICLE));
  expect(headers.link).toMatch(new RegExp(`<http[^>]+${ARTICLE}>; rel="canonical"`));
  expect(headers['x-robots-tag']).toBe('noindex');
  const moved = await http(site.origin, '/biz/2502138765.md');
  expect([moved.status, moved.headers.location]).toEqual([301, markdownOf(ARTICLE)]);
  expect((await http(site.origin, '/news/world/2501019999.md')).status).toBe(404);
});

test('a text of any length and shape stays within six kilobytes a page', async ({ site }) => {
  const long = {
    'Many paragraphs': bodyOfParagraphs(
      Array.from({ length: 200 }, (_, at) => `Paragraph ${at} says “this & that”. `.repeat(5)),
    ),
    'One long paragraph': bodyOfParagraphs(['A sentence follows another. '.repeat(2000)]),
    'Nowhere a break': bodyOfParagraphs(['永'.repeat(9000)]),
    'A long table': bodyOfAgate(Array.from({ length: 400 }, (_, at) => `WHEAT <${at}>   2.55   1.35`)),
  };
  for (const [headline, body] of Object.entries(long)) {
    const { path } = await publish('news/nation', headline, { body });
    const lines = publishedStories(site.dataDir).find((story) => story.path === path)?.lines ?? [];
    expect(missingFrom(await litePages((at) => http(site.origin, at), liteOf(path)), lines), headline).toEqual([]);
  }
});

test('the front page as text is small, and leads to text', async ({ site }) => {
  const { status, body, text } = await http(site.origin, '/lite/');
  expect([status, body.length <= MOST_BYTES, body.length]).toEqual([200, true, body.length]);
  const links = [...parseHTML(text).document.querySelectorAll('ol a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(9);
  for (const path of links) expect((await http(site.origin, path)).status, path).toBe(200);
});

test('llms.txt is Markdown, and all its links answer', async ({ site }) => {
  const { status, text } = await http(site.origin, '/llms.txt');
  expect(status).toBe(200);
  const nodes = nodesOf(readMarkdown(text).tree);
  expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1).length).toBe(1);
  const links = nodes.flatMap((node) => (node.type === 'link' ? [local(node.url)] : []));
  expect(links.length).toBeGreaterThan(30);
  for (const path of links) expect((await http(site.origin, path)).status, path).toBe(200);
});

test('oEmbed tells others what to show, in JSON and XML, of stories and of nothing else', async ({ site }) => {
  const { document } = parseHTML((await http(site.origin, '/feature/travel/2611210002/')).text);
  const discovered = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
  const json = await http(site.origin, local(discovered));
  const fields = JSON.parse(json.text) as Record<string, string | number>;
  expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(fields).toMatchObject({ version: '1.0', type: 'rich', provider_name: paper.name });
  expect(fields.html).toContain('/feature/travel/2611210002/');
  expect((await http(site.origin, local(String(fields.thumbnail_url)))).status).toBe(200);

  const xml = await http(site.origin, `${local(discovered)}&format=xml`);
  expect([xml.status, xml.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(parseHTML(xml.text).document.querySelector('oembed > title')?.textContent).toBe(fields.title);

  const yaml = await http(site.origin, `${local(discovered)}&format=yaml`);
  expect([yaml.status, yaml.headers['content-type']]).toEqual([501, 'text/plain; charset=utf-8']);

  const origin = new URL(String(fields.provider_url)).origin;
  for (const url of [
    'https://evil.example/news/world/2502138765/',
    `${origin}/about/`,
    `${origin}/news/2501019999/`,
    '',
  ])
    expect((await http(site.origin, `/oembed?${new URLSearchParams({ url })}`)).status, url).toBe(404);
});
