import { describe, expect, test } from 'vitest';
import { plainText } from '../../../news/body/body-text.ts';
import { nitf } from './parse.ts';

function item({ head = '', top = '', content = '' }) {
  const text = `<nitf uno="urn:x:2"><head><docdata>${head}</docdata></head><body><body.head><hedline><hl1>Fire</hl1></hedline>${top}</body.head><body.content>${content}</body.content></body></nitf>`;
  const [reading] = nitf.read({ name: 'a.xml', text });
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

const words = (content: string) => plainText(item({ content }).content.body);

describe('NITF', () => {
  test('is signed by everybody who signs, once', () => {
    const top =
      '<byline>By <person>ADA BERG</person></byline><byline>By BO LUND</byline><byline class="normalized_byline">Berg, Ada</byline>';
    expect(item({ top, content: '<p>It burned.</p>' }).content.bylines.map(({ name }) => name)).toEqual([
      'Ada Berg',
      'Bo Lund',
    ]);
  });

  test('keeps notes, corrections and limits out of the text, and loses none', () => {
    const { guid, facts, content } = item({
      head: '<doc.rights type="print" limitations="No archive" enddate="20301110"/><correction info="He is 41."/>',
      top: '<hedline><hl1>Fire</hl1></hedline><note noteclass="editorsnote"><body.content><p>EDS: language.</p></body.content></note><rights><rights.limitations>No TV</rights.limitations></rights>',
      content: '<p>It burned.</p><note noteclass="editorsnote"><p>Inner note.</p></note>',
    });
    expect(guid).toBe('urn:x:2');
    expect(facts).toMatchObject({
      signal: 'correct',
      usage: 'print No archive Until 20301110. No TV',
      editorialNotes: ['He is 41.', 'EDS: language.', 'Inner note.'],
    });
    expect(plainText(content.body)).toBe('It burned.');
  });

  test('of an archive that prints its lead three times prints it once', () => {
    const lead = '<p>It burned.</p>';
    const content = `<block class="lead_paragraph">${lead}</block><block class="full_text"><p>LEAD: It burned.</p>${lead}<p>It rained.</p></block>`;
    expect(words(content)).toBe('It burned.\nIt rained.');
  });

  test('has fractions in a line, sources below a table, captions of several paragraphs', () => {
    const media =
      '<media media-type="image"><media-reference source="a.jpg"/><media-caption><p>The shed.</p><p>Sunday.</p></media-caption></media>';
    const { content, facts } = item({
      content: `<p>A <frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac> mile.</p><datasource>Police</datasource>${media}`,
    });
    expect(plainText(content.body)).toContain('A 1/2 mile.\nSource: Police');
    expect(facts.pictures).toMatchObject([{ caption: 'The shed. Sunday.' }]);
  });

  test('may hold HTML as text where its paragraphs should stand', () => {
    const { content } = item({
      top: '<abstract><p><![CDATA[<p>In <b>short</b>.</p>]]></p></abstract>',
      content: '<![CDATA[<p>Primer p&aacute;rrafo.</p><p>Segundo.</p>]]>',
    });
    expect([content.standfirst, plainText(content.body)]).toEqual(['In short.', 'Primer párrafo.\nSegundo.']);
  });

  test('shows no HTML that stands in a paragraph as text', () => {
    const embed = '&lt;div class="x"&gt;&lt;p&gt;Shown.&lt;/p&gt;&lt;/div&gt;&lt;script src="x"&gt;&lt;/script&gt;';
    const { content, facts } = item({ content: `<p>It burned.</p><p>${embed}</p>` });
    expect(plainText(content.body)).toBe('It burned.\nShown.');
    expect(facts.losses).toEqual(['Left out: a script.']);
  });
});
