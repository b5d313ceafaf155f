import { type Reader, read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { allRedirects, setRedirect } from '../../db/queries/newsroom/redirects.ts';
import { findStories } from '../../db/queries/newsroom/stories.ts';
import { storyAddress } from '../news/paths.ts';
import { type RedirectLine, redirectKey } from '../news/redirects.ts';
import { parseNumber } from '../news/story-number.ts';
import { config } from '../platform/config.ts';
import { type Known, planRedirects, type RefusedLine } from './plan-redirects.ts';

/** What importing a list of redirects came to. */
export interface ImportReport {
  lines: number;
  added: number;
  changed: number;
  /** Lines that say what is so already, here or in a line before. */
  unchanged: number;
  refused: RefusedLine[];
}

interface Orders {
  /** Say what would happen, and write nothing. */
  dryRun: boolean;
  /** The one path of what is at an address; null when nothing is. The edition knows. */
  standsAt: Known['standsAt'];
}

/**
 * Imports a list of redirects: what can be kept is written as one act, what cannot is reported line by line. The same
 * list again changes nothing; another word on an address replaces the one before.
 */
export async function importRedirects(lines: readonly RedirectLine[], orders: Orders): Promise<ImportReport> {
  const { kept, storyKeys } = await read(async (db) => ({
    kept: await allRedirects(db),
    storyKeys: await storiesNamed(db, lines),
  }));
  const plan = await planRedirects(lines, {
    siteUrl: config().siteUrl,
    redirects: kept,
    isStory: (key) => storyKeys.has(key),
    standsAt: orders.standsAt,
  });
  const fresh = plan.redirects.filter(({ address, status, target }) => {
    const before = kept.get(address);
    return before?.status !== status || before.target !== target;
  });
  if (!orders.dryRun && fresh.length > 0) {
    await write(async (act) => {
      for (const { address, status, target } of fresh)
        await setRedirect(act, { address, status, target, reason: 'imported' });
      await recordAct(act.db, {
        act: 'redirect.edit',
        subject: 'redirect',
        subjectId: null,
        after: { imported: fresh.length },
      });
    });
  }
  const changed = fresh.filter(({ address }) => kept.has(address)).length;
  return {
    lines: lines.length,
    added: fresh.length - changed,
    changed,
    unchanged: plan.redirects.length - fresh.length + plan.repeated,
    refused: plan.refused,
  };
}

/** The keys of the stories of the newsroom that a list speaks of. */
async function storiesNamed(db: Reader, lines: readonly RedirectLine[]): Promise<Set<string>> {
  const ids = lines.flatMap(({ from }) => storyIn(from) ?? []);
  const keys = new Set<string>();
  for (let at = 0; at < ids.length; at += 1000)
    for (const { id } of await findStories(db, ids.slice(at, at + 1000))) keys.add(storyAddress(id));
  return keys;
}

function storyIn(from: string): number | null {
  const path = from.trim().replace(/^https?:\/\/[^/?#]*/i, '');
  return parseNumber(redirectKey(path.split(/[?#]/)[0] ?? '')?.slice(1, -1) ?? '');
}
