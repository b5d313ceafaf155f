import { expect, test } from 'vitest';
import { decisionOn, fitsItem, type RuledItem } from './wire-decision.ts';
import { BLANK_FITS, type RuleFits, type WireRule } from './wire-rules.ts';

const item: RuledItem = {
  provider: 'dpa',
  section: { names: ['Politik', 'Ausland'] },
  content: { headline: 'Central bank raises rates', language: 'zh-Hans' },
  facts: {
    urgency: 3,
    slugline: 'ECB/RATES',
    subjects: [{ scheme: 'medtop', code: '04000000', name: 'economy, business and finance' }],
  },
};

const fits = (asked: Partial<RuleFits>, of: RuledItem = item) => fitsItem({ ...BLANK_FITS, ...asked }, of);

test.each<[string, Partial<RuleFits>, boolean]>([
  ['nothing asked for', {}, true],
  ['its sender, whatever the case', { providers: ['afp', 'DPA'] }, true],
  ['another sender', { providers: ['afp'] }, false],
  ['all of Chinese', { languages: ['zh'] }, true],
  ['another Chinese', { languages: ['zh-Hant'] }, false],
  ['the beginning of a code', { subjects: ['medtop:04'] }, true],
  ['another code', { subjects: ['medtop:05'] }, false],
  ['the name of a subject', { subjects: ['Economy, business and finance'] }, true],
  ['a word of the headline', { words: ['rates'] }, true],
  ['a word of the slugline', { words: ['ecb'] }, true],
  ['part of a word', { words: ['rate'] }, false],
  ['letters that mean something in patterns', { words: ['rates (.*)'] }, false],
  ['an urgency within', { urgencyFrom: 1, urgencyTo: 3 }, true],
  ['an urgency without', { urgencyFrom: 4 }, false],
  ['a section by its sender’s name', { section: 'ausland' }, true],
  ['another section', { section: 'Sport' }, false],
  ['one thing right and one wrong', { providers: ['dpa'], languages: ['de'] }, false],
])('a rule asks for %s', (_, asked, expected) => {
  expect(fits(asked)).toBe(expected);
});

test('an item without urgency fits no rule that asks for one, and Chinese words need no spaces', () => {
  expect(fits({ urgencyTo: 9 }, { ...item, facts: { ...item.facts, urgency: null } })).toBe(false);
  expect(fits({ words: ['央行'] }, { ...item, content: { ...item.content, headline: '欧洲央行加息' } })).toBe(true);
});

test('the first active rule that fits decides; without one, whoever brings the item', () => {
  const rule = (name: string, asked: Partial<RuleFits>, active = true): WireRule => ({
    ...{ id: 1, name, active, version: 1, fits: { ...BLANK_FITS, ...asked } },
    does: { destination: 'publish', section: null, kind: null, byline: 'keep', kill: 'confirm' },
  });
  const rules = [rule('off', {}, false), rule('afp', { providers: ['afp'] }), rule('all', {}), rule('late', {})];
  expect(decisionOn(rules, item, 'list')).toMatchObject({ rule: 'all', destination: 'publish', kill: 'confirm' });
  expect(decisionOn([], item, 'list')).toMatchObject({ rule: null, destination: 'list', kill: null });
});
