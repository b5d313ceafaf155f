import type { SourceRow } from '../../../db/queries/newsroom/wire-sources.ts';
import type { Acting } from '../../platform/acting.ts';

/** Who has done what a source brought about. */
export function actorOf({ name }: Pick<SourceRow, 'name'>): Acting {
  return { id: null, name: `source: ${name}`, address: null, userAgent: null };
}
