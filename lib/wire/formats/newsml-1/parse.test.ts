import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import type { Reading } from '../../wire-item.ts';
import { newsml1 } from './parse.ts';

function read(text: string): Reading[] {
  return newsml1.read({ name: 'a.xml', text });
}

function itemsIn(text: string) {
  return read(text).map((reading) => {
    if (!('item' in reading)) throw new Error(JSON.stringify(reading));
    return reading.item;
  });
}

/** A document as AFP sends it, with what is put in. */
function newsml(components: string, { status = 'Usable', management = '', identifier = '' } = {}): string {
  return `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20231126T194648Z</DateAndTime><Priority FormalName="4"/></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>afp.com</ProviderId><DateId>20231126</DateId><NewsItemId>doc-1</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId>${identifier}</NewsIdentifier><NameLabel>harbour-fire</NameLabel></Identification>
<NewsManagement><FirstCreated>20231126T151720Z</FirstCreated><ThisRevisionCreated>20231126T194638Z</ThisRevisionCreated><Status FormalName="${status}"/>${management}</NewsManagement>
${components}</NewsItem></NewsML>`;
}

const STORY = `<NewsComponent>
  <NewsLines><HeadLine>Fire in the harbour</HeadLine><ByLine>Ada Berg</ByLine><DateLine>Hamburg (AFP)</DateLine><CopyrightLine>© AFP</CopyrightLine>
    <NewsLine><NewsLineType FormalName="ProductLine"/><NewsLineText>(Picture)</NewsLineText></NewsLine></NewsLines>
  <DescriptiveMetadata><Language FormalName="en"/>
    <Location HowPresent="Origin"><Property FormalName="Country" Value="DEU"/><Property FormalName="City" Value="Hamburg"/></Location>
    <SubjectCode><SubjectMatter FormalName="03001000"/></SubjectCode><Property FormalName="Keyword" Value="fire"/></DescriptiveMetadata>
  <NewsComponent><ContentItem><MediaType FormalName="Text"/><Format FormalName="bcNITF2.5"/>
    <DataContent><media media-type="image"><media-reference data-location="#photo0"/></media><p>A shed burned down.</p><p>Nobody was hurt.</p></DataContent></ContentItem></NewsComponent>
  <NewsComponent Duid="photo0"><NewsLines><HeadLine>The shed</HeadLine><CreditLine>AFP/AFP</CreditLine><ByLine>Bo Lund</ByLine></NewsLines>
    <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The shed on Sunday</p></DataContent></ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="t.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="110"/></Characteristics></ContentItem></NewsComponent>
    <NewsComponent><Role FormalName="HighDef"/><ContentItem Href="h.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="768"/><Property FormalName="Height" Value="512"/></Characteristics></ContentItem></NewsComponent>
  </NewsComponent></NewsComponent>`;

describe('a story with its picture', () => {
  const [item] = itemsIn(newsml(STORY));

  test('has each thing in its field', () => {
    expect(item).toMatchObject({ provider: 'afp', guid: 'urn:newsml:afp.com:20231126:doc-1' });
    expect(item?.content).toMatchObject({
      headline: 'Fire in the harbour',
      dateline: 'Hamburg (AFP)',
      bylines: [{ type: 'person', name: 'Ada Berg', role: 'author' }],
      language: 'en',
      topics: ['disaster and accident'],
      places: ['Hamburg'],
      publishedAt: Date.UTC(2023, 10, 26, 15, 17, 20),
    });
    expect(item?.facts).toMatchObject({
      version: 2,
      versionAt: Date.UTC(2023, 10, 26, 19, 46, 38),
      urgency: 4,
      slugline: 'harbour-fire',
      copyright: '© AFP',
      editorialNotes: ['ProductLine: (Picture)'],
    });
  });

  test('shows the picture where its text names it, in its largest size', () => {
    expect(item?.facts.pictures).toMatchObject([
      { address: 'h.jpg', caption: 'The shed on Sunday', credit: 'Bo Lund / AFP', width: 768 },
    ]);
    expect(item?.content.body.content[0]).toMatchObject({
      type: 'picture',
      attrs: { media: item?.facts.pictures[0]?.key, caption: 'The shed on Sunday' },
    });
  });
});

