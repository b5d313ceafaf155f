import type { BetterAuthOptions } from 'better-auth';
import { type DB, drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type Reader, read, type Writer, write } from '../../database.ts';
import { accounts, passkeys, sessions, twoFactors, users, verifications } from '../../schema/newsroom/users.ts';

const schema = {
  user: users,
  session: sessions,
  account: accounts,
  verification: verifications,
  twoFactor: twoFactors,
  passkey: passkeys,
};

/** The library's methods are generic; here they are only passed through. */
type Method = (...words: unknown[]) => Promise<never>;

/**
 * The database as better-auth uses it: its own adapter, each of whose steps goes through our doors. A connection of its
 * own would wait for our writer, in the same process, for ever.
 */
export function signInStore(options: BetterAuthOptions) {
  const adapter = (db: Reader | Writer) =>
    drizzleAdapter(db as DB, { provider: 'sqlite', schema, transaction: false })(options);
  type Adapter = ReturnType<typeof adapter>;
  const asking = <K extends 'findOne' | 'findMany' | 'count'>(name: K): Adapter[K] =>
    ((...words: unknown[]) => read((db) => (adapter(db)[name] as Method)(...words))) as Adapter[K];
  const changing = <
    K extends 'create' | 'update' | 'updateMany' | 'delete' | 'deleteMany' | 'consumeOne' | 'incrementOne',
  >(
    name: K,
  ): Adapter[K] => ((...words: unknown[]) => write(({ db }) => (adapter(db)[name] as Method)(...words))) as Adapter[K];
  const store: Adapter = {
    ...adapter({} as Reader),
    findOne: asking('findOne'),
    findMany: asking('findMany'),
    count: asking('count'),
    create: changing('create'),
    update: changing('update'),
    updateMany: changing('updateMany'),
    delete: changing('delete'),
    deleteMany: changing('deleteMany'),
    consumeOne: changing('consumeOne'),
    incrementOne: changing('incrementOne'),
    transaction: (run) => run(store),
  };
  return store;
}
