import { sql } from 'drizzle-orm';
import { ROLES } from '../../../lib/news/roles.ts';
import {
  check,
  choice,
  flag,
  index,
  instant,
  integer,
  json,
  moment,
  oneOf,
  primaryKey,
  table,
  text,
  unique,
} from '../../columns.ts';
import { sections } from '../edition/sections.ts';

/**
 * Who may come in, in the shape that better-auth reads and writes (its names of columns, its moments); what is ours
 * stands last in each table.
 */
export const users = table(
  'users',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: flag().notNull(),
    image: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    twoFactorEnabled: flag(),
    role: choice(ROLES).notNull(),
    /** Whether the rights reach over every section, also those to come; otherwise `userSections` names them. */
    everySection: flag().notNull(),
    /** Since when this person is kept out (UTC ms). */
    suspendedAt: instant(),
  },
  (t) => [unique('users_email').on(t.email), oneOf('users_role', t.role, ROLES)],
);

/** The sections a person works for; a department stands for all that is in it. */
export const userSections = table(
  'user_sections',
  {
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sectionId: integer()
      .notNull()
      .references(() => sections.id),
  },
  (t) => [primaryKey({ columns: [t.userId, t.sectionId] })],
);

export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    expiresAt: moment().notNull(),
    token: text().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** When the password or a passkey was last shown in this session (UTC ms): dangerous acts ask again after a while. */
    provenAt: instant(),
  },
  (t) => [unique('sessions_token').on(t.token), index('sessions_user').on(t.userId)],
);

export const accounts = table(
  'accounts',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index('accounts_user').on(t.userId)],
);

export const verifications = table(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
);

export const twoFactors = table(
  'two_factors',
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    verified: flag(),
    failedVerificationCount: integer(),
    lockedUntil: moment(),
  },
  (t) => [index('two_factors_user').on(t.userId)],
);

export const passkeys = table(
  'passkeys',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: flag().notNull(),
    transports: text(),
    createdAt: moment(),
    aaguid: text(),
  },
  (t) => [index('passkeys_user').on(t.userId), index('passkeys_credential').on(t.credentialID)],
);

/**
 * A link by which somebody makes their account, or (with `userId`) a new password; known by the digest of its secret.
 * The first start makes one for the owner.
 */
export const invitations = table(
  'invitations',
  {
    digest: text().primaryKey(),
    userId: text().references(() => users.id, { onDelete: 'cascade' }),
    email: text(),
    name: text(),
    role: choice(ROLES).notNull(),
    everySection: flag().notNull(),
    sectionIds: json().notNull(),
    invitedBy: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [oneOf('invitations_role', t.role, ROLES), check('invitations_sections', sql`json_valid(${t.sectionIds})`)],
);

/** How often somebody failed to get in, by account and by address; rate-limiter-flexible reads and writes it. */
export const signInTries = table('sign_in_tries', {
  key: text().primaryKey(),
  points: integer().notNull(),
  /** UTC ms. */
  expire: instant(),
});
