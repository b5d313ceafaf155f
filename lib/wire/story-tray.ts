import { basename } from 'node:path';
import { type Filed, type Filing, fileItems, type Refused } from './file-items.ts';
import { foreseeItems } from './foresee-items.ts';
import { BLANK_LINE } from './formats/archive-jsonl/format.ts';
import { type KeptBeside, keepBeside } from './keep-beside.ts';
import { kindOfLoss } from './kind-of-loss.ts';
import { folderOf } from './local-picture.ts';
import type { Orders } from './orders.ts';
import { countSentences, type FileReport, remark, tellAddresses, tellItem, tellStory } from './report.ts';
import { seenItems } from './seen-items.ts';
import { takePictureBytes } from './take-picture-bytes.ts';
import { pictureTaker } from './take-pictures.ts';
import { toldFiling } from './tell-item.ts';
import type { Reading, WireItem } from './wire-item.ts';

/** How many items are filed as one act: many enough to be fast, few enough that other writers get their turn. */
const BATCH = 400;
const BATCH_CHARACTERS = 1_500_000;

interface Laid {
  item: WireItem;
  line: number;
  text: string;
}

/**
 * Where readings of one file of stories are gathered, to be filed together and counted in its report.
 * @param liesAt where the file or folder lies, whose pictures may lie beside it; null for what has no place here
 */
export function storyTray(
  report: FileReport,
  orders: Pick<Orders, 'dryRun' | 'section' | 'archive'>,
  liesAt: string | null,
) {
  const name = basename(report.file);
  const { pictures = {}, standsAt = null, onItem } = orders.archive ?? {};
  const fileAll = orders.dryRun ? foreseeItems : fileItems;
  const seen = seenItems();
  const withPictures = pictureTaker(
    {
      accept: pictures.accept ?? takePictureBytes,
      fetch: pictures.fetch ?? null,
      folders: [...(pictures.folders ?? []), ...(liesAt === null ? [] : [folderOf(liesAt)])],
    },
    orders,
  );
  const laid: Laid[] = [];
  const refused: Refused[] = [];
  let characters = 0;

  const tray = {
    isFull: () => laid.length + refused.length >= BATCH || characters > BATCH_CHARACTERS,

    add(line: number, text: string, reading: Reading): void {
      characters += text.length;
      if ('refused' in reading) refused.push({ file: name, line, reason: reading.refused, text });
      else if ('setAside' in reading) setAside(line, reading);
      else {
        const { item } = reading;
        laid.push({
          item: orders.section === null ? item : { ...item, section: { path: orders.section } },
          line,
          text,
        });
      }
    },

    async file(): Promise<void> {
      const items = await ready(laid.splice(0));
      const lines = refused.splice(0);
      characters = 0;
      if (items.length + lines.length === 0) return;
      const filed = await fileAll(
        items.map(({ item }) => item),
        lines,
      );
      const kept = orders.dryRun ? { addresses: 0, conflicts: [] } : await keptBeside(items, filed);
      count(items, lines, filed, kept);
    },

    /** Files what is left. */
    async end(): Promise<void> {
      try {
        await tray.file();
      } finally {
        seen.forget();
      }
    },
  };
  return tray;

  /** Items with their pictures, without those that stood above with the same words. */
  async function ready(gathered: readonly Laid[]): Promise<Laid[]> {
    const whole = await withPictures(gathered.map(({ item }) => item));
    return gathered.flatMap((one, at): Laid[] => {
      const item = whole[at] ?? one.item;
      const above = seen.see(item);
      if (above !== 'same') return [{ ...one, item: { ...item, supersedes: above } }];
      report.outcomes.repeated += 1;
      tell(one.line, item, { outcome: 'repeated', storyId: 0 });
      return [];
    });
  }

  function keptBeside(items: readonly Laid[], { filings }: Filed): Promise<KeptBeside> {
    const filed = items.map(({ item, text }, at) => ({ item, text, storyId: filings[at]?.storyId ?? 0 }));
    return keepBeside(filed, { file: name, format: report.format ?? 'unknown', standsAt });
  }

  function setAside(line: number, { setAside: reason, provider, guid }: Extract<Reading, { setAside: string }>): void {
    report.outcomes[reason === BLANK_LINE ? 'blank' : 'setAside'] += 1;
    if (reason === BLANK_LINE) return;
    remark(report, { line, outcome: 'set aside', reason });
    tellItem(report, { line, outcome: 'set aside', guid: guid ?? null, headline: null, storyId: null, reason });
    onItem?.({
      file: name,
      line,
      outcome: 'set aside',
      reason,
      ...(provider ? { provider } : {}),
      ...(guid ? { guid } : {}),
    });
  }

  function tell(line: number, { guid, content }: WireItem, { outcome, storyId, reason }: Filing): void {
    tellItem(report, {
      line,
      outcome,
      guid,
      headline: content.headline,
      storyId: storyId || null,
      reason: reason ?? null,
    });
  }

  function count(
    items: readonly Laid[],
    lines: readonly Refused[],
    { filings, sectionsMade }: Filed,
    kept: KeptBeside,
  ): void {
    const conflicts = Map.groupBy(kept.conflicts, ({ storyId }) => storyId);
    for (const [at, { item, line }] of items.entries()) {
      const filing = filings[at];
      if (!filing) throw new Error('An item was not filed.');
      report.outcomes[filing.outcome] += 1;
      if (filing.reason) remark(report, { line, outcome: 'held', reason: filing.reason });
      countSentences(report.notes, item.notes);
      countSentences(report.losses, item.facts.losses.map(kindOfLoss));
      if (item.section === null) report.withoutSection += 1;
      tellStory(report, filing.storyId);
      tell(line, item, filing);
      onItem?.(toldFiling(name, line, item, filing, conflicts.get(filing.storyId) ?? []));
    }
    report.outcomes.quarantined += lines.length;
    for (const { line, reason } of lines) {
      remark(report, { line, outcome: 'quarantined', reason });
      tellItem(report, { line, outcome: 'refused', guid: null, headline: null, storyId: null, reason });
      onItem?.({ file: name, line, outcome: 'quarantined', reason });
    }
    tellAddresses(report, kept);
    report.sectionsMade.push(...sectionsMade.filter((path) => !report.sectionsMade.includes(path)));
  }
}
