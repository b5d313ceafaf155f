import { expect, test } from 'vitest';
import { newsmlG2 } from './parse.ts';

interface Parts {
  guid?: string;
  language?: string;
  provider?: string;
  itemMeta?: string;
  contentMeta?: string;
  content: string;
  more?: string;
}

const xhtml = (words: string, language = '') =>
  `<inlineXML${language && ` xml:lang="${language}"`}><html xmlns="http://www.w3.org/1999/xhtml"><body>${words}</body></html></inlineXML>`;

function item({
  guid = 'a',
  language = 'en',
  provider = 'PA',
  itemMeta = '',
  contentMeta = '',
  content,
  more = '',
}: Parts) {
  const [reading] = newsmlG2.read({
    name: 'a.xml',
    text: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="1" xml:lang="${language}">
      <itemMeta><itemClass qcode="ninat:text"/><provider literal="${provider}"/>
      <versionCreated>2020-06-13T12:00:00Z</versionCreated>${itemMeta}</itemMeta>
      <contentMeta><headline>A headline</headline>${contentMeta}</contentMeta>${more}
      <contentSet>${content}</contentSet></newsItem>`,
  });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

test('an embargo with an empty date waits until its sender says otherwise', () => {
  const content = xhtml('<p>The honours list.</p>');
  expect(item({ itemMeta: '<embargoed/>', content }).hold).toMatch(
    /^embargoed by a note to editors .*: it is not clear until when$/,
  );
  expect(item({ content }).hold).toBeNull();
});

test('a text in another language beside the one that is taken is told of', () => {
  const { content, facts } = item({
    language: 'ko',
    content: xhtml('<p>본문이다.</p>', 'ko') + xhtml('<p>A text.</p>', 'en'),
  });
  expect(content.body.content).toHaveLength(1);
  expect(facts.losses).toEqual(['Left out: its text in another language (en).']);
});

test('a subject that is a code alone has the name that the item asserts', () => {
  const { facts } = item({
    contentMeta: '<subject qcode="medtop:20000593"/>',
    more: '<assert qcode="medtop:20000593"><name>Government</name></assert>',
    content: xhtml('<p>A text.</p>'),
  });
  expect(facts.subjects).toMatchObject([{ code: '20000593', name: 'Government' }]);
});

test('TT names the item that is replaced by its number', () => {
  const { facts } = item({
    guid: 'urn:newsml:tt.se:20171220:TT:585167:0',
    provider: 'TT',
    itemMeta: '<signal qcode="tt_sig:replace"/>',
    contentMeta:
      '<altId type="tt:uno">20171220:TT:585167:0</altId><altId type="tt:refuno">20171220:TT:585152:0</altId>',
    content: xhtml('<p>A text.</p>'),
  });
  expect(facts.related).toEqual([{ guid: 'urn:newsml:tt.se:20171220:TT:585152:0', kind: 'replaces' }]);
});

test('a note to editors that stands below the text again is none for readers', () => {
  const { content, facts } = item({
    itemMeta: '<edNote>Updated throughout.</edNote>',
    content: xhtml('<p>A text.</p><p><em>Updated throughout.</em></p>'),
  });
  expect(content.body.content).toHaveLength(1);
  expect(facts.editorialNotes).toEqual(['Updated throughout.']);
});

test('reporters of East Asia are named one by one, without what they are', () => {
  const chinese = item({ language: 'zh', contentMeta: '<by>记者 王小明 李华</by>', content: xhtml('<p>第一段。</p>') });
  expect(chinese.content.bylines.map(({ name }) => name)).toEqual(['王小明', '李华']);
  const korean = item({
    language: 'ko',
    provider: 'yna.co.kr',
    content: xhtml('<p>(서울=연합뉴스) 김철수 기자 = 대통령이 담화했다.</p><p>kim@yna.co.kr</p><p>(끝)</p>'),
  });
  expect(korean).toMatchObject({ provider: 'yonhap', content: { dateline: '서울=연합뉴스', source: 'Yonhap' } });
  expect(korean.content.bylines).toMatchObject([{ name: '김철수' }]);
  expect(korean.content.body.content).toMatchObject([{ content: [{ text: '대통령이 담화했다.' }] }]);
  expect(korean.facts.editorialNotes).toHaveLength(2);
});

test('signs that were written twice for XML are mended, and it is noted', () => {
  const { content, notes } = item({
    content: xhtml('<p>&amp;quot;Four o&amp;#39;clock&amp;quot;, said AT&amp;T.</p>'),
  });
  expect(content.body.content).toMatchObject([{ content: [{ text: '"Four o\'clock", said AT&T.' }] }]);
  expect(notes).toHaveLength(1);
});

test('people who made an item sign it where nobody else does', () => {
  const creators = '<creator type="cpnat:person"><name>Jane Doe</name></creator><creator literal="AAP"/>';
  const { content } = item({ contentMeta: creators, content: xhtml('<p>A text.</p>') });
  expect(content.bylines).toMatchObject([{ type: 'person', name: 'Jane Doe' }]);
});
