import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDoors } from '../../db/database.ts';
import { prepareDatabase } from '../../scripts/prepare-database.ts';
import { createStory } from '../desk/create-story.ts';
import { acceptProposal } from '../desk/decide-proposal.ts';
import { mergeCopy } from '../desk/merge-copy.ts';
import { publishStory } from '../desk/publish-story.ts';
import { bodyOfParagraphs } from '../news/body/body.ts';
import { plainStory } from '../news/content.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { row } from './fixtures/archive.ts';
import { file, versionOf } from './fixtures/copy.ts';

beforeAll(() => prepareDatabase(config()));
afterAll(closeDoors);

const until = now() + 3_600_000;
const own = (headline: string) =>
  createStory({ section: 'news', content: plainStory(headline, bodyOfParagraphs(['Our own words.'])), author: 'Ann' });
const proposed = async () => Number((await row("SELECT id FROM wire_proposals WHERE standing = 'open'")).id);
const embargoOf = async (id: number) =>
  (await row('SELECT embargoed_until FROM stories WHERE id = ?', id)).embargoed_until;

describe.each(['proposal', 'append'] as const)('words under embargo, taken as %s', (how) => {
  const taken = async (storyId: number, guid: string) => {
    const [filed] = await file('list', versionOf(guid, 1, { embargoedUntil: until }));
    await mergeCopy({ id: filed?.copyId ?? 0, storyId, as: how });
    if (how === 'proposal') await acceptProposal(await proposed());
  };

  test('bring it into a draft, which nothing publishes before', async () => {
    const id = await own(`A draft (${how})`);
    await taken(id, `draft-${how}`);
    expect(await embargoOf(id)).toBe(until);
    await expect(publishStory(id, 'Ann')).rejects.toThrow('under embargo until');
  });

  test('do not go into a story that readers have', async () => {
    const id = await own(`Out already (${how})`);
    await publishStory(id, 'Ann');
    await expect(taken(id, `live-${how}`)).rejects.toThrow('the story is out already');
    expect(await embargoOf(id)).toBeNull();
    expect(await row('SELECT draft_revision FROM stories WHERE id = ?', id)).toEqual({ draft_revision: null });
  });
});
