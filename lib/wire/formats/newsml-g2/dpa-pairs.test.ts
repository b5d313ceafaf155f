import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StoryContent } from '../../../news/content.ts';
import type { Reading, WireItem } from '../../wire-item.ts';
import { dpaJson } from '../dpa-json/parse.ts';
import { newsmlG2 } from './parse.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/data/wire/dpa-digitalwires');
const names = existsSync(FOLDER) ? readdirSync(join(FOLDER, 'output')).map((name) => name.replace(/\.xml$/, '')) : [];

function itemOf([reading]: Reading[]): WireItem {
  if (!reading || !('item' in reading)) throw new Error(JSON.stringify(reading));
  return reading.item;
}

/** NewsML-G2 of dpa says of pictures only where they are and what they are called. */
function asBothSayIt({ lead, ...content }: StoryContent) {
  return { ...content, lead: lead ? { media: lead.media, alt: lead.alt } : null };
}

describe.skipIf(names.length === 0)('what dpa sends as JSON and as NewsML-G2', () => {
  test.each(names)('%s is one story', (name) => {
    const text = (folder: string, end: string) => readFileSync(join(FOLDER, folder, name + end), 'utf8');
    const xml = itemOf(newsmlG2.read({ name, text: text('output', '.xml') }));
    const json = itemOf(dpaJson.read({ name, text: text('input', '.json') }));
    expect(asBothSayIt(xml.content)).toEqual(asBothSayIt(json.content));
    for (const key of ['provider', 'guid', 'hold'] as const) expect(xml[key]).toBe(json[key]);
    for (const key of ['version', 'versionAt', 'signal', 'urgency', 'embargoedUntil', 'creditLine'] as const)
      expect(xml.facts[key]).toBe(json.facts[key]);
    expect(xml.facts.related).toEqual(json.facts.related);
    expect(xml.facts.pictures.map(({ key }) => key).sort()).toEqual(json.facts.pictures.map(({ key }) => key).sort());
  });
});
