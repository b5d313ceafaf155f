import { write } from '../../db/database.ts';
import { rememberItems, setAside } from '../../db/queries/newsroom/wire.ts';
import { fileNew } from './file-new.ts';
import { fileRevision } from './file-revision.ts';
import { type SectionFinder, sectionFinder } from './section-finder.ts';
import { weighItems } from './weigh-items.ts';
import type { WireItem } from './wire-item.ts';

/** What filing one item came to. `held`: kept as a draft for an editor, with the reason. */
export interface Filing {
  outcome: 'taken' | 'changed' | 'repeated' | 'held';
  storyId: number;
  reason?: string;
}

/** What filing a batch came to, in the order of the items. */
export interface Filed {
  filings: Filing[];
  sectionsMade: string[];
}

/** A line that could not be read, to be set aside in the same act as its neighbours are filed. */
export interface Refused {
  file: string;
  line: number;
  reason: string;
  text: string;
}

/**
 * Files items as one act. New ones become live stories; one that came before and reads differently becomes the next
 * revision of its story, live at once unless an editor has had it in hand; the same again is no change.
 */
export async function fileItems(given: readonly WireItem[], refused: readonly Refused[]): Promise<Filed> {
  return write(async (act) => {
    await setAside(act.db, [...refused]);
    const sections = await sectionFinder(act.db, act.stamp);
    const items: WireItem[] = [];
    for (const item of given) items.push(await inFurtherSections(item, sections));
    const filings = new Map<WireItem, Filing>();
    // An item that stands twice in one batch meets its first copy as filed before.
    for (const round of distinctRounds(items)) {
      const weighed = await weighItems(act.db, round);
      const fresh = weighed.filter(({ means }) => means === 'new').map(({ item }) => item);
      for (const [item, filing] of await fileNew(act, sections, fresh)) filings.set(item, filing);
      for (const one of weighed) {
        if (one.means === 'nothing') filings.set(one.item, { outcome: 'repeated', storyId: one.storyId });
        if (one.means === 'revision') filings.set(one.item, await fileRevision(act, sections, one));
      }
      const remembered = weighed.filter(({ means }) => means !== 'nothing');
      await rememberItems(
        act.db,
        remembered.map(({ item, digest }) => ({
          provider: item.provider,
          guid: item.guid,
          digest,
          superseded: item.supersedes ?? [],
          storyId: filings.get(item)?.storyId ?? 0,
        })),
      );
    }
    return { filings: items.flatMap((item) => filings.get(item) ?? []), sectionsMade: sections.made };
  });
}

function distinctRounds(items: readonly WireItem[]): WireItem[][] {
  const rounds: WireItem[][] = [];
  const copies = new Map<string, number>();
  for (const item of items) {
    const key = `${item.provider}\n${item.guid}`;
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    rounds[copy] ??= [];
    rounds[copy].push(item);
  }
  return rounds;
}

/** An item of a paper's own archive with the numbers that its further sections have here. */
async function inFurtherSections(item: WireItem, sections: SectionFinder): Promise<WireItem> {
  if (!item.past?.alsoIn.length) return item;
  const alsoIn: number[] = [];
  for (const section of item.past.alsoIn) alsoIn.push(await sections.find(section));
  return { ...item, content: { ...item.content, alsoIn } };
}
