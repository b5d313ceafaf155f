import type { Act } from '../../../db/database.ts';
import { type NumberGiver, numberGiver } from '../../../db/queries/newsroom/numbers.ts';
import { ourPictures } from '../../../db/queries/newsroom/wire-pictures.ts';
import { allWireRules, topicsOfSubjects } from '../../../db/queries/newsroom/wire-rules.ts';
import { site } from '../../../site.ts';
import type { StoryContent } from '../../news/content.ts';
import { type Decision, decisionOn } from '../../news/wire-decision.ts';
import type { KeptItem } from '../../news/wire-kept.ts';
import { strangePictures } from '../../news/wire-pictures.ts';
import type { RuleDoes, WireRule } from '../../news/wire-rules.ts';
import { wordsOfItem } from '../../news/wire-words.ts';
import { providerNamed } from '../providers.ts';
import { type SectionFinder, sectionFinder } from '../section-finder.ts';
import { tiesOf } from './ties.ts';

/** What filing needs beside the items: looked up once in an act. */
export interface FilingDesk {
  act: Act;
  rules: readonly WireRule[];
  sections: SectionFinder;
  give: NumberGiver;
}

/** Lays out what filing needs. Part of the caller's act. */
export async function filingDesk(act: Act): Promise<FilingDesk> {
  return {
    act,
    rules: await allWireRules(act.db),
    sections: await sectionFinder(act.db, act.stamp),
    give: await numberGiver(act.db, site.zone),
  };
}

/** What is done with an item: what a rule says, or what whoever brings it says, or what its kind of source does. */
export function decide({ rules }: FilingDesk, item: KeptItem, otherwise: RuleDoes['destination']): Decision {
  return decisionOn(rules, item, otherwise);
}

/** The words of an item as a story of ours has them, the section they go to, and what the history says of them. */
export interface PreparedWords {
  content: StoryContent;
  note: string | null;
  sectionId: number;
}

/** Makes the words of an item those of a story: topics, signature, pictures, section. Part of the caller's act. */
export async function prepareWords(
  { act: { db }, sections }: FilingDesk,
  item: KeptItem,
  decision: Decision,
  hold: string | null,
): Promise<PreparedWords> {
  const pictureKey = await ourPictures(db, item.content);
  const words = wordsOfItem(item, {
    decision,
    topics: await topicsOfSubjects(db, item.facts.subjects),
    pictureKey,
    agency: providerNamed(item.provider).name,
  });
  const missing = strangePictures(item.content, pictureKey);
  const note = [
    ...item.notes,
    ...(missing ? [`${missing === 1 ? 'One picture is' : `${missing} pictures are`} not in yet.`] : []),
    ...(hold ? [`Held: ${hold}.`] : []),
  ].join(' ');
  const content = { ...words, ...(await tiesOf(db, item)) };
  // The wire asks for sections in its own words, every day: only those that are ours are taken at them.
  const wanted = decision.section === null ? item.section : { path: decision.section };
  return { content, note: note || null, sectionId: sections.ours(wanted)?.id ?? (await sections.find(null)) };
}
