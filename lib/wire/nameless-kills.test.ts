import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeDoors, write } from '../../db/database.ts';
import { insertWireRule } from '../../db/queries/newsroom/wire-rules.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { acceptProposal } from '../desk/decide-proposal.ts';
import { BLANK_FITS } from '../news/wire-rules.ts';
import { actingAs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { receive, row, rows, writeTestFile } from './fixtures/archive.ts';
import { takeCopy } from './take-copy.ts';

beforeAll(async () => {
  await prepareDatabase(config());
  const does = { destination: 'publish', section: null, kind: null, byline: 'keep', kill: 'at-once' } as const;
  await write(({ db }) => insertWireRule(db, { name: 'All', active: true, fits: { ...BLANK_FITS, words: [] }, does }));
});
beforeEach(() => rows('UPDATE wire_copy SET changed_at = 0 RETURNING id'));
afterAll(closeDoors);

let day = 1;
beforeEach(() => {
  day += 1;
});

/** A message of a German teleprinter line: "eca062 4 i 211 dpa 157", its keyword, its heading and its text. */
function message(number: number, keyword: string, heading: string, text: string, minute = number): string {
  const at = `${String(day).padStart(2, '0')}${String(10 + Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`;
  const count = String(number).padStart(3, '0');
  return `eca${count} 4 i 211    dpa ${count}\n\n${keyword}/\n\x02${heading} =\n\n   ${text}\n\ndpa ab cd\n${at} GMT Nov 26\n`;
}

let files = 0;

async function come(text: string) {
  files += 1;
  const report = await receive(writeTestFile(`telegram-${files}.txt`, text));
  return report.items[0];
}

const ROCKET =
  'Washington (dpa) - The rocket that was to fly to Mars has lifted off from its pad in Florida on Monday.';
const rocket = (number: number, minute?: number) =>
  message(number, 'US-Space', 'U.S. launches Mars rocket', ROCKET, minute);
const open = (id: unknown) => rows("SELECT id, kind FROM wire_proposals WHERE story_id = ? AND standing = 'open'", id);
const stateOf = (id: unknown) => row('SELECT state FROM stories WHERE id = ?', id);

test.each([
  ['its number', 'Other-Word', 'KILL KILL KILL', 'Please kill item dpa 011 "Another headline". It was called off.'],
  ['service and number', 'Other-Word', 'BULLETIN KILL', 'Kill eca011, which moved in error.'],
  ['its headline', 'Other-Word', 'MANDATORY KILL', 'Please kill the story "U.S. launches Mars rocket".'],
  ['its keyword', 'US-Space', 'KILL', 'Please kill the story. A substitute will follow.'],
  ['words in its text alone', 'US-Space', 'To all editors', 'Please kill item dpa 011. A substitute will follow.'],
  ['a hold', 'US-Space', 'HOLD HOLD HOLD', 'Please hold item dpa 011. There is some doubt about it.'],
])(
  'a kill that names the item by %s asks an editor, who takes the story from readers',
  async (_, keyword, heading, text) => {
    const first = await come(rocket(11));
    await come(
      message(
        12,
        'Germany-Rail',
        'Trains are late',
        'Berlin (dpa) - Trains have been late on Monday in all of Germany.',
      ),
    );
    expect(await stateOf(first?.storyId)).toEqual({ state: 'live' });
    expect(await come(message(13, keyword, heading, text))).toMatchObject({
      outcome: 'held',
      storyId: first?.storyId,
      reason: 'its words say which story is meant, and an editor confirms that',
    });
    expect(await stateOf(first?.storyId)).toEqual({ state: 'live' });
    const [proposal] = await open(first?.storyId);
    expect(proposal?.kind).toBe('kill');
    await actingAs({ id: null, name: 'Ann', address: null, userAgent: null }, () =>
      acceptProposal(Number(proposal?.id)),
    );
    expect(await stateOf(first?.storyId)).toEqual({ state: 'withdrawn' });
  },
);

test('a kill that comes before what it takes back asks an editor when that comes', async () => {
  expect(await come(message(22, 'US-Space', 'KILL', 'Please kill item dpa 021.'))).toMatchObject({
    outcome: 'held',
    storyId: null,
  });
  const late = await come(rocket(21));
  expect(await open(late?.storyId)).toMatchObject([{ kind: 'kill' }]);
});

test('a kill that may mean several, or none, is a notice in the list of the wire, and no story', async () => {
  const [one, two] = [await come(rocket(31)), await come(rocket(32))];
  const kill = await come(message(33, 'US-Space', 'KILL', 'Please kill the story.'));
  expect(kill).toMatchObject({ outcome: 'held', storyId: null, reason: expect.stringContaining('2 could be meant') });
  expect(await come(message(34, 'Nothing-Known', 'KILL', 'Please kill item dpa 999.'))).toMatchObject({
    ...{ outcome: 'held', storyId: null, reason: expect.stringContaining('not here') },
  });
  expect([await open(one?.storyId), await open(two?.storyId)]).toEqual([[], []]);
  expect(
    await rows("SELECT standing, signal FROM wire_copy WHERE guid LIKE '%/eca033/%' OR guid LIKE '%/eca034/%'"),
  ).toEqual([1, 2].map(() => expect.objectContaining({ standing: 'waiting', signal: 'kill' })));
  expect(await rows("SELECT 1 FROM articles WHERE headline LIKE '%Please kill%'")).toEqual([]);
});

test('of several items of one keyword the number says which', async () => {
  const [one, two] = [await come(rocket(41)), await come(rocket(42))];
  expect(await come(message(43, 'US-Space', 'KILL', 'Please kill item dpa 042.'))).toMatchObject({
    storyId: two?.storyId,
  });
  expect([await open(one?.storyId), await open(two?.storyId)]).toMatchObject([[], [{ kind: 'kill' }]]);
});

test('what was sent after a kill, under the same keyword, is not what it means', async () => {
  await come(message(52, 'US-Space', 'KILL', 'Please kill the story.'));
  const substitute = await come(rocket(53));
  expect(await open(substitute?.storyId)).toEqual([]);
});

test('one that is in the list only is shown; whoever takes it all the same is told', async () => {
  await rows('UPDATE wire_rules SET active = 0 RETURNING id');
  const { to } = { to: 'list' as const };
  files += 1;
  await receive(writeTestFile(`telegram-${files}.txt`, rocket(71)), { to });
  files += 1;
  const report = await receive(
    writeTestFile(`telegram-${files}.txt`, message(72, 'US-Space', 'KILL', 'Please kill item dpa 071.')),
    { to },
  );
  await rows('UPDATE wire_rules SET active = 1 RETURNING id');
  expect(report.items[0]).toMatchObject({
    storyId: null,
    reason: expect.stringContaining('U.S. launches Mars rocket'),
  });
  const { id } = await row("SELECT id FROM wire_copy WHERE guid LIKE '%/eca071/%'");
  const { storyId } = await takeCopy(Number(id), 'every', {});
  expect(await open(storyId)).toMatchObject([{ kind: 'kill' }]);
});

test('a text about killing is a story', async () => {
  const story = await come(
    message(
      61,
      'US-Crime',
      'Police kill bear',
      'Austin (dpa) - "Please kill me," the singer said in her song about a bear.',
    ),
  );
  expect(story).toMatchObject({ outcome: 'taken', becomes: 'live' });
});

const american = (slug: string, text: string, minute: string) =>
  `W2607\nr a BC-US--Ferry   11-26 0100\n\x02${slug},140<\n^Ferries stop<\n\t${text}\n\x03AP-WF-11-26-26 10${minute}GMT<\n`;

test('an American kill names the slug of another day; a slug about killing is none', async () => {
  const story = await come(
    american(
      'BC-US--Ferry-Killers',
      'NEW YORK (AP) _ The ferries have stopped in the harbor for a day.',
      '11',
    ).replaceAll('11-26-26', '11-25-26'),
  );
  expect(story).toMatchObject({ outcome: 'taken', becomes: 'live' });
  const kill = american(
    'BC-US--Correction-Desk,KILL',
    'Please kill the story BC-US--Ferry-Killers, W2607. A kill is mandatory.',
    '12',
  );
  expect(await come(kill)).toMatchObject({ outcome: 'held', storyId: story?.storyId });
});
