import type { WireView } from '#components/desk/wire/wire-acts.ts';
import { type Actor, may } from '#lib/access/permissions.ts';
import { readWire } from '#lib/desk/read-wire.ts';
import { type WireFilter, wireFilterSchema } from '#lib/news/wire-view.ts';
import { site } from '../../../../site.ts';

type Query = Record<string, string | string[] | undefined>;

/** What somebody asks the wire for by its address; what makes no sense is passed over. */
export function filterIn(query: Query): WireFilter {
  const known = Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== '');
  return wireFilterSchema.parse(Object.fromEntries(known));
}

/** What the screen of the wire shows to somebody. */
export async function wireView(actor: Actor, filter: WireFilter): Promise<WireView> {
  const shown = await readWire(actor, filter);
  return {
    ...shown,
    filter,
    languages: [...new Set(shown.counts.map(({ language }) => language))],
    zone: site.zone,
    may: { take: may(actor, 'wire.take'), spike: may(actor, 'wire.spike'), ...wireRights(actor) },
  };
}

/** Which screens of the wire somebody may open. */
export function wireRights(actor: Actor): Record<'retry' | 'rules' | 'sources', boolean> {
  return { retry: may(actor, 'wire.retry'), rules: may(actor, 'wire.rules'), sources: may(actor, 'wire.sources') };
}
