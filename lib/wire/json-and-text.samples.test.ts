import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../news/body/body-text.ts';
import { jsonAndTextFiles, outcomeOf, readSample, SAMPLES, sampleText } from './fixtures/json-and-text.ts';
import outcomes from './fixtures/json-and-text-outcomes.json' with { type: 'json' };
import { newsmlG2 } from './formats/newsml-g2/parse.ts';
import { ninjs } from './formats/ninjs/parse.ts';
import type { WireItem } from './wire-item.ts';

const EXPECTED: Record<string, string> = outcomes;
const GIVEN = existsSync(SAMPLES);

function itemIn(file: string): WireItem {
  const [reading] = readSample(file) ?? [];
  if (!reading || !('item' in reading)) throw new Error(`${file} is no story.`);
  return reading.item;
}

describe.skipIf(!GIVEN)('every sample that is JSON or plain text', () => {
  it.each(jsonAndTextFiles())('%s', (file) => {
    // A sample without a row is judged by its folder: a suite says itself what must fail, anything else is no mistake.
    const expected = EXPECTED[file];
    const outcome = outcomeOf(file);
    if (expected !== undefined) expect(outcome).toBe(expected);
    else if (file.includes('/should_fail/')) expect(outcome).not.toMatch(/taken/);
    else if (file.includes('/should_pass/')) expect(outcome).not.toMatch(/refused|unknown/);
    else expect(outcome).toMatch(/taken|set aside/);
  });

  it('has a row for no file that is gone', () => {
    const files = new Set(jsonAndTextFiles());
    expect(Object.keys(EXPECTED).filter((file) => !files.has(file))).toEqual([]);
  });
});

const PLAIN = 'wire/plain-wire';

describe.skipIf(!GIVEN)('read by hand', () => {
  it.each([
    {
      file: `${PLAIN}/superdesk-core/IPTC7901.txt`,
      provider: 'dpa',
      guid: '2013-11-13/eca062/061',
      headline: 'Germany Social Democrats: Coalition talks with Merkel could fail',
      dateline: 'Berlin (dpa)',
      at: '2013-11-13T11:37:00.000Z',
      urgency: 4,
      begins: 'Negotiations between German conservatives headed by Chancellor Angela Merkel and the left-leaning',
      ends: 'will allow Merkel to be sworn in for a third term before Christmas.',
    },
    {
      file: `${PLAIN}/superdesk-belga/ats.txt`,
      provider: 'ats',
      guid: '2018-12-09/bsf025/967',
      headline: 'France: Gilets jaunes: une «catastrophe pour notre économie» (Le Maire)',
      dateline: 'Paris (ats afp)',
      at: '2018-12-09T12:23:00.000Z',
      urgency: 3,
      language: 'fr',
      begins: 'Les violences liées aux manifestations des «gilets jaunes» sont une «catastrophe»',
      ends: "en raison de leur impact sur le pouvoir d'achat.",
    },
    {
      file: `${PLAIN}/superdesk-core/anpa-2.tst`,
      provider: 'ap',
      guid: '2013-11-13/bc-us--ethanol-losing-grassland',
      headline: 'Prairies vanish in the US push for green energy',
      dateline: 'ROSCOE, South Dakota (AP)',
      at: '2013-11-13T07:45:00.000Z',
      version: 2,
      bylines: ['Chet Brokaw', 'Jack Gillum'],
      begins: 'Robert Malsam nearly went broke in the 1980s when corn was cheap.',
    },
    {
      file: `${PLAIN}/superdesk-belga/kyodo.txt`,
      provider: 'kyodo',
      headline: "Soccer: Urawa Reds claim 7th Emperor's Cup by beating Vegalta Sendai",
      dateline: 'SAITAMA, Japan, Dec. 9 Kyodo',
      at: '2018-12-09T12:37:00.000Z',
      begins:
        "Urawa Reds claimed their seventh Emperor's Cup on Sunday after defeating fellow J-League top division side",
    },
    {
      file: `${PLAIN}/superdesk-aap/1487e8f1-f7f5-40f5-8c0f-0eba3c2e162d.tst`,
      provider: 'aap',
      headline: 'Legionella found in Qld hospital',
      dateline: 'BRISBANE',
      begins: 'Legionella bacteria has been found in a regional southwest Queensland hospital.',
    },
    {
      file: `${PLAIN}/superdesk-aap/asianet_5.tst`,
      provider: 'asianet',
      guid: 'PR67261',
      headline: 'OMRON Launches Promotional Website for AI-equipped Mobile Robot LD Series',
      dateline: 'KYOTO, Japan, Feb. 1, 2017 /Kyodo JBN-AsiaNet/',
      at: '2017-02-01T00:00:00.000Z',
      begins: 'OMRON Corporation announced on February 1 the launch of a promotional website',
    },
    {
      file: 'wire/email/superdesk-core/odd_charset_email.txt',
      provider: 'aap',
      guid: '7173E056-46C9-4D5A-A851-9FC2C587C691@gmail.com',
      headline: 'Senden defends but Scott favourite',
      dateline: 'LOS ANGELES, March 10 AAP',
      at: '2015-03-10T21:17:01.000Z',
      bylines: ['Ben Everill'],
      begins: 'Adam Scott is hoping to live up to his favourite tag',
      ends: 'Robert Allenby, Steven Bowditch, Marc Leishman, Greg Chalmers and Rod Pampling are also in the field.',
    },
    {
      file: 'wire/ninjs/superdesk-core/ninjs5.json',
      provider: 'reuters',
      guid: 'tag:localhost:2017:7ca07622-3b19-4d61-8daf-18500412d46b',
      headline: 'Oil prices edge up on first drop in US drilling in months',
      dateline: 'Singapore',
      at: '2017-08-24T01:58:40.000Z',
      version: 4,
      urgency: 3,
      bylines: ['Henning Gloystein'],
      begins: 'Oil prices edged up on Monday, supported by the first autumn in US drilling activity in months,',
    },
    {
      file: 'wire/ninjs/iptc-examples/3.0/tt_text_image_3.json',
      provider: 'tt',
      headline: 'Militärövning i jätteformat hålls 2023',
      language: 'sv',
      urgency: 3,
      begins: 'Pandemin satte stopp för den stora internationella militärövningen Aurora 2020 förra våren.',
      ends: 'i vilken omfattning och vilka internationella partners som deltar.',
    },
    {
      file: 'wire/agency-json/superdesk-belga/belga-360archive-search.json',
      provider: 'belga',
      guid: '39670441',
      headline: '(Lorem ipsum) dolor sit amet, consectetur adipiscing elit.',
      language: 'fr',
      at: '2020-02-14T04:28:00.000Z',
      begins: 'Morbi lacus ex, molestie id ullamcorper quis co&v scelerisque quis lectus.',
    },
    {
      file: 'cms-json/guardian/Live.json',
      provider: 'guardian',
      kind: 'live',
      headline: 'Nasa scientists release new images of Perseverance rover on Mars at news briefing – as it happened',
      at: '2021-02-19T19:41:53.000Z',
      bylines: ['Tom McCarthy', 'Natalie Grover'],
      begins: 'Summary',
    },
  ])('$file', ({ file, begins, ends, at, bylines, ...wanted }) => {
    const { provider, guid, content, facts } = itemIn(file);
    const said = { ...content, provider, guid, version: facts.version, urgency: facts.urgency };
    expect(said).toMatchObject(wanted);
    if (at) expect(new Date(content.publishedAt ?? 0).toISOString()).toBe(at);
    if (bylines)
      expect(content.bylines.flatMap(({ type, name }) => (type === 'person' ? [name] : []))).toEqual(bylines);
    const text = plainText(content.body);
    expect(text.slice(0, begins.length)).toBe(begins);
    if (ends) expect(text.slice(-ends.length)).toBe(ends);
  });

  it('keeps tables of telegrams as they stand', () => {
    const { content } = itemIn(`${PLAIN}/superdesk-core/ap_anpa-6.tst`);
    const agate = content.body.content.flatMap((block) => (block.type === 'agate' ? block.content : []));
    expect(agate[0]?.text.split('\n').slice(0, 3)).toEqual([
      '                 W    L    Pct   WCGB',
      'Tampa Bay       73   52   .584      —',
      'Cleveland       73   51   .589      —',
    ]);
  });
});

