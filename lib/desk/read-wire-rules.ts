import { read } from '../../db/database.ts';
import { allWireRules } from '../../db/queries/newsroom/wire-rules.ts';
import type { WireRule } from '../news/wire-rules.ts';

/** The rules in the order in which they are asked. */
export async function readWireRules(): Promise<WireRule[]> {
  return read(allWireRules);
}