test('stories in several languages are stories of their own that name each other', () => {
  const inLanguage = (language: string, words: string) => `<NewsComponent xml:lang="${language}">
    <NewsLines><HeadLine>${words}</HeadLine></NewsLines>
    <NewsComponent><Role FormalName="Body"/><ContentItem><Format FormalName="Text"/><DataContent>${words} text.</DataContent></ContentItem></NewsComponent></NewsComponent>`;
  const [english, french] = itemsIn(
    newsml(
      `<NewsComponent><BasisForChoice>./NewsComponent/DescriptiveMetadata/Language</BasisForChoice>${inLanguage('en', 'Fire')}${inLanguage('fr', 'Feu')}</NewsComponent>`,
    ),
  );
  expect([english?.guid, french?.guid]).toEqual([
    'urn:newsml:afp.com:20231126:doc-1#en',
    'urn:newsml:afp.com:20231126:doc-1#fr',
  ]);
  expect(english?.facts.related).toEqual([{ guid: french?.guid, kind: 'translation' }]);
  expect(french?.content).toMatchObject({ language: 'fr', headline: 'Feu' });
  expect(english?.content.translationGroup).toBe(french?.content.translationGroup);
});

test('the public identifier names the item without its revision', () => {
  const [item] = itemsIn(
    newsml(STORY, { identifier: '<PublicIdentifier>urn:newsml:afp.com:20231126:other:2N</PublicIdentifier>' }),
  );
  expect(item?.guid).toBe('urn:newsml:afp.com:20231126:other');
});

test('status and instructions say what to do with it', () => {
  expect(itemsIn(newsml(STORY, { status: 'Canceled' }))[0]?.facts.signal).toBe('kill');
  expect(itemsIn(newsml(STORY, { status: 'Withheld' }))[0]?.hold).not.toBeNull();
  expect(itemsIn(newsml(STORY, { management: '<Instruction FormalName="Rectify"/>' }))[0]?.facts.signal).toBe(
    'correct',
  );
  const change =
    '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20990101T000000Z</DateAndTime></StatusWillChange>';
  expect(itemsIn(newsml(STORY, { status: 'Embargoed', management: change }))[0]).toMatchObject({
    hold: 'under embargo',
    facts: { embargoedUntil: Date.UTC(2099, 0, 1) },
  });
  expect(itemsIn(newsml(STORY, { status: 'Embargoed' }))[0]?.hold).toBe('embargoed without an end');
});

test('title, lead, body and contact of a story are put together', () => {
  const part = (role: string, words: string) =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem><Format FormalName="XHTML"/><DataContent><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words}</p></body></html></DataContent></ContentItem></NewsComponent>`;
  const [item] = itemsIn(
    newsml(
      `<NewsComponent xml:lang="en">${part('Contact', 'Call us')}${part('Title', 'A title')}${part('Lead', 'A lead')}${part('Body', 'A body')}${part('StyleSheet', 'p {}')}</NewsComponent>`,
    ),
  );
  expect(item?.content).toMatchObject({ headline: 'A title', standfirst: 'A lead' });
  expect(item && plainText(item.content.body)).toBe('A body\nCall us');
});

test('an index, a sound without words and an empty document are set aside with the reason', () => {
  expect(read(newsml('<NewsComponent><NewsLines><HeadLine>Sport</HeadLine></NewsLines></NewsComponent>'))).toEqual([
    expect.objectContaining({ setAside: 'It carries no text: “Sport”: an index or a list.', provider: 'afp' }),
  ]);
  const sound =
    '<NewsComponent><NewsLines><HeadLine>A quote</HeadLine></NewsLines><NewsComponent><Role FormalName="Sound"/><ContentItem Href="a.mp3"><MimeType FormalName="audio/mpeg3"/></ContentItem></NewsComponent></NewsComponent>';
  expect(read(newsml(sound))).toEqual([expect.objectContaining({ setAside: expect.stringMatching(/film or sound/) })]);
  expect(read('<NewsML/>')).toEqual([{ setAside: 'A NewsML document without any news item.' }]);
});

test('what is cut off names its line', () => {
  expect(() => read(newsml(STORY).slice(0, 900))).toThrow(/^Line \d+: /);
});
