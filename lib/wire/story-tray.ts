import { basename } from 'node:path';
import { type Filed, fileItems, type Refused } from './file-items.ts';
import { foreseeItems } from './foresee-items.ts';
import { BLANK_LINE } from './formats/archive-jsonl/format.ts';
import type { Orders } from './orders.ts';
import { countSentences, type FileReport, remark, tellStory } from './report.ts';
import { seenItems } from './seen-items.ts';
import type { Reading, WireItem } from './wire-item.ts';

/** How many items are filed as one act: many enough to be fast, few enough that other writers get their turn. */
const BATCH = 400;
const BATCH_CHARACTERS = 600_000;

/** Where readings of one file of stories are gathered, to be filed together and counted in its report. */
export function storyTray(report: FileReport, orders: Pick<Orders, 'dryRun' | 'section'>) {
  const file = orders.dryRun ? foreseeItems : fileItems;
  const seen = seenItems();
  let items: { item: WireItem; line: number }[] = [];
  let refused: Refused[] = [];
  let characters = 0;

  return {
    isFull: () => items.length + refused.length >= BATCH || characters > BATCH_CHARACTERS,

    add(line: number, text: string, reading: Reading): void {
      characters += text.length;
      if ('refused' in reading) refused.push({ file: basename(report.file), line, reason: reading.refused, text });
      else if ('setAside' in reading) setAside(line, reading.setAside);
      else
        addItem(line, orders.section === null ? reading.item : { ...reading.item, section: { path: orders.section } });
    },

    async file(): Promise<void> {
      if (items.length + refused.length > 0)
        count(
          await file(
            items.map(({ item }) => item),
            refused,
          ),
        );
      [items, refused, characters] = [[], [], 0];
    },
  };

  function setAside(line: number, reason: string): void {
    report.outcomes[reason === BLANK_LINE ? 'blank' : 'setAside'] += 1;
    if (reason !== BLANK_LINE) remark(report, { line, outcome: 'set aside', reason });
  }

  function addItem(line: number, item: WireItem): void {
    const above = seen(item);
    if (above === 'same') report.outcomes.repeated += 1;
    else items.push({ item: { ...item, supersedes: above }, line });
  }

  function count({ filings, sectionsMade }: Filed): void {
    for (const [at, { item, line }] of items.entries()) {
      const filing = filings[at];
      if (!filing) throw new Error('An item was not filed.');
      report.outcomes[filing.outcome] += 1;
      if (filing.reason) remark(report, { line, outcome: 'held', reason: filing.reason });
      countSentences(report.notes, item.notes);
      countSentences(report.losses, item.facts.losses);
      if (item.section === null) report.withoutSection += 1;
      tellStory(report, filing.storyId);
    }
    report.outcomes.quarantined += refused.length;
    for (const { line, reason } of refused) remark(report, { line, outcome: 'quarantined', reason });
    report.sectionsMade.push(...sectionsMade.filter((path) => !report.sectionsMade.includes(path)));
  }
}
