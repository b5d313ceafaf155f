import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PROPOSAL_STANDINGS } from '../../../lib/news/wire.ts';
import type { DraftState, StoryState } from '../../../lib/news/workflow.ts';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { sections } from '../../schema/edition/sections.ts';
import { stories } from '../../schema/newsroom/stories.ts';
import { wireCopy, wireProposals } from '../../schema/newsroom/wire-copy.ts';

export type ProposalRow = typeof wireProposals.$inferSelect;

/** A proposal with what lists show of it. */
export interface ListedProposal extends ProposalRow {
  provider: string;
  slugline: string | null;
  urgency: number | null;
  storyHeadline: string;
  sectionPath: string;
  state: StoryState;
  draftState: DraftState | null;
  ownerId: string | null;
  assigneeId: string | null;
}

/** Proposes a version to a story; one that was proposed before waits again. Part of the caller's act. */
export async function putProposal(
  db: Writer,
  proposal: Pick<ProposalRow, 'storyId' | 'copyId' | 'digest' | 'kind'>,
): Promise<void> {
  const fresh = { kind: proposal.kind, standing: 'open' as const, madeAt: now(), decidedAt: null, decidedBy: null };
  await db
    .insert(wireProposals)
    .values({ ...proposal, ...fresh })
    .onConflictDoUpdate({ target: [wireProposals.copyId, wireProposals.digest, wireProposals.storyId], set: fresh });
}

/** Lets what an item proposed so far be overtaken by something newer. Part of the caller's act. */
export async function overtakeProposals(db: Writer, copyId: number): Promise<void> {
  await db
    .update(wireProposals)
    .set({ standing: 'overtaken', decidedAt: now() })
    .where(and(eq(wireProposals.copyId, copyId), eq(wireProposals.standing, 'open')));
}

/** Writes down what somebody decided. */
export async function settleProposal(
  db: Writer,
  id: number,
  standing: (typeof PROPOSAL_STANDINGS)[number],
  decidedBy: string,
): Promise<void> {
  await db.update(wireProposals).set({ standing, decidedAt: now(), decidedBy }).where(eq(wireProposals.id, id));
}

/** The proposal of this number; null when there is none. */
export async function findProposal(db: Reader, id: number): Promise<ProposalRow | null> {
  const [row] = await db.select().from(wireProposals).where(eq(wireProposals.id, id));
  return row ?? null;
}

/** What waits for an editor, kills first, then the oldest. */
export async function openProposals(db: Reader, most: number): Promise<ListedProposal[]> {
  return listed(db, eq(wireProposals.standing, 'open'), most);
}

/** What waits for an editor of one story. */
export async function openProposalsOf(db: Reader, storyId: number): Promise<ListedProposal[]> {
  return listed(db, and(eq(wireProposals.standing, 'open'), eq(wireProposals.storyId, storyId)), 20);
}

/** Whether anything that an item proposed waits for an editor. */
export async function hasOpenProposal(db: Reader, copyId: number): Promise<boolean> {
  const isOpen = and(eq(wireProposals.copyId, copyId), eq(wireProposals.standing, 'open'));
  return (await db.select({ id: wireProposals.id }).from(wireProposals).where(isOpen).limit(1)).length > 0;
}

/** Whether anything waits for an editor that was proposed later than this (UTC ms). */
export async function isProposedAfter(db: Reader, at: number): Promise<boolean> {
  const isLater = and(eq(wireProposals.standing, 'open'), gt(wireProposals.madeAt, at));
  return (await db.select({ id: wireProposals.id }).from(wireProposals).where(isLater).limit(1)).length > 0;
}

async function listed(db: Reader, where: ReturnType<typeof and>, most: number): Promise<ListedProposal[]> {
  return db
    .select({
      id: wireProposals.id,
      storyId: wireProposals.storyId,
      copyId: wireProposals.copyId,
      digest: wireProposals.digest,
      kind: wireProposals.kind,
      standing: wireProposals.standing,
      madeAt: wireProposals.madeAt,
      decidedAt: wireProposals.decidedAt,
      decidedBy: wireProposals.decidedBy,
      provider: wireCopy.provider,
      slugline: wireCopy.slugline,
      urgency: wireCopy.urgency,
      storyHeadline: stories.headline,
      sectionPath: sections.path,
      state: stories.state,
      draftState: stories.draftState,
      ownerId: stories.ownerId,
      assigneeId: stories.assigneeId,
    })
    .from(wireProposals)
    .innerJoin(wireCopy, eq(wireCopy.id, wireProposals.copyId))
    .innerJoin(stories, eq(stories.id, wireProposals.storyId))
    .innerJoin(sections, eq(sections.id, stories.sectionId))
    .where(where)
    .orderBy(desc(sql`${wireProposals.kind} = 'kill'`), asc(wireProposals.madeAt), asc(wireProposals.id))
    .limit(most);
}
