import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeDoors, read, write } from '../../db/database.ts';
import { findOriginal, unpackOriginal } from '../../db/queries/newsroom/wire-originals.ts';
import { insertWireRule, mapSubject } from '../../db/queries/newsroom/wire-rules.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { publishStory } from '../desk/publish-story.ts';
import { reviseStory } from '../desk/revise-story.ts';
import { trashStory } from '../desk/trash-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { BLANK_FITS, type RuleDoes, type RuleFits } from '../news/wire-rules.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { fileCopy } from './file-copy.ts';
import { fileItems } from './file-items.ts';
import { row, rows } from './fixtures/archive.ts';
import { file, storyFrom, versionOf } from './fixtures/copy.ts';

beforeAll(() => prepareDatabase(config()));
afterEach(() => rows('DELETE FROM wire_rules RETURNING id'));
afterAll(closeDoors);

const HOUR = 3_600_000;

const edited = plainStory('Ferry line reopens, says the desk', bodyOfParagraphs(['Edited by hand.']));
const statesOf = (id: number) =>
  row('SELECT state, draft_state, trashed_at IS NOT NULL AS trashed FROM stories WHERE id = ?', id);
const headlineOf = async (id: number) => (await rows('SELECT headline FROM articles WHERE id = ?', id))[0]?.headline;
const standingOf = async (guid: string) => (await row('SELECT standing FROM wire_copy WHERE guid = ?', guid)).standing;
const open = (id: number) => rows("SELECT kind FROM wire_proposals WHERE story_id = ? AND standing = 'open'", id);

async function rule(fits: Partial<RuleFits>, does: Partial<RuleDoes>): Promise<void> {
  const full: RuleDoes = {
    destination: 'publish',
    section: null,
    kind: null,
    byline: 'keep',
    kill: 'at-once',
    ...does,
  };
  await write(({ db }) =>
    insertWireRule(db, { name: 'a rule', active: true, fits: { ...BLANK_FITS, ...fits }, does: full }),
  );
}

test('what goes into the list is no story', async () => {
  expect(await file('list', versionOf('listed', 24))).toMatchObject([{ outcome: 'taken', storyId: null }]);
  expect(await standingOf('listed')).toBe('waiting');
});

test('the same twice is nothing', async () => {
  const id = await storyFrom('publish', versionOf('twice', 1));
  expect(await file('publish', versionOf('twice', 1))).toMatchObject([{ outcome: 'repeated', storyId: id }]);
  expect(await row('SELECT count(*) AS n FROM revisions WHERE story_id = ?', id)).toEqual({ n: 1 });
});

test('an update of an untouched draft becomes its next revision', async () => {
  const id = await storyFrom('draft', versionOf('draft', 1));
  expect(await file('draft', versionOf('draft', 2))).toMatchObject([{ outcome: 'changed', storyId: id }]);
  expect(await row('SELECT headline, draft_revision FROM stories WHERE id = ?', id)).toEqual({
    headline: 'Ferry line reopens, take 2',
    draft_revision: 2,
  });
});

test('an update of a live story that nobody touched is published where a rule publishes, proposed where none does', async () => {
  const id = await storyFrom('publish', versionOf('live', 1));
  await file('publish', versionOf('live', 2));
  expect(await headlineOf(id)).toBe('Ferry line reopens, take 2');
  expect(await file('list', versionOf('live', 3))).toMatchObject([{ outcome: 'held' }]);
  expect(await headlineOf(id)).toBe('Ferry line reopens, take 2');
  expect(await open(id)).toEqual([{ kind: 'update' }]);
});

test('a correction of a live story that says something else tells readers so', async () => {
  const id = await storyFrom('publish', versionOf('correct', 1));
  await file('publish', versionOf('correct', 2, { signal: 'correct' }));
  expect(await rows('SELECT kind, "right" FROM corrections WHERE story_id = ?', id)).toEqual([
    { kind: 'correction', right: 'agency has corrected this story; it reads as corrected now.' },
  ]);
});

test('a story that an editor has had in hand is asked about, with the newest version alone', async () => {
  const id = await storyFrom('publish', versionOf('edited', 1));
  await reviseStory(id, { content: edited, author: 'editor' });
  await publishStory(id, 'editor');
  await file('publish', versionOf('edited', 2), versionOf('edited', 3, { signal: 'correct' }));
  expect(await headlineOf(id)).toBe('Ferry line reopens, says the desk');
  expect(await open(id)).toEqual([{ kind: 'correction' }]);
});

