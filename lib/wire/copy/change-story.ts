import type { Act } from '../../../db/database.ts';
import { keepVersion } from '../../../db/queries/newsroom/article-versions.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import { forgetInHand, indexInHand } from '../../../db/queries/newsroom/in-hand.ts';
import { publishArticles, unpublishArticles } from '../../../db/queries/newsroom/publish.ts';
import { clearRedirect, setRedirect } from '../../../db/queries/newsroom/redirects.ts';
import { clearFailures, forgetSchedule } from '../../../db/queries/newsroom/schedules.ts';
import {
  findRevision,
  insertRevisions,
  insertStories,
  type StoryRow,
  touched,
  updateStory,
} from '../../../db/queries/newsroom/stories.ts';
import { type StoryContent, sameWords } from '../../news/content.ts';
import { draftOf } from '../../news/draft.ts';
import { storyAddress } from '../../news/paths.ts';
import { now } from '../../platform/now.ts';
import type { LastRevision } from '../weigh-items.ts';
import { planRelease } from './release.ts';

/** Words of the wire about to go into a story. */
export interface WireWords {
  content: StoryContent;
  /** Under which name, and what the history says beside them. */
  author: string;
  note: string | null;
  sectionId: number;
  /** UTC ms; null for no embargo. */
  embargoedUntil: number | null;
  /** When readers get a draft by itself (UTC ms); null for not. */
  publishAt: number | null;
}

/** Opens a story with these words, for readers or as a draft. Part of the caller's act. */
export async function openStory(
  act: Act,
  id: number,
  { content, author, note, sectionId, embargoedUntil, publishAt }: WireWords,
  { state, ownerId }: { state: 'draft' | 'live'; ownerId: string | null },
): Promise<void> {
  const { db } = act;
  await insertStories(db, [{ id, sectionId, state, content, by: author, ownerId }]);
  await insertRevisions(db, [{ storyId: id, number: 1, previousHash: '', content, author, note }]);
  if (embargoedUntil !== null) await updateStory(db, id, { embargoedUntil });
  if (state === 'live') await publishArticles(act, [{ id, sectionId, content, updatedAt: null }]);
  else indexInHand(db, id, draftOf(content));
  const opened = { id, state, draftState: null, approvedRevision: null, scheduledAt: null };
  if (publishAt !== null) await planRelease(act, opened, { at: publishAt, revision: 1, author });
}

async function addRevision({ db }: Act, { id }: StoryRow, last: LastRevision, words: WireWords): Promise<number> {
  const { content, author, note } = words;
  const number = last.number + 1;
  await insertRevisions(db, [{ storyId: id, number, previousHash: last.hash, content, author, note }]);
  return number;
}

/** Makes these words the ones in hand of a story that readers do not have; out of the trash, if it is there. */
export async function reviseDraft(act: Act, story: StoryRow, last: LastRevision, words: WireWords): Promise<void> {
  const { content, author, sectionId, embargoedUntil, publishAt } = words;
  const draftRevision = await addRevision(act, story, last, words);
  await updateStory(act.db, story.id, {
    ...touched({ content, by: author }),
    ...{ draftRevision, sectionId, embargoedUntil },
    trashedAt: null,
    version: story.version + 1,
  });
  await planRelease(act, story, { at: publishAt, revision: draftRevision, author });
  indexInHand(act.db, story.id, draftOf(content));
}

/** Gives these words to readers, from wherever the story stands. Says whether they had others before. */
export async function publishWords(
  act: Act,
  story: StoryRow,
  last: LastRevision,
  words: WireWords,
): Promise<{ before: StoryContent | null }> {
  const { db } = act;
  const { content, author, sectionId } = words;
  const number = await addRevision(act, story, last, words);
  const before =
    story.liveRevision === null ? null : ((await findRevision(db, story.id, story.liveRevision))?.content ?? null);
  const updatedAt = before && !sameWords(before, content) ? now() : null;
  await publishArticles(act, [{ id: story.id, sectionId, content, updatedAt }]);
  if (story.state !== 'live') await clearRedirect(act, storyAddress(story.id));
  await updateStory(db, story.id, {
    ...touched({ content, by: author }),
    ...(story.state === 'live' ? {} : { stateSince: now() }),
    ...{ state: 'live', draftState: null, draftRevision: null, approvedRevision: null, trashedAt: null },
    ...{ embargoedUntil: null, liveRevision: number, sectionId, version: story.version + 1 },
  });
  await clearFailures(db, story.id);
  if (story.scheduledAt !== null) await forgetSchedule(act, story.id, 'publish');
  await keepVersion(db, story.id, story.state === 'live' ? story.liveRevision : null, number);
  forgetInHand(db, [story.id]);
  await record(act, 'story.publish', story, { state: 'live', revision: number });
  return { before };
}

/** Takes a live story from readers, as its sender wants: its address says that it was withdrawn. */
export async function withdrawWords(act: Act, story: StoryRow, author: string, reason: string): Promise<void> {
  const { db } = act;
  const draftState = story.draftState === 'scheduled' ? 'approved' : story.draftState;
  await unpublishArticles(act, [story.id], 410);
  await updateStory(db, story.id, {
    ...{ state: 'withdrawn', draftState, stateSince: now() },
    ...{ touchedAt: now(), touchedBy: author },
  });
  await setRedirect(act, { address: storyAddress(story.id), status: 410, target: null, reason });
  await forgetSchedule(act, story.id);
  const live = story.liveRevision === null ? null : await findRevision(db, story.id, story.liveRevision);
  if (live && story.draftRevision === null) indexInHand(db, story.id, draftOf(live.content));
  await record(act, 'story.withdraw', story, { state: 'withdrawn', reason });
}

/** Puts a story that readers never had into the trash, as its sender wants. What was written in it stays. */
export async function binWords(act: Act, story: StoryRow, author: string, reason: string): Promise<void> {
  await updateStory(act.db, story.id, {
    ...{ state: 'draft', trashedAt: now(), approvedRevision: null },
    ...{ touchedAt: now(), touchedBy: author },
    ...{ lockedBy: null, lockedAt: null, lockedSince: null, lockName: null, lockKey: null, lockTakenFrom: null },
  });
  await forgetSchedule(act, story.id);
  await record(act, 'story.trash', story, { trashed: true, reason });
}

function record({ db }: Act, act: string, story: StoryRow, after: Record<string, unknown>): Promise<void> {
  const before = { state: story.state, revision: story.liveRevision };
  return recordAct(db, { act, subject: 'story', subjectId: story.id, before, after });
}
