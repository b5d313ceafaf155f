import { expect, test } from 'vitest';
import { ROLES, type Role } from '../news/roles.ts';
import { STORY_STATES } from '../news/workflow.ts';
import { ACT_NAMES } from './act-names.ts';
import { type ActName, type Actor, may, mayAnywhere, PERMISSIONS, reaches } from './permissions.ts';

const ACTS = Object.keys(PERMISSIONS) as ActName[];
const actor = (role: Role, sections: Actor['sections'] = 'every'): Actor => ({
  ...{ id: 'me', name: 'Me', email: 'me@paper.example', role, sections },
});

/** What a person may do with a story of each state: a letter for a state ("-" not), in capitals for all. */
function reach(role: Role, act: ActName, ownerId: string): string {
  const letters = STORY_STATES.map((state) => (may(actor(role), act, { state, ownerId }) ? state[0] : '-')).join('');
  return letters.includes('-') ? (/^-+$/.test(letters) ? 'no' : letters) : 'all';
}

test('every act, for every role, with what is theirs and what is not, in every state', () => {
  const head = `${'act'.padEnd(22)}${ROLES.map((role) => `${role} own/other`.padEnd(22)).join('')}`;
  const lines = ACTS.map((act) => {
    const cells = ROLES.map((role) => `${reach(role, act, 'me')}/${reach(role, act, 'other')}`.padEnd(22));
    return `${act.padEnd(22)}${cells.join('')}`.trimEnd();
  });
  expect(`\n${[head.trimEnd(), ...lines].join('\n')}\n`).toMatchInlineSnapshot(`
    "
    act                   reporter own/other    editor own/other      chief own/other       owner own/other
    desk.open             all/all               all/all               all/all               all/all
    self.edit             all/all               all/all               all/all               all/all
    self.secure           all/all               all/all               all/all               all/all
    story.create          all/all               all/all               all/all               all/all
    story.read            all/no                all/all               all/all               all/all
    story.revise          d------/no            all/all               all/all               all/all
    story.submit          d---lw-/no            d---lw-/d---lw-       d---lw-/d---lw-       d---lw-/d---lw-
    story.send-back       no/no                 -ias---/-ias---       -ias---/-ias---       -ias---/-ias---
    story.approve         no/no                 dias---/dias---       dias---/dias---       dias---/dias---
    story.schedule        no/no                 --aslw-/--aslw-       --aslw-/--aslw-       --aslw-/--aslw-
    story.publish         no/no                 diaslw-/diaslw-       diaslw-/diaslw-       diaslw-/diaslw-
    story.embargo         no/no                 dias---/dias---       dias---/dias---       dias---/dias---
    story.correct         no/no                 ----l--/----l--       ----l--/----l--       ----l--/----l--
    story.withdraw        no/no                 no/no                 ----l--/----l--       ----l--/----l--
    story.take-down       no/no                 no/no                 ----lw-/----lw-       ----lw-/----lw-
    story.bring-back      no/no                 no/no                 -----wt/-----wt       -----wt/-----wt
    story.assign          no/no                 all/all               all/all               all/all
    story.move            d------/no            all/all               all/all               all/all
    story.discard         no/no                 all/all               all/all               all/all
    story.trash           d------/no            dias---/dias---       dias---/dias---       dias---/dias---
    story.restore         all/no                all/all               all/all               all/all
    story.comment         all/no                all/all               all/all               all/all
    story.share-preview   all/no                all/all               all/all               all/all
    front.arrange         no/no                 all/all               all/all               all/all
    breaking.set          no/no                 no/no                 all/all               all/all
    report.edit           no/no                 all/all               all/all               all/all
    report.place          no/no                 all/all               all/all               all/all
    section.edit          no/no                 no/no                 all/all               all/all
    person.edit           no/no                 all/all               all/all               all/all
    person.merge          no/no                 all/all               all/all               all/all
    agency.edit           no/no                 all/all               all/all               all/all
    agency.merge          no/no                 all/all               all/all               all/all
    topic.create          no/no                 all/all               all/all               all/all
    topic.edit            no/no                 all/all               all/all               all/all
    topic.merge           no/no                 no/no                 all/all               all/all
    page.edit             no/no                 no/no                 all/all               all/all
    redirect.edit         no/no                 no/no                 all/all               all/all
    settings.edit         no/no                 no/no                 no/no                 all/all
    media.read            all/all               all/all               all/all               all/all
    media.upload          all/all               all/all               all/all               all/all
    media.edit            all/no                all/all               all/all               all/all
    media.remove          no/no                 no/no                 all/all               all/all
    wire.read             all/all               all/all               all/all               all/all
    wire.take             all/all               all/all               all/all               all/all
    wire.spike            no/no                 all/all               all/all               all/all
    wire.decide           no/no                 all/all               all/all               all/all
    wire.rules            no/no                 no/no                 all/all               all/all
    wire.sources          no/no                 no/no                 no/no                 all/all
    wire.retry            no/no                 all/all               all/all               all/all
    api.tokens            no/no                 no/no                 no/no                 all/all
    api.webhooks          no/no                 no/no                 no/no                 all/all
    messages.read         no/no                 all/all               all/all               all/all
    messages.forget       no/no                 no/no                 all/all               all/all
    announcements.read    no/no                 all/all               all/all               all/all
    users.read            no/no                 no/no                 all/all               all/all
    users.invite          no/no                 no/no                 no/no                 all/all
    users.change          no/no                 no/no                 no/no                 all/all
    users.suspend         no/no                 no/no                 no/no                 all/all
    audit.read            no/no                 no/no                 all/all               all/all
    audit.export          no/no                 no/no                 no/no                 all/all
    "
  `);
});

