import { z } from 'zod';
import { type Reader, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import {
  allWireRules,
  deleteWireRule,
  insertWireRule,
  orderWireRules,
  updateWireRule,
  wireRuleNumbered,
} from '../../db/queries/newsroom/wire-rules.ts';
import { ruleDoesSchema, ruleFitsSchema, type WireRule } from '../news/wire-rules.ts';
import { Conflict, Problem } from '../platform/problem.ts';
import { changesOf } from './changes-of.ts';
import { sectionNamed } from './section-named.ts';

const id = z.number().int().positive();

export const newRuleSchema = z.strictObject({
  name: z.string().trim().min(1, 'give it a name').max(120, 'a name of 120 letters at most'),
  active: z.boolean(),
  fits: ruleFitsSchema,
  does: ruleDoesSchema,
});

export const editedRuleSchema = newRuleSchema.extend({ id, version: z.number().int() });
export const ofRule = z.strictObject({ id, version: z.number().int() });
export const switchSchema = ofRule.extend({ active: z.boolean() });
export const ruleOrderSchema = z.strictObject({ ids: z.array(id).max(500) });

export type NewRule = z.infer<typeof newRuleSchema>;

/** Adds a rule, as the last one. Throws a Problem when there is no section of its path. */
export async function addWireRule(rule: NewRule): Promise<number> {
  return write(async ({ db }) => {
    await refuseNowhere(db, rule);
    const number = await insertWireRule(db, rule);
    await recordAct(db, { act: 'wire.rules', subject: 'wire-rule', subjectId: number, after: rule });
    return number;
  });
}

/** Changes a rule. Throws a Conflict when somebody else has meanwhile. */
export async function editWireRule({ id: number, version, ...rule }: z.infer<typeof editedRuleSchema>): Promise<void> {
  await write(async ({ db }) => {
    const { id: _id, version: _version, ...before } = await ruleAsSeen(db, number, version);
    await refuseNowhere(db, rule);
    await updateWireRule(db, number, rule);
    const changes = changesOf(before, rule);
    await recordAct(db, { act: 'wire.rules', subject: 'wire-rule', subjectId: number, ...changes });
  });
}

/** Lets a rule be asked, or not. Throws a Conflict when somebody else has changed it meanwhile. */
export async function switchWireRule({ id: number, version, active }: z.infer<typeof switchSchema>): Promise<void> {
  await write(async ({ db }) => {
    const before = await ruleAsSeen(db, number, version);
    await updateWireRule(db, number, { active });
    const change = { before: { active: before.active }, after: { active } };
    await recordAct(db, { act: 'wire.rules', subject: 'wire-rule', subjectId: number, ...change });
  });
}

/** Removes a rule. Throws a Conflict when somebody else has changed it meanwhile. */
export async function removeWireRule({ id: number, version }: z.infer<typeof ofRule>): Promise<void> {
  await write(async ({ db }) => {
    const { id: _id, version: _version, ...before } = await ruleAsSeen(db, number, version);
    await deleteWireRule(db, number);
    await recordAct(db, { act: 'wire.rules', subject: 'wire-rule', subjectId: number, before });
  });
}

/** Puts the rules into an order. Throws a Conflict when they are not the ones that were seen. */
export async function reorderWireRules({ ids }: z.infer<typeof ruleOrderSchema>): Promise<void> {
  await write(async ({ db }) => {
    const before = (await allWireRules(db)).map((rule) => rule.id);
    if (before.toSorted().join() !== ids.toSorted().join())
      throw new Conflict('Somebody added or removed a rule meanwhile. Look again; the order was not changed.');
    await orderWireRules(db, ids);
    const change = { before: { order: before }, after: { order: ids } };
    await recordAct(db, { act: 'wire.rules', subject: 'wire-rule', subjectId: null, ...change });
  });
}

async function ruleAsSeen(db: Reader, number: number, version: number): Promise<WireRule> {
  const rule = await wireRuleNumbered(db, number);
  if (!rule) throw new Problem('There is no such rule any more.');
  if (rule.version !== version)
    throw new Conflict('Somebody else has changed this rule meanwhile. Yours was not written; look at it again.');
  return rule;
}

async function refuseNowhere(db: Reader, { does: { section } }: NewRule): Promise<void> {
  if (section !== null) await sectionNamed(db, section);
}
