import type { Act } from '../../db/database.ts';
import { addressesOf } from '../../db/queries/newsroom/addresses.ts';
import { keepVersion } from '../../db/queries/newsroom/article-versions.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { forgetInHand, indexInHand } from '../../db/queries/newsroom/in-hand.ts';
import { publishArticles } from '../../db/queries/newsroom/publish.ts';
import { clearRedirect } from '../../db/queries/newsroom/redirects.ts';
import { clearFailures, forgetSchedule } from '../../db/queries/newsroom/schedules.ts';
import { insertRevisions, type StoryRow, touched, updateStory } from '../../db/queries/newsroom/stories.ts';
import { findWork } from '../../db/queries/newsroom/work.ts';
import { type StoryContent, sameWords, storedContentSchema } from '../news/content.ts';
import { storyAddress } from '../news/paths.ts';
import { printedNumber } from '../news/story-number.ts';
import { afterAct, wasPublished } from '../news/workflow.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { insertCorrectionOf, type NewCorrection } from './correct-story.ts';
import { keepWork } from './keep-revision.ts';
import { moved } from './move-on.ts';
import { passGate } from './pass-gate.ts';
import { refuseStale } from './save-work.ts';
import { draftNumbered, lastRevisionOf, revisionOf, storyNumbered, wordsInHand } from './story-numbered.ts';

/** How to publish; everything may be left out. */
export interface Publishing {
  /** Which revision; otherwise the approved one, otherwise the words in hand. */
  revision?: number;
  /** What readers are told was wrong, in the same moment as they get the new words. */
  correction?: NewCorrection;
  /** The warnings of the gate that somebody has looked at, by their rules; all of them where nobody can be asked. */
  seen?: readonly string[] | 'all';
  /** The version of the story that was looked at. */
  seenVersion?: number;
}

/** What publishing came to: the revision that readers have now, and the paths of all pages that changed. */
export interface Published {
  revision: number;
  paths: string[];
}

/** Publishes a story inside an act: see `publishStory`. */
export async function publishIn(act: Act, id: number, author: string, how: Publishing): Promise<Published> {
  const { db } = act;
  const story = await storyNumbered(db, id);
  if (how.seenVersion !== undefined) await refuseStale(db, story, how.seenVersion);
  if (!afterAct('publish', story)) return comeBack(act, story);
  const standing = moved('publish', story);
  const chosen = how.revision ?? story.approvedRevision ?? (await keepWork(db, story, null)).revision;
  const draft = await draftNumbered(db, id, chosen);
  await passGate(db, story, draft.content, { seen: how.seen, corrects: how.correction !== undefined, at: now() });
  const { content, number } = await dated(act, id, storedContentSchema.parse(draft.content), chosen, author);

  const before = await addressesOf(db, id);
  await publishArticles(act, [
    { id, sectionId: story.sectionId, content, updatedAt: await updateTime(act, story, content) },
  ]);
  await clearRedirect(act, storyAddress(id));
  await keepVersion(db, id, story.state === 'live' ? story.liveRevision : null, number);
  if (how.correction) await insertCorrectionOf(act, id, how.correction);
  await forgetSchedule(act, id, 'publish');
  await clearFailures(db, id);
  await updateStory(db, id, { ...standing, liveRevision: number, approvedRevision: null });
  await leaveInHand(act, story, { number, chosen, content, author });
  const paths = [...new Set([...before, ...(await addressesOf(db, id)), ...(how.correction ? ['/corrections/'] : [])])];
  await recordAct(db, {
    act: 'story.publish',
    subject: 'story',
    subjectId: id,
    before: { state: story.state, revision: story.liveRevision },
    after: { state: 'live', revision: number },
  });
  return { revision: number, paths };
}

/** Lets a story come back as it was, from where it was withdrawn or taken down. Part of the caller's act. */
export async function comeBack(act: Act, story: StoryRow): Promise<Published> {
  const { id, liveRevision, state } = story;
  if (!wasPublished(story) || state === 'live' || liveRevision === null)
    throw new Problem(`Story ${printedNumber(id)} has no draft to publish.`);
  const standing = moved('bring-back', story);
  const { content } = await revisionOf(act.db, id, liveRevision);
  const updatedAt = await updateTime(act, story, content);
  await publishArticles(act, [{ id, sectionId: story.sectionId, content, updatedAt }]);
  await updateStory(act.db, id, standing);
  await clearRedirect(act, storyAddress(id));
  if (story.draftState === null) forgetInHand(act.db, [id]);
  const change = { before: { state }, after: { state: 'live', revision: liveRevision } };
  await recordAct(act.db, { act: 'story.bring-back', subject: 'story', subjectId: id, ...change });
  return { revision: liveRevision, paths: await addressesOf(act.db, id) };
}

/** The content with a date; one without is dated now, in a revision of its own. */
async function dated({ db }: Act, storyId: number, content: StoryContent, number: number, author: string) {
  if (content.publishedAt !== null) return { content, number };
  const last = await lastRevisionOf(db, storyId);
  const fresh = { ...content, publishedAt: now() };
  const revision = { storyId, number: last.number + 1, previousHash: last.hash, content: fresh, author };
  await insertRevisions(db, [{ ...revision, note: 'Dated on publication' }]);
  return { content: fresh, number: revision.number };
}

interface Live {
  number: number;
  /** The revision that was asked for; `number` is another one when it was dated. */
  chosen: number;
  content: StoryContent;
  author: string;
}

/** What was written after the published words is the next draft; otherwise nothing is in hand. */
async function leaveInHand({ db }: Act, story: StoryRow, { number, chosen, content, author }: Live): Promise<void> {
  const { id, draftRevision } = await storyNumbered(db, story.id);
  const later = draftRevision !== null && draftRevision > chosen ? draftRevision : null;
  const writing = await findWork(db, id);
  if (later === null && !writing) {
    forgetInHand(db, [id]);
    await updateStory(db, id, { ...touched({ content, by: author }), draftRevision: null, draftState: null });
    return;
  }
  await updateStory(db, id, { draftState: 'draft', draftRevision: later, touchedAt: now(), touchedBy: author });
  indexInHand(db, id, (await wordsInHand(db, { ...story, draftRevision: later, liveRevision: number })).content);
}

/**
 * When the words last changed for readers (UTC ms): now, if they are others than the live ones; for a story that comes
 * back, when its live revision was written; null when they are what was first said, or are live as they are.
 */
async function updateTime(
  { db }: Act,
  { id, liveRevision, state }: StoryRow,
  after: StoryContent,
): Promise<number | null> {
  if (liveRevision === null) return null;
  const before = await revisionOf(db, id, liveRevision);
  if (!sameWords(before.content, after)) return now();
  const comesBack =
    state !== 'live' && !sameWords(storedContentSchema.parse((await draftNumbered(db, id, 1)).content), after);
  return comesBack ? before.createdAt : null;
}
