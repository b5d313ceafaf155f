import { z } from 'zod';
import { type Act, type Reader, read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import type { StoryRow } from '../../db/queries/newsroom/stories.ts';
import { copyNumbered, findVersion, updateCopy } from '../../db/queries/newsroom/wire-copy.ts';
import { ourPictures } from '../../db/queries/newsroom/wire-pictures.ts';
import { findProposal, type ProposalRow, settleProposal } from '../../db/queries/newsroom/wire-proposals.ts';
import type { Place } from '../access/permissions.ts';
import { draftOf, type StoryDraft } from '../news/draft.ts';
import type { KeptItem } from '../news/wire-kept.ts';
import { withOwnPictures } from '../news/wire-pictures.ts';
import { whoActs } from '../platform/acting.ts';
import { Problem } from '../platform/problem.ts';
import { bringEmbargo } from './bring-embargo.ts';
import { addRevision } from './revise-story.ts';
import { type Seen, seenStory } from './step.ts';
import { wordsInHand } from './story-numbered.ts';
import { placeOfStory } from './story-place.ts';
import { binIn } from './trash-story.ts';
import { withdrawIn } from './withdraw-story.ts';

/** Where the story of a proposal stands: rights depend on its section. Nowhere, when there is none. */
export async function placeOfProposal({ id }: { id: number }): Promise<Place> {
  const proposal = await read((db) => findProposal(db, id));
  return proposal ? placeOfStory(proposal.storyId, 'story.read') : {};
}

export const ofProposal = z.strictObject({ id: z.number().int().positive() });

/**
 * Does what the wire proposes to a story. New words become the ones in hand, as a revision; readers get them when the
 * story is published. A kill withdraws the story, or puts it into the trash where readers never had it.
 * @returns the number of the story
 * @throws Problem when there is no such proposal, or it was settled; StaleWrite when the story changed meanwhile
 */
export async function acceptProposal(id: number, seen: Seen = {}): Promise<number> {
  return write(async (act) => {
    const proposal = await openProposal(act, id);
    const story = await seenStory(act, proposal.storyId, seen);
    const item = await itemOf(act, proposal);
    if (proposal.kind === 'kill') await takeAway(act, story, proposal, item);
    else await takeWords(act, story, item);
    await settle(act, proposal, 'accepted');
    return story.id;
  });
}

/** Leaves the story as it is. Throws a Problem when there is no such proposal, or it was settled. */
export async function declineProposal(id: number): Promise<number> {
  return write(async (act) => {
    const proposal = await openProposal(act, id);
    await settle(act, proposal, 'declined');
    return proposal.storyId;
  });
}

async function openProposal({ db }: Act, id: number): Promise<ProposalRow> {
  const proposal = await findProposal(db, id);
  if (!proposal) throw new Problem('There is no such proposal of the wire.');
  if (proposal.standing === 'open') return proposal;
  const words = { accepted: 'accepted', declined: 'declined', overtaken: 'overtaken by a later version' };
  const by = proposal.decidedBy ? ` by ${proposal.decidedBy}` : '';
  throw new Problem(`It was ${words[proposal.standing]}${by} meanwhile; look at the story again.`);
}

async function itemOf({ db }: Act, { copyId, digest }: ProposalRow): Promise<KeptItem> {
  const version = await findVersion(db, copyId, digest);
  if (!version) throw new Error(`A proposal names a version of item ${copyId} that is not kept.`);
  return version.item;
}

async function settle({ db }: Act, proposal: ProposalRow, standing: 'accepted' | 'declined'): Promise<void> {
  await settleProposal(db, proposal.id, standing, whoActs().name);
  const { storyId, copyId, kind } = proposal;
  await recordAct(db, { act: 'wire.decide', subject: 'story', subjectId: storyId, after: { copyId, kind, standing } });
}

/** The words that a proposal would make the ones in hand: the item's, with what only the paper says of its story. */
export async function proposedWords(db: Reader, item: KeptItem, inHand: StoryDraft): Promise<StoryDraft> {
  const content = draftOf(withOwnPictures(item.content, await ourPictures(db, item.content)));
  const related = [...new Set([...(inHand.related ?? []), ...(content.related ?? [])])].slice(0, 20);
  return {
    ...content,
    kind: inHand.kind,
    kicker: content.kicker ?? inHand.kicker,
    editor: inHand.editor,
    topics: [...new Set([...inHand.topics, ...content.topics])].slice(0, 100),
    publishedAt: inHand.publishedAt,
    commentCount: inHand.commentCount,
    translationGroup: inHand.translationGroup ?? content.translationGroup,
    // A picture that the desk chose stays where the item brings none.
    ...(content.lead || !inHand.lead ? {} : { lead: inHand.lead }),
    ...(content.lead || !inHand.leadCrop ? {} : { leadCrop: inHand.leadCrop }),
    ...(related.length ? { related } : {}),
    ...(inHand.shortHeadline ? { shortHeadline: inHand.shortHeadline } : {}),
    ...(inHand.seoTitle ? { seoTitle: inHand.seoTitle } : {}),
    ...(inHand.seoDescription ? { seoDescription: inHand.seoDescription } : {}),
  };
}

async function takeWords(act: Act, story: StoryRow, item: KeptItem): Promise<void> {
  const { db } = act;
  await bringEmbargo(act, story, item);
  const { content: inHand } = await wordsInHand(db, story);
  const content = await proposedWords(db, item, inHand);
  const note = `Version ${item.facts.version} of ${item.provider}, accepted`;
  await addRevision(db, story, { content, author: whoActs().name, note });
}

async function takeAway(act: Act, story: StoryRow, { copyId }: ProposalRow, item: KeptItem): Promise<void> {
  const agency = item.content.source ?? item.provider;
  const isKill = item.facts.signal === 'kill';
  const reason = isKill ? `${agency} has taken this story back.` : `${agency} holds this story back for now.`;
  if (story.state === 'live') await withdrawIn(act, story.id, { reason, as: 'withdrawn' });
  else if (story.trashedAt === null && story.state !== 'withdrawn' && story.state !== 'taken-down')
    await binIn(act, story);
  const copy = await copyNumbered(act.db, copyId);
  if (copy && isKill) await updateCopy(act.db, copyId, { standing: 'killed' });
}
