import { z } from 'zod';
import { read } from '../../db/database.ts';
import { recentItems } from '../../db/queries/newsroom/wire-recent.ts';
import { allWireRules } from '../../db/queries/newsroom/wire-rules.ts';
import { type Decision, decisionOn } from '../news/wire-decision.ts';
import type { WireRule } from '../news/wire-rules.ts';
import { now } from '../platform/now.ts';
import { newRuleSchema } from './wire-rules.ts';

const DAY = 86_400_000;
const MOST_ITEMS = 5000;
const MOST_LINES = 200;

/** A rule as it would be: in place of the one of this number, or, with null, as the last one. */
export const rehearsalSchema = z.strictObject({
  rule: newRuleSchema.extend({ id: z.number().int().positive().nullable() }).nullable(),
});

/** Where an item would go: "draft in news/world". */
interface Way {
  destination: Decision['destination'];
  section: string | null;
  rule: string | null;
}

/** An item of the last day, where the rules as they are send it, and where they would. */
export interface RehearsedItem {
  id: number;
  provider: string;
  urgency: number | null;
  language: string;
  headline: string;
  before: Way;
  after: Way;
  differs: boolean;
}

/** What rules would do with the last day. */
export interface Rehearsal {
  items: number;
  differing: number;
  /** How many items would go where. */
  counts: { way: Way; many: number }[];
  /** Those that would go elsewhere, then the others. */
  lines: RehearsedItem[];
}

/** Says where the items of the last day would have gone, with one rule as it would be. Changes nothing. */
export async function rehearseRules({ rule }: z.infer<typeof rehearsalSchema>): Promise<Rehearsal> {
  return read(async (db) => {
    const rules = await allWireRules(db);
    const changed = rule ? withRule(rules, { ...rule, id: rule.id ?? 0, version: 0 }) : rules;
    const items = await recentItems(db, now() - DAY, MOST_ITEMS);
    const lines = items.map(({ id, sourceId, item }): RehearsedItem => {
      const otherwise = sourceId === null ? 'draft' : 'list';
      const before = wayOf(decisionOn(rules, item, otherwise));
      const after = wayOf(decisionOn(changed, item, otherwise));
      const { provider, facts, content } = item;
      const differs = JSON.stringify(before) !== JSON.stringify(after);
      return { id, provider, urgency: facts.urgency, ...content, before, after, differs };
    });
    const sorted = lines.toSorted((a, b) => Number(b.differs) - Number(a.differs));
    return {
      items: lines.length,
      differing: lines.filter(({ differs }) => differs).length,
      counts: counted(lines),
      lines: sorted.slice(0, MOST_LINES),
    };
  });
}

function withRule(rules: readonly WireRule[], rule: WireRule): WireRule[] {
  if (!rules.some(({ id }) => id === rule.id)) return [...rules, rule];
  return rules.map((one) => (one.id === rule.id ? rule : one));
}

function wayOf({ destination, section, rule }: Decision): Way {
  return { destination, section, rule };
}

function counted(lines: readonly RehearsedItem[]): Rehearsal['counts'] {
  const ways = Map.groupBy(lines, ({ after }) => JSON.stringify(after));
  return [...ways.values()]
    .flatMap((some) => (some[0] ? [{ way: some[0].after, many: some.length }] : []))
    .toSorted((a, b) => b.many - a.many)
    .slice(0, 50);
}