test('a kill takes a live story from readers at once, and its address says that it is gone', async () => {
  const id = await storyFrom('publish', versionOf('kill', 1));
  await file('publish', versionOf('kill', 2, { signal: 'kill' }));
  expect(await statesOf(id)).toEqual({ state: 'withdrawn', draft_state: null, trashed: 0 });
  expect(await standingOf('kill')).toBe('killed');
  expect(await row('SELECT status FROM redirects WHERE address = ?', `/${id}/`)).toEqual({ status: 410 });
});

test('a kill waits for an editor where the rule says so, and for one who has edited the story', async () => {
  const edits = await storyFrom('publish', versionOf('kill-edited', 1));
  await reviseStory(edits, { content: edited, author: 'editor' });
  await file('publish', versionOf('kill-edited', 2, { signal: 'kill' }));
  expect([await statesOf(edits), await open(edits)]).toMatchObject([{ state: 'live' }, [{ kind: 'kill' }]]);
  await rule({}, { kill: 'confirm' });
  const asked = await storyFrom('publish', versionOf('kill-asked', 1));
  await file('publish', versionOf('kill-asked', 2, { signal: 'kill' }));
  expect([await statesOf(asked), await open(asked)]).toMatchObject([{ state: 'live' }, [{ kind: 'kill' }]]);
});

test('a kill at once by rule does not wait for an editor', async () => {
  await rule({}, { kill: 'at-once' });
  const id = await storyFrom('publish', versionOf('kill-rule', 1));
  await reviseStory(id, { content: edited, author: 'editor' });
  await file('publish', versionOf('kill-rule', 2, { signal: 'kill' }));
  expect(await statesOf(id)).toMatchObject({ state: 'withdrawn', draft_state: 'draft' });
});

test('a kill of a draft puts it into the trash; a newer version that may be used takes it out', async () => {
  const id = await storyFrom('draft', versionOf('kill-draft', 1));
  await file('draft', versionOf('kill-draft', 2, { signal: 'kill' }));
  expect(await statesOf(id)).toMatchObject({ trashed: 1 });
  await file('draft', versionOf('kill-draft', 3));
  expect(await statesOf(id)).toMatchObject({ state: 'draft', trashed: 0 });
});

test('a draft that an editor threw away stays there', async () => {
  const id = await storyFrom('draft', versionOf('thrown', 1));
  await trashStory(id);
  await file('draft', versionOf('thrown', 2));
  expect(await statesOf(id)).toMatchObject({ trashed: 1 });
});

test('a kill of what never came is remembered', async () => {
  await file('publish', versionOf('unseen', 3, { signal: 'kill' }));
  expect(await file('publish', versionOf('unseen', 2))).toMatchObject([{ outcome: 'repeated', storyId: null }]);
  expect(await standingOf('unseen')).toBe('killed');
});

test('an embargo holds a story as a draft', async () => {
  const embargoedUntil = now() + HOUR;
  const [filing] = await file('draft', versionOf('embargo', 1, { embargoedUntil }));
  expect(filing).toMatchObject({ outcome: 'taken' });
  expect(await row('SELECT state, embargoed_until FROM stories WHERE id = ?', filing?.storyId)).toEqual({
    state: 'draft',
    embargoed_until: embargoedUntil,
  });
});

test('what the gate does not let through is held as a draft with the reason', async () => {
  const broken = bodyOfParagraphs(['x']);
  const link = { type: 'link' as const, attrs: { href: '/9999999999/' } };
  broken.content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Nowhere', marks: [link] }] }];
  const [filing] = await file('publish', versionOf('gate', 1, {}, { body: broken }));
  expect(filing).toMatchObject({ outcome: 'held', reason: 'The link to /9999999999/ leads nowhere.' });
  await file('publish', versionOf('gate', 2));
  expect(await headlineOf(filing?.storyId ?? 0)).toBe('Ferry line reopens, take 2');
});

