'use server';
import { z } from 'zod';
import { askForResetLink } from '#lib/access/invite.ts';
import { canSendMail } from '#lib/access/mail.ts';
import { openAction } from '#lib/access/open-action.ts';
import { joinByLink, resetByLink } from '#lib/access/use-link.ts';

const secret = z.string().length(43);
const password = z.string().max(128);
const email = z.string().trim().toLowerCase().pipe(z.email('Write an e-mail address.'));

/** Makes the account of a setup link or an invitation. */
export const join = openAction({
  input: z.strictObject({ secret, email, password, name: z.string().trim().min(1, 'Write your name.').max(120) }),
  run: joinByLink,
});

/** A new password, by a link. */
export const reset = openAction({ input: z.strictObject({ secret, password }), run: resetByLink });

/** Asks for such a link; what is answered says nothing of whether there is an account. */
export const forgot = openAction({
  input: z.strictObject({ email }),
  counts: true,
  run: async (input) => {
    if (canSendMail()) await askForResetLink(input.email);
  },
});
