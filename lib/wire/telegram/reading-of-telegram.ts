import { agencyNamedIn, agencyOf, NOBODY } from '../sheet/agencies.ts';
import { blankSheet } from '../sheet/blank-sheet.ts';
import { readingOf } from '../sheet/reading-of.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { noFacts, type StoryReading, type WireFacts } from '../wire-item.ts';
import type { TelegramText } from './read-text.ts';

/** What a format read from the head of a telegram. */
export interface Telegram {
  text: TelegramText;
  /** Where the sender may be named, the surest first. */
  sentBy: (string | null)[];
  guid: string;
  headline: string | null;
  sheet?: Partial<Sheet>;
  facts: Partial<WireFacts>;
  notes: string[];
}

/** Makes a story of a telegram: who sent it and in which language is told from its words where nothing says so. */
export function readingOfTelegram({ text, sentBy, guid, headline, sheet, facts, notes }: Telegram): StoryReading {
  const named = agencyNamedIn(...sentBy, text.sign, text.signOffs.join(' '));
  // A circuit or a time that is numbered names nobody.
  const agency = named ?? agencyOf(...sentBy.filter((said) => !/\d/.test(said ?? ''))) ?? NOBODY;
  return readingOf({
    ...blankSheet(agency),
    guid,
    headline,
    dateline: text.dateline,
    byline: text.reporters,
    body: { body: text.body, pictures: [], losses: [] },
    ...sheet,
    notes: [...notes, ...text.notes],
    facts: {
      ...noFacts(),
      creditLine: text.sign && /[\s/]/.test(text.sign) ? text.sign : null,
      ...facts,
      editorialNotes: [...(facts.editorialNotes ?? []), ...text.editorialNotes],
    },
  });
}
