import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import {
  findPreviewLink,
  insertPreviewLink,
  type PreviewLinkRow,
  previewLinksOf,
  revokePreviewLink,
} from '../../db/queries/newsroom/preview-links.ts';
import { whoActs } from '../platform/acting.ts';
import { config } from '../platform/config.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { secretOf } from '../platform/secret.ts';
import { storyNumbered } from './story-numbered.ts';

const HOUR = 3_600_000;

/** For how long a link may hold. */
export const previewHours = z
  .number()
  .int()
  .min(1)
  .max(24 * 30);

/** A link as the desk lists it. Instants are UTC ms. */
export type PreviewLink = PreviewLinkRow & { isOpen: boolean };

/**
 * Makes a link by which whoever has it sees the words in hand of a story, until it runs out or is taken back.
 * @param hours for how long it holds
 * @returns the token that stands in its address, and when it runs out (UTC ms)
 * @throws Problem when there is no such story
 */
export async function makePreviewLink(storyId: number, hours: number): Promise<{ token: string; expiresAt: number }> {
  const holds = previewHours.parse(hours) * HOUR;
  return write(async ({ db }) => {
    await storyNumbered(db, storyId);
    const { id: madeById, name: madeByName } = whoActs();
    const madeAt = now();
    const link = { id: randomBytes(12).toString('base64url'), storyId, expiresAt: madeAt + holds };
    await insertPreviewLink(db, { ...link, madeById, madeByName, madeAt });
    const after = { link: link.id, expiresAt: link.expiresAt };
    await recordAct(db, { act: 'story.share-preview', subject: 'story', subjectId: storyId, after });
    // No dot between them: Next takes what ends in a dot and letters for a file, and leads away from its address.
    return { token: `${link.id}${signatureOf(link)}`, expiresAt: link.expiresAt };
  });
}

/**
 * The story that a token lets its bearer see; null when it was forged, has run out or was taken back, and while the story
 * is taken down by a legal order or in the trash.
 */
export async function checkPreviewLink(token: string): Promise<{ storyId: number; expiresAt: number } | null> {
  const [, id = '', signature = ''] = /^([\w-]{16})([\w-]{43})$/.exec(token) ?? [];
  if (!id) return null;
  const link = await read((db) => findPreviewLink(db, id));
  if (!link || !isSigned(link, signature) || !isOpen(link)) return null;
  const { state, trashedAt } = await read((db) => storyNumbered(db, link.storyId));
  if (state === 'taken-down' || trashedAt !== null) return null;
  return { storyId: link.storyId, expiresAt: link.expiresAt };
}

/** Takes a link of a story back: from now on it shows nothing. Throws a Problem when the story has no such link. */
export async function revokeLink(storyId: number, id: string): Promise<void> {
  await write(async ({ db }) => {
    const link = await findPreviewLink(db, id);
    if (link?.storyId !== storyId || !(await revokePreviewLink(db, id)))
      throw new Problem('There is no such link, or it was taken back.');
    const after = { link: id, revoked: true };
    await recordAct(db, { act: 'story.share-preview', subject: 'story', subjectId: storyId, after });
  });
}

/** The links that were made for a story, newest first. */
export async function readPreviewLinks(storyId: number): Promise<PreviewLink[]> {
  const rows = await read((db) => previewLinksOf(db, storyId));
  return rows.map((row) => ({ ...row, isOpen: isOpen(row) }));
}

function isOpen({ expiresAt, revokedAt }: PreviewLinkRow): boolean {
  return revokedAt === null && expiresAt > now();
}

type Signed = Pick<PreviewLinkRow, 'id' | 'storyId' | 'expiresAt'>;

function signatureOf({ id, storyId, expiresAt }: Signed): string {
  return createHmac('sha256', secretOf(config().dataDir))
    .update(`preview ${id} ${storyId} ${expiresAt}`)
    .digest('base64url');
}

function isSigned(link: Signed, signature: string): boolean {
  return timingSafeEqual(Buffer.from(signatureOf(link)), Buffer.from(signature));
}