const DPA = 'wire/dpa-digitalwires';
const TWICE = GIVEN ? jsonAndTextFiles().filter((file) => file.startsWith(DPA)) : [];

describe.skipIf(!GIVEN)('dpa sends an item as JSON and as NewsML-G2', () => {
  it.each(TWICE.filter((file) => existsSync(SAMPLES + outputOf(file))))('%s: one story', (file) => {
    const text = readFileSync(SAMPLES + outputOf(file), 'utf8');
    const [g2] = newsmlG2.read({ name: 'item.xml', text });
    if (!g2 || !('item' in g2)) throw new Error('The NewsML-G2 is no story.');
    const json = itemIn(file);
    expect(json.provider).toBe(g2.item.provider);
    expect(json.guid).toBe(g2.item.guid);
    expect(json.facts.version).toBe(g2.item.facts.version);
    // Captions and credits of pictures that stand beside the text are in the JSON alone.
    expect({ ...json.content, lead: json.content.lead?.media }).toEqual({
      ...g2.item.content,
      lead: g2.item.content.lead?.media,
    });
  });

  it('has 12 of them', () => expect(TWICE.filter((file) => existsSync(SAMPLES + outputOf(file)))).toHaveLength(12));
});

function outputOf(file: string): string {
  return file.replace('/input/', '/output/').replace('.json', '.xml');
}

describe.skipIf(!GIVEN)('a sample that is cut off', () => {
  it('is refused as JSON with the line', () => {
    const text = sampleText('wire/ninjs/iptc-examples/3.0/ntb_text.json');
    const cut = text.slice(0, 400);
    const line = cut.split('\n').length;
    expect(() => ninjs.read({ name: 'cut.json', text: cut })).toThrow(
      `Line ${line}: the JSON ends too early: the file is cut off.`,
    );
  });
});