test('rights over a department reach all that is in it, and nothing that is only called alike', () => {
  const metro = actor('editor', ['news/metro', 'feature']);
  expect(reaches(metro, ['news/metro', 'feature/taste'])).toBe(true);
  expect(reaches(metro, ['news/metropolis'])).toBe(false);
  expect(reaches(metro, ['news'])).toBe(false);
  expect(reaches(actor('editor', []), ['news'])).toBe(false);
  expect(reaches(actor('editor', []), [])).toBe(true);
});

test.each(ROLES)('a %s has rights in no section but their own', (role) => {
  for (const act of ACTS) {
    const elsewhere = may(actor(role, ['feature']), act, { sections: ['news'], ownerId: 'other' });
    expect(elsewhere, act).toBe(false);
  }
});

test('touching two sections takes rights over both', () => {
  const editor = actor('editor', ['feature']);
  expect(may(editor, 'story.publish', { sections: ['feature'], state: 'approved' })).toBe(true);
  expect(may(editor, 'story.publish', { sections: ['feature', 'news'], state: 'approved' })).toBe(false);
});

test('what is for those with every section is for nobody with some, an owner not excepted', () => {
  const acts = ['breaking.set', 'page.edit', 'redirect.edit', 'messages.read', 'messages.forget'] as const;
  const curation = ['report.edit', 'person.merge', 'agency.merge', 'topic.merge'] as const;
  for (const act of [...acts, ...curation]) {
    expect(may(actor('owner'), act)).toBe(true);
    expect(may(actor('owner', ['news']), act)).toBe(false);
    expect(mayAnywhere(actor('owner', ['news']), act)).toBe(false);
  }
});

test('an editor of a section puts its stories into reports, and edits no report', () => {
  const editor = actor('editor', ['news']);
  expect(may(editor, 'report.place', { sections: ['news/world'] })).toBe(true);
  expect(may(editor, 'report.place', { sections: ['feature'] })).toBe(false);
  expect(mayAnywhere(editor, 'report.edit')).toBe(false);
});

test('whoever may do something somewhere may do it anywhere, and nobody else', () => {
  for (const role of ROLES)
    for (const act of ACTS) {
      const somewhere = STORY_STATES.some((state) =>
        ['me', 'other'].some((ownerId) => may(actor(role), act, { state, ownerId })),
      );
      expect(mayAnywhere(actor(role), act), `${role} ${act}`).toBe(somewhere);
    }
});

test('a higher role may do all that a lower one may', () => {
  for (const act of ACTS)
    for (const state of STORY_STATES)
      for (const ownerId of ['me', 'other']) {
        const row = ROLES.map((role) => may(actor(role), act, { state, ownerId }));
        expect(row.lastIndexOf(false), `${act} ${state} ${ownerId}`).toBeLessThan(
          row.indexOf(true) === -1 ? ROLES.length : row.indexOf(true),
        );
      }
});

test('every act has words', () => {
  expect(Object.keys(ACT_NAMES).sort()).toEqual([...ACTS].sort());
});
