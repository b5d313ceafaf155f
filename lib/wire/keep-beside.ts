import { read, write } from '../../db/database.ts';
import { guidsWithoutOriginal, type KeptOriginal, pointToOriginals } from '../../db/queries/newsroom/wire-archives.ts';
import { keepOriginal, packOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import { type AddressConflict, keepAddresses, planAddresses, type StandsAt } from './keep-addresses.ts';
import type { WireItem } from './wire-item.ts';

/** An item of an archive as it was filed, with its text as it came. */
export interface FiledText {
  item: WireItem;
  storyId: number;
  text: string;
}

/** What was kept beside items. */
export interface KeptBeside {
  addresses: number;
  conflicts: AddressConflict[];
}

/**
 * Keeps beside items what is no part of their stories: their texts as they came, packed together, and where they stood
 * before, as addresses that lead to them. It is done after they were filed and looks for itself what is missing, so that
 * a run that was broken off between the two is made good by the next one.
 */
export async function keepBeside(
  filed: readonly FiledText[],
  { file, format, standsAt }: { file: string; format: string; standsAt: StandsAt | null },
): Promise<KeptBeside> {
  const { added, conflicts } = await planAddresses(filed, standsAt);
  const texts = await withoutText(filed);
  if (added.length > 0 || texts.length > 0) {
    const { bytes, places } = joined(texts);
    const original = texts.length > 0 ? await packOriginal({ name: file, format, bytes }, 'archive') : null;
    await write(async (act) => {
      await keepAddresses(act, added);
      if (!original) return;
      const originalId = await keepOriginal(act.db, original);
      await pointToOriginals(
        act.db,
        places.map((place) => ({ ...place, originalId })),
      );
    });
  }
  return { addresses: added.length, conflicts };
}

async function withoutText(filed: readonly FiledText[]): Promise<FiledText[]> {
  const missing = new Set<string>();
  for (const [provider, sent] of Map.groupBy(filed, ({ item }) => item.provider)) {
    const guids = sent.map(({ item }) => item.guid);
    for (const guid of await read((db) => guidsWithoutOriginal(db, provider, guids)))
      missing.add(`${provider}\n${guid}`);
  }
  // Of two texts of one item the later one is what it says.
  const last = new Map(filed.map((one) => [`${one.item.provider}\n${one.item.guid}`, one]));
  return [...last].flatMap(([key, one]) => (missing.has(key) && one.text ? [one] : []));
}

/** Texts behind each other, and where each of them is, in bytes. */
function joined(texts: readonly FiledText[]): { bytes: Buffer; places: Omit<KeptOriginal, 'originalId'>[] } {
  let from = 0;
  const parts: Buffer[] = [];
  const places = texts.map(({ item: { provider, guid }, text }) => {
    const part = Buffer.from(text, 'utf8');
    const place = { provider, guid, from, bytes: part.length };
    parts.push(part, LINE_END);
    from += part.length + LINE_END.length;
    return place;
  });
  return { bytes: Buffer.concat(parts), places };
}

const LINE_END = Buffer.from('\n');
