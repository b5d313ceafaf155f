'use server';
import { z } from 'zod';
import { changeRights, clearSecondStep, restoreUser, suspendUser } from '#lib/access/change-users.ts';
import { deskAction } from '#lib/access/desk-action.ts';
import { giveResetLink, invite as inviteThem, withdrawInvitation } from '#lib/access/invite.ts';
import { ROLES } from '#lib/news/roles.ts';

const user = z.strictObject({ id: z.string().min(1).max(64) });
const rights = {
  role: z.enum(ROLES),
  everySection: z.boolean(),
  sectionIds: z.array(z.number().int()).max(500),
};

export const invite = deskAction({
  act: 'users.invite',
  input: z.strictObject({
    email: z.string().trim().toLowerCase().pipe(z.email('Write an e-mail address.')),
    name: z.string().trim().min(1, 'Write a name.').max(120),
    ...rights,
  }),
  run: (input, actor) => inviteThem(input, actor.id),
});

export const withdraw = deskAction({
  act: 'users.invite',
  input: z.strictObject({ digest: z.string().max(64) }),
  run: (input) => withdrawInvitation(input.digest),
});

export const saveRights = deskAction({
  act: 'users.change',
  input: user.extend(rights),
  run: ({ id, ...given }, actor) => changeRights(id, given, actor),
});

export const resetLink = deskAction({ act: 'users.change', input: user, run: ({ id }) => giveResetLink(id) });

export const clearSteps = deskAction({ act: 'users.change', input: user, run: ({ id }) => clearSecondStep(id) });

export const suspend = deskAction({
  act: 'users.suspend',
  input: user,
  run: ({ id }, actor) => suspendUser(id, actor),
});

export const restore = deskAction({ act: 'users.suspend', input: user, run: ({ id }) => restoreUser(id) });
