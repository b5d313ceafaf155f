import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import type { WireItem } from '../../wire-item.ts';
import { writtenDate } from './dates.ts';
import { isOfAnotherSite, readPage } from './parse.ts';

function itemOf(text: string, name = 'a-text.md'): WireItem {
  const reading = readPage({ name, text });
  if (!('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const text = (markdown: string) => itemOf(`---\ntitle: T\nlayout: post\n---\n${markdown}`);
const typesOf = ({ content }: WireItem) => content.body.content.map(({ type }) => type);

test.each([
  ['2024-01-18 14:46:00 -0500', Date.UTC(2024, 0, 18, 19, 46)],
  ['2007-07-18 14:02:27+00:00', Date.UTC(2007, 6, 18, 14, 2, 27)],
  ['2021-9-1', Date.UTC(2021, 8, 1)],
  ['2013/05/03 12:00', Date.UTC(2013, 4, 3, 12)],
  ['2013-05-03T12:00:00Z', Date.UTC(2013, 4, 3, 12)],
  ['2013-02-30', null],
  ['yesterday', null],
])('%s', (written, instant) => {
  expect(writtenDate(written)?.instant ?? null).toBe(instant);
});

test.each([
  ['---\ntitle: T\nlayout: post\n---\n', 'a.md', true],
  ['---\ntitle: T\n---\n', '_index.md', true],
  ['---\ntitle: T\ndate: 2024-01-18 14:46:00 -0500\n---\n', 'a.md', true],
  ['---\ntitle: T\n---\n', '2021-08-24-a.md', true],
  ['+++\ntitle = "T"\n+++\n', 'a.md', true],
  ['{\n "title": "T"\n}\n\nWords', 'a.md', true],
  ['---\ntitle: T\n---\n', 'a.md', false],
  ['---\ntitle: T\nsection: news\ntags: [a]\n---\n', '2021-08-24-a.md', false],
  ['---\ntitle: T\ndate: yesterday\n---\n', 'a.md', false],
  ['{"id":"1","title":"A line"}\n{"id":"2"}', 'a.jsonl', false],
])('whether %j is of another site: %s', (file, name, other) => {
  expect(isOfAnotherSite(file, name)).toBe(other);
});

describe('front matter', () => {
  test('of Jekyll: date and address from its name, one category the section, others topics', () => {
    const item = itemOf(
      '---\ntitle: T\ncategories: Posts Articles\ntags: [x, y z]\nauthor: A. Writer\n---\nWords',
      '2022-6-3-a-text.md',
    );
    expect(item).toMatchObject({
      guid: '2022-6-3-a-text',
      section: { names: ['Posts'] },
      content: {
        topics: ['x', 'y z', 'Articles'],
        publishedAt: Date.UTC(2022, 5, 3),
        bylines: [{ name: 'A. Writer' }],
      },
      facts: { addresses: ['/posts/articles/2022/06/03/a-text.html'] },
    });
  });

  test('of Hugo in TOML, with addresses it had before', () => {
    const item = itemOf(
      '+++\ntitle = "T"\ndate = 2020-02-03T04:05:06Z\ndraft = true\naliases = ["/old/", "/older.html"]\nurl = "/new/t/"\n[cover]\nimage = "img/a.jpg"\nalt = "A"\n+++\nWords',
    );
    expect(item).toMatchObject({
      hold: 'a draft where it came from',
      content: { publishedAt: Date.UTC(2020, 1, 3, 4, 5, 6), lead: { alt: 'A' } },
      facts: { addresses: ['/new/t/', '/old/', '/older.html'] },
    });
  });

  test('in JSON, and in lists of people with more than a name', () => {
    const item = itemOf('{\n"title": "T {x}",\n"authors": [{"name": "Ada"}, "bo-writer"]\n}\n\nWords');
    expect(item.content.headline).toBe('T {x}');
    expect(item.content.bylines.map(({ name }) => name)).toEqual(['Ada', 'Bo Writer']);
  });

  test.each([
    ['---\ntitle: [T\n---\nWords', /^front matter: /],
    ['+++\ntitle = T\n+++\nWords', /^front matter: /],
    ['---\ntitle: T\nWords', /does not end/],
    ['{\n"title": "T"\n}\n', /JSON without a text below it/],
  ])('%j is refused', (file, reason) => {
    expect(readPage({ name: 'a.md', text: file })).toEqual({ refused: expect.stringMatching(reason) });
  });

  test('a page and a list are set aside', () => {
    expect(readPage({ name: 'a.md', text: '---\ntitle: T\nlayout: page\n---\n' })).toHaveProperty('setAside');
    expect(readPage({ name: '_index.md', text: '---\ntitle: T\n---\n' })).toHaveProperty('setAside');
  });
});

describe('tags of site generators', () => {
  test.each([
    ['{{< youtube id="Z4XCkDhve20" title="x" >}}', 'embedCard'],
    ['{{< youtube Z4XCkDhve20 >}}', 'embedCard'],
    ['{% include video id="Z4XCkDhve20" provider="youtube" %}', 'embedCard'],
    ['{{< figure src="a.jpg" alt="A" caption="C" >}}', 'picture'],
    ['{% include figure image_path="/a.jpg" alt="A" %}', 'picture'],
    ['{{< quote-block text="Words." cite="A" >}}', 'blockquote'],
    ['{{< ring title="Case study">}}\n\nWords\n\n{{< /ring >}}', 'factBox'],
    ['{{% note %}}\nWords\n{{% /note %}}', 'paragraph'],
    ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', 'agate'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'table'],
    ['| a | b |\n|---|---|\n| c | d |', 'table'],
  ])('%s', (markdown, type) => {
    const item = text(`Before.\n\n${markdown}\n\nAfter.`);
    expect(typesOf(item)).toEqual(['paragraph', type, 'paragraph']);
    expect(item.facts.losses).toEqual([]);
  });

  test('links by the name of a file, and what Liquid prints', () => {
    const { content } = text(
      '[a]({{< ref "/pages/a.md" >}}) [b]({% post_url 2010-07-21-name %}) [c]({{ site.baseurl }}/c/) {{ page.title }}',
    );
    const hrefs = [...JSON.stringify(content.body).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(['/pages/a', '/2010/07/21/name.html', '/c/']);
    expect(plainText(content.body)).toBe('a b c T');
  });

  test('what is not known goes, is told of, and what it stood around stays', () => {
    const item = text('One {{< chart id=3 >}} two.\n\n{% if x %}Three{% endif %} {{ site.data.x }}');
    expect(plainText(item.content.body)).toBe('One  two.\nThree'.replace('  ', ' '));
    expect(item.facts.losses).toEqual([
      'Left out: the shortcode chart.',
      'Left out: the tag if.',
      'Left out: the output site.data.x.',
    ]);
  });
});

test('a text that only points elsewhere keeps the way there', () => {
  const item = itemOf('---\ntitle: T\nlayout: post\nsource_url: https://other.example/a\n---\n');
  expect(JSON.stringify(item.content.body)).toContain('https://other.example/a');
});

describe('what site generators write in their own ways', () => {
  test('a post without a title is called by its file, and the pattern of its address is filled in', () => {
    const post = '---\ncategories: [Foo, Big Bar]\npermalink: /:categories/my/:title.html\n---\nText.';
    const item = itemOf(post, '2017-2-5-no-zeroes.md');
    expect(item.content.headline).toBe('No Zeroes');
    expect(item.facts.addresses).toEqual(['/foo/big-bar/my/no-zeroes.html']);
    const unknown = itemOf('---\ntitle: T\npermalink: /:collection/:title/\n---\nText.', '2017-02-05-a.md');
    expect(unknown.facts.addresses).toEqual([]);
  });

  test('a dated file is a post whatever its layout', () => {
    expect(itemOf('---\ntitle: T\nlayout: default\n---\nText.', '2017-02-05-a.md').content.headline).toBe('T');
    expect(readPage({ name: 'a.md', text: '---\ntitle: T\nlayout: default\n---\nText.' })).toHaveProperty('setAside');
  });

  test('Markdown in lines above a text and below pictures is undone', () => {
    const item = itemOf('---\ntitle: T\nlayout: post\nexcerpt: Some **bold** _words_ of snake_case\n---\nText.');
    expect(item.content.standfirst).toBe('Some bold words of snake_case');
    const { content } = text('{{< figure src="/a.jpg" title="A title" caption="A *caption*" attr="Photo: Ana" >}}');
    expect(content.body.content[0]).toMatchObject({ attrs: { caption: 'A title. A caption Photo: Ana' } });
  });

  test('footnotes have no arrows back, and lists of headings and looks are no words', () => {
    const item = text(
      '* toc\n{:toc}\n\n## Times {#times}\n\nA note[^1].\n{.wide}\n\n> [!NOTE]\n> Mind it.\n\n[^1]: Its words.',
    );
    expect(plainText(item.content.body)).toBe('Times\nA note¹.\nNote: Mind it.\nFootnotes\nIts words.');
    expect(item.facts.losses).toEqual([]);
  });

  test('single tildes strike nothing out, and what is printed as it stands stays', () => {
    expect(plainText(text('H~2~O').content.body)).toBe('H~2~O');
    const item = text('{% raw %}{{ as it stands }}{% endraw %} and {{ not }}{% raw %}');
    expect(plainText(item.content.body)).toBe('{{ as it stands }} and');
    expect(item.facts.losses).toEqual(['Left out: the output not.']);
    expect(JSON.stringify(text('{{< gist ana 42 >}}').content.body)).toContain('https://gist.github.com/ana/42');
  });
});
