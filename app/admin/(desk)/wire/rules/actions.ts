'use server';
import { deskAction } from '#lib/access/desk-action.ts';
import { forgetSubject, mappingSchema, mapSubject, ofSubject } from '#lib/desk/map-subjects.ts';
import { rehearsalSchema, rehearseRules } from '#lib/desk/rehearse-rules.ts';
import {
  addWireRule,
  editedRuleSchema,
  editWireRule,
  newRuleSchema,
  ofRule,
  removeWireRule,
  reorderWireRules,
  ruleOrderSchema,
  switchSchema,
  switchWireRule,
} from '#lib/desk/wire-rules.ts';

export const add = deskAction({ act: 'wire.rules', input: newRuleSchema, run: addWireRule });
export const edit = deskAction({ act: 'wire.rules', input: editedRuleSchema, run: editWireRule });
export const turn = deskAction({ act: 'wire.rules', input: switchSchema, run: switchWireRule });
export const remove = deskAction({ act: 'wire.rules', input: ofRule, run: removeWireRule });
export const order = deskAction({ act: 'wire.rules', input: ruleOrderSchema, run: reorderWireRules });
export const rehearse = deskAction({ act: 'wire.rules', input: rehearsalSchema, run: rehearseRules });
export const map = deskAction({ act: 'wire.rules', input: mappingSchema, run: mapSubject });
export const unmap = deskAction({ act: 'wire.rules', input: ofSubject, run: forgetSubject });
