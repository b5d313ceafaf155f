import { read, write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { dropInvitations, insertInvitation } from '../../db/queries/newsroom/invitations.ts';
import { findUser, findUserByEmail } from '../../db/queries/newsroom/users.ts';
import { site } from '../../site.ts';
import type { Role } from '../news/roles.ts';
import { log } from '../platform/log.ts';
import { now } from '../platform/now.ts';
import { Problem } from '../platform/problem.ts';
import { refuseUnknownSections } from './known-sections.ts';
import { linkOf, newSecret } from './links.ts';
import { sendMail } from './mail.ts';

const HOUR = 3_600_000;
/** How long an invitation, and a link for a new password, can be used (ms). */
const INVITED = 7 * 24 * HOUR;
const GIVEN_BY_OWNER = 24 * HOUR;
const ASKED_FOR = HOUR;

/** A link that was made: sent by mail, or shown to be handed over. */
export interface HandedLink {
  email: string;
  link: string;
  mailed: boolean;
}

/** Whom to invite, and with which rights. */
export interface Invitee {
  email: string;
  name: string;
  role: Role;
  everySection: boolean;
  sectionIds: number[];
}

/**
 * Invites somebody by a link of seven days; an earlier one to the same address ends.
 * @throws Problem when they have an account, or a section is not there
 */
export async function invite(invitee: Invitee, invitedBy: string | null): Promise<HandedLink> {
  const { secret, digest } = newSecret();
  await write(async ({ db }) => {
    await refuseUnknownSections(db, invitee.sectionIds);
    if (await findUserByEmail(db, invitee.email)) throw new Problem(`${invitee.email} has an account already.`);
    await dropInvitations(db, { email: invitee.email });
    await insertInvitation(db, { digest, userId: null, ...invitee, invitedBy, expiresAt: now() + INVITED });
    await recordAct(db, { act: 'users.invite', subject: 'invitation', subjectId: invitee.email, after: invitee });
  });
  const link = linkOf('join', secret);
  const text = `You are invited to the desk of ${site.name}. Choose your password here within seven days:\n\n${link}\n`;
  const mailed = await sendMail({ to: invitee.email, subject: `Your account at ${site.name}`, text });
  return { email: invitee.email, link, mailed };
}

/** Takes an invitation back. */
export async function withdrawInvitation(digest: string): Promise<void> {
  await write(async ({ db }) => {
    if ((await dropInvitations(db, { digest })) === 0) throw new Problem('This invitation was used or has ended.');
    await recordAct(db, { act: 'users.invite', subject: 'invitation', subjectId: null, after: { withdrawn: true } });
  });
}

/**
 * Makes a link by which a user chooses a new password. All such links of theirs end when one is used.
 * @throws Problem when there is no such user, or they are suspended
 */
export async function giveResetLink(userId: string): Promise<HandedLink> {
  const user = await read((db) => findUser(db, userId));
  if (!user) throw new Problem('There is no such user.');
  if (user.suspendedAt !== null) throw new Problem(`${user.name} is suspended. Restore them first.`);
  const link = await makeResetLink(user, GIVEN_BY_OWNER);
  return { email: user.email, link, mailed: await mailResetLink(user.email, link, 'within a day') };
}

/**
 * Mails a link for a new password to whoever has an account at this address. Says nothing of whether there was one, and
 * does not wait for the mail, so that time says nothing either.
 */
export async function askForResetLink(email: string): Promise<void> {
  const user = await read((db) => findUserByEmail(db, email));
  if (!user || user.suspendedAt !== null) return;
  void makeResetLink(user, ASKED_FOR)
    .then((link) => mailResetLink(email, link, 'within an hour'))
    .catch((error: unknown) => log().error({ err: error }, 'A link for a new password could not be made.'));
}

async function makeResetLink(user: { id: string; email: string; role: Role }, lasts: number): Promise<string> {
  const { secret, digest } = newSecret();
  await write(async ({ db }) => {
    await insertInvitation(db, {
      digest,
      ...{ userId: user.id, email: user.email, role: user.role, expiresAt: now() + lasts },
      ...{ name: null, invitedBy: null, everySection: false, sectionIds: [] },
    });
    await recordAct(db, { act: 'users.change', subject: 'user', subjectId: user.id, after: { resetLink: 'made' } });
  });
  return linkOf('reset', secret);
}

function mailResetLink(to: string, link: string, until: string): Promise<boolean> {
  const text = `Choose a new password for the desk of ${site.name} here ${until}:\n\n${link}\n\nIf you did not ask for it, do nothing.\n`;
  return sendMail({ to, subject: `A new password at ${site.name}`, text });
}
