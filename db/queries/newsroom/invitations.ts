import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { now } from '../../../lib/platform/now.ts';
import type { Reader, Writer } from '../../database.ts';
import { invitations } from '../../schema/newsroom/users.ts';

type StoredRow = typeof invitations.$inferSelect;
export type InvitationRow = Omit<StoredRow, 'sectionIds'> & { sectionIds: number[] };
export type NewInvitation = Omit<InvitationRow, 'createdAt' | 'usedAt'>;

const rowOf = (row: StoredRow): InvitationRow => ({ ...row, sectionIds: row.sectionIds as number[] });
const isOpen = () => and(isNull(invitations.usedAt), gt(invitations.expiresAt, now()));

/** Writes an invitation down. */
export async function insertInvitation(db: Writer, invitation: NewInvitation): Promise<void> {
  await db.insert(invitations).values({ ...invitation, createdAt: now(), usedAt: null });
}

/** The invitation whose secret has this digest, as long as it can be used. */
export async function openInvitation(db: Reader, digest: string): Promise<InvitationRow | null> {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.digest, digest), isOpen()));
  return row ? rowOf(row) : null;
}

/** Every invitation that can be used and makes a new account, the newest first. */
export async function openInvitations(db: Reader): Promise<InvitationRow[]> {
  const rows = await db
    .select()
    .from(invitations)
    .where(and(isOpen(), isNull(invitations.userId)))
    .orderBy(desc(invitations.createdAt));
  return rows.map(rowOf);
}

/** Uses an invitation up. Returns whether it could still be used: of two at once, one. */
export async function spendInvitation(db: Writer, digest: string): Promise<boolean> {
  const used = await db
    .update(invitations)
    .set({ usedAt: now() })
    .where(and(eq(invitations.digest, digest), isOpen()))
    .returning({ digest: invitations.digest });
  return used.length > 0;
}

/** Takes back what nobody has used: the links of the first start, of a user, of an e-mail address, or one by its digest. */
export async function dropInvitations(
  db: Writer,
  whose: { setup: true } | { userId: string } | { email: string } | { digest: string },
): Promise<number> {
  const matching =
    'setup' in whose
      ? and(isNull(invitations.email), isNull(invitations.userId))
      : 'userId' in whose
        ? eq(invitations.userId, whose.userId)
        : 'email' in whose
          ? and(eq(invitations.email, whose.email), isNull(invitations.userId))
          : eq(invitations.digest, whose.digest);
  const dropped = await db
    .delete(invitations)
    .where(and(matching, isNull(invitations.usedAt)))
    .returning({ digest: invitations.digest });
  return dropped.length;
}
