import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { newsml1 } from './parse.ts';

function read(component: string, more = '') {
  const text = `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20231126T194648Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier>
    <ProviderId>pa.press.net</ProviderId><DateId>20231126</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification>
    <NewsManagement><FirstCreated>20231126T151720Z</FirstCreated><ThisRevisionCreated>20231126T194638Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>${more}${component}</NewsItem></NewsML>`;
  return newsml1.read({ name: 'a.xml', text })[0];
}

function item(component: string) {
  const reading = read(component);
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const content = (mime: string, data: string) =>
  `<ContentItem><MimeType FormalName="${mime}"/><DataContent>${data}</DataContent></ContentItem>`;
const LINES = '<NewsLines><HeadLine>Tea is good</HeadLine><ByLine>By Ann Lee, PA Scotland</ByLine></NewsLines>';

describe('NewsML 1', () => {
  test('with one text in two spellings gives it once, in the richer', () => {
    const component = `<NewsComponent EquivalentsList="yes"><BasisForChoice>./ContentItem/MimeType</BasisForChoice>${LINES}
      ${content('text/plain', 'Plain tea.')}${content('text/vnd.IPTC.NITF', '<nitf><body><body.content><p>Tea.</p><p>Coffee.</p></body.content></body></nitf>')}</NewsComponent>`;
    expect(plainText(item(component).content.body)).toBe('Tea.\nCoffee.');
  });

  test('may carry its text encoded', () => {
    const data = Buffer.from('<p>Tea.</p><p>Coffee.</p>').toString('base64');
    const component = `<NewsComponent>${LINES}<ContentItem><MediaType FormalName="Text"/><Encoding Notation="Base64"><DataContent>${data}</DataContent></Encoding></ContentItem></NewsComponent>`;
    expect(plainText(item(component).content.body)).toBe('Tea.\nCoffee.');
  });

  test('says more about a story than its lines', () => {
    const {
      provider,
      content: story,
      facts,
    } = item(`<NewsComponent>${LINES}
      <RightsMetadata><UsageRights><UsageType>web</UsageType><Limitations>Not for print</Limitations></UsageRights></RightsMetadata>
      <DescriptiveMetadata><Property FormalName="Category" Value="HHH"/><Property FormalName="Topic" Value="ARTS"/><Property FormalName="City" Value="Leeds"/></DescriptiveMetadata>
      <NewsComponent><Comment> Embargoed to 0001 Tuesday June 03 </Comment>${content('text/plain', 'Tea is good.')}</NewsComponent></NewsComponent>`);
    expect(provider).toBe('pa');
    expect(story).toMatchObject({ places: ['Leeds'], bylines: [{ name: 'Ann Lee' }, { type: 'agency', name: 'PA' }] });
    expect(facts).toMatchObject({
      usage: 'web; Not for print',
      editorialNotes: ['Embargoed to 0001 Tuesday June 03'],
      subjects: [
        { scheme: 'category', code: 'HHH' },
        { scheme: 'keyword', code: 'ARTS' },
      ],
    });
  });

  test('names a topic in its own language', () => {
    const topics =
      '<TopicSet><Topic><FormalName>09003000</FormalName><Description xml:lang="en" Variant="Category">ANE</Description><Description xml:lang="el">Ανεργία</Description><Description xml:lang="en">Unemployment</Description></Topic></TopicSet>';
    const component = `<NewsComponent>${topics}${LINES}<DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="09003000"/></SubjectCode></DescriptiveMetadata>${content('text/plain', 'Tea.')}</NewsComponent>`;
    expect(item(component).content.topics).toEqual(['Unemployment']);
  });

  test('has no text where it only changes lines of another', () => {
    expect(read('', '<Update><Delete DuidRef="x"/></Update>')).toMatchObject({
      setAside: 'It changes single lines of an earlier version and carries no text of its own.',
    });
  });

  test('keeps words for social networks out of the text', () => {
    const { content: story, facts } = item(
      `<NewsComponent>${LINES}<NewsComponent><Role FormalName="Body"/>${content('text/plain', 'Tea.')}</NewsComponent><NewsComponent><Role FormalName="TweetText"/>${content('text/plain', 'Tea!')}</NewsComponent></NewsComponent>`,
    );
    expect(plainText(story.body)).toBe('Tea.');
    expect(facts.losses).toEqual(['Left out: a text for social networks.']);
  });
});
