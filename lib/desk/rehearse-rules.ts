import { z } from 'zod';
import { read } from '../../db/database.ts';
import { type RecentItem, recentItems } from '../../db/queries/newsroom/wire-recent.ts';
import { allWireRules } from '../../db/queries/newsroom/wire-rules.ts';
import { WIRE } from '../news/wire.ts';
import { type Decision, decisionOn } from '../news/wire-decision.ts';
import { wireAuthor } from '../news/wire-kept.ts';
import type { WireRule } from '../news/wire-rules.ts';
import { now } from '../platform/now.ts';
import { newRuleSchema } from './wire-rules.ts';

const DAY = 86_400_000;
const MOST_ITEMS = 5000;
const MOST_LINES = 200;
/** Where the command line files what no rule fits, unless it is told otherwise. */
const USUAL = 'draft';

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
    const lines = items.map((recent): RehearsedItem => {
      const { id, item } = recent;
      const otherwise = otherwiseOf(recent, rules);
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

/**
 * Where an item goes that no rule fits: into the list where a source brings it. Whoever brings it by the command line
 * says so there; what no rule explains tells what was said.
 */
function otherwiseOf({ sourceId, item, story, decidedBy }: RecentItem, rules: readonly WireRule[]) {
  if (sourceId !== null) return 'list';
  if (decisionOn(rules, item, USUAL).rule !== null) return USUAL;
  // Nobody, or an editor, made a story of it: it waited in the list.
  if (!story || story.ownerId !== null) return 'list';
  const isWires = decidedBy === WIRE && story.state === 'live' && story.touchedBy === wireAuthor(item);
  return isWires ? 'publish' : USUAL;
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
