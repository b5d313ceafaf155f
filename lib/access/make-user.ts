import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { findUserByEmail, insertUser } from '../../db/queries/newsroom/users.ts';
import { ROLES } from '../news/roles.ts';
import { Problem } from '../platform/problem.ts';
import { checkPassword } from './password-rule.ts';

const newUserSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.string().trim().toLowerCase().pipe(z.email()),
  password: z.string().max(128),
  role: z.enum(ROLES),
  everySection: z.boolean(),
  sectionIds: z.array(z.number().int()),
});

export type NewUser = z.infer<typeof newUserSchema>;

/**
 * Makes an account with a password.
 * @returns its id
 * @throws Problem when somebody has this address already or the password is weak; ZodError when something is missing
 */
export async function makeUser(user: NewUser): Promise<string> {
  const { password, sectionIds, ...parsed } = newUserSchema.parse(user);
  await checkPassword(password, parsed);
  const passwordHash = await hashPassword(password);
  const id = randomUUID();
  await write(async ({ db }) => {
    if (await findUserByEmail(db, parsed.email)) throw new Problem(`${parsed.email} has an account already.`);
    await insertUser(db, { id, ...parsed }, { passwordHash, sectionIds });
    await recordAct(db, { act: 'users.invite', subject: 'user', subjectId: id, after: parsed });
  });
  return id;
}