test('rules say where an item goes, who signs it and what kind it is', async () => {
  await rule({ providers: ['agency'], urgencyTo: 3 }, { section: 'news/world', byline: 'agency', kind: 'flash' });
  const id = await storyFrom('draft', versionOf('ruled', 1, { urgency: 2 }, { source: 'The Agency' }));
  expect(
    await row(
      'SELECT path, kind, bylines FROM articles JOIN sections ON sections.id = section_id WHERE articles.id = ?',
      id,
    ),
  ).toEqual({ path: 'news/world', kind: 'flash', bylines: '[{"type":"agency","name":"The Agency"}]' });
  expect(await file('list', versionOf('ruled-not', 1, { urgency: 4 }))).toMatchObject([{ storyId: null }]);
});

test('the map of subjects gives an item topics of ours', async () => {
  const topic = await row("INSERT INTO topics (slug, name) VALUES ('sea-trade', 'Sea trade') RETURNING id");
  await write(({ db }) => mapSubject(db, { scheme: 'medtop', code: '20000337', topicId: Number(topic.id) }));
  const subjects = [{ scheme: 'medtop', code: '20000337', name: 'shipping' }];
  const id = await storyFrom('publish', versionOf('subjects', 1, { subjects }));
  expect(await rows('SELECT name FROM article_topics JOIN topics ON id = topic_id WHERE article_id = ?', id)).toEqual([
    { name: 'Sea trade' },
  ]);
});

test('related stories stand beside each other, whichever comes first', async () => {
  const beside = (guid: string) => ({ related: [{ guid, kind: 'package' as const }] });
  const [a = 0, b = 0] = [
    await storyFrom('publish', versionOf('pack-a', 1, beside('pack-b'))),
    await storyFrom('publish', versionOf('pack-b', 1, beside('pack-a'))),
  ];
  const relatedOf = async (id: number) => (await row('SELECT related FROM articles WHERE id = ?', id)).related;
  expect([await relatedOf(a), await relatedOf(b)]).toEqual([`[${b}]`, `[${a}]`]);
});

test('translations are one group, whichever comes first', async () => {
  const translates = { related: [{ guid: 'text', kind: 'translation' as const }] };
  const de = await storyFrom('publish', versionOf('text-de', 1, translates, { language: 'de' }));
  const en = await storyFrom('publish', versionOf('text', 1));
  const fr = await storyFrom('publish', versionOf('text-fr', 1, translates, { language: 'fr' }));
  const groups = await rows(
    'SELECT DISTINCT translation_group AS name FROM articles WHERE id IN (?, ?, ?)',
    de,
    en,
    fr,
  );
  expect(groups).toEqual([{ name: 'agency:text' }]);
});

test('an item that replaces another goes on with its story, and the other is done with', async () => {
  const id = await storyFrom('publish', versionOf('first-take', 1));
  const replaces = { related: [{ guid: 'first-take', kind: 'replaces' as const }] };
  expect(await storyFrom('publish', versionOf('second-take', 2, replaces))).toBe(id);
  expect(await headlineOf(id)).toBe('Ferry line reopens, take 2');
  expect(await standingOf('first-take')).toBe('merged');
  await file('publish', versionOf('fourth-take', 1, { related: [{ guid: 'third-take', kind: 'replaces' }] }));
  expect(await file('publish', versionOf('third-take', 1))).toMatchObject([{ outcome: 'repeated', storyId: null }]);
});

test('a story that an archive brought is not brought again by a feed', async () => {
  const item = versionOf('archived', 0);
  const { filings } = await fileItems([item], []);
  expect(await file('publish', versionOf('archived', 1))).toMatchObject([
    { outcome: 'taken', storyId: filings[0]?.storyId },
  ]);
});

test('originals are kept byte for byte, once', async () => {
  const bytes = Buffer.from('<item>\u0000\u00ff</item>'.repeat(50), 'latin1');
  const original = { name: 'item.xml', format: 'test', bytes };
  const about = { sourceId: null, format: 'test', to: 'list' as const };
  await fileCopy([{ item: versionOf('orig-1', 1), original }], about);
  await fileCopy([{ item: versionOf('orig-2', 1), original: { ...original } }], about);
  const [first, second] = await rows(
    "SELECT original_id AS id FROM wire_versions JOIN wire_copy ON id = copy_id WHERE guid LIKE 'orig-%'",
  );
  expect(second).toEqual(first);
  const packed = await read((db) => findOriginal(db, Number(first?.id)));
  expect(packed && bytes.equals(await unpackOriginal(packed))).toBe(true);
});
