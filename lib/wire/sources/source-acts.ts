import { z } from 'zod';
import { type Writer, write } from '../../../db/database.ts';
import { recordAct } from '../../../db/queries/newsroom/audit.ts';
import {
  changeSource,
  deleteSource,
  editSourceRow,
  findSource,
  insertSource,
  type SourceRow,
} from '../../../db/queries/newsroom/wire-sources.ts';
import { editedSourceSchema, type SourceFields, sourceSchema } from '../../news/wire-source.ts';
import { now } from '../../platform/now.ts';
import { Conflict, Problem } from '../../platform/problem.ts';
import { checkFolder } from './check-folder.ts';
import { newToken, tokenDigest } from './token.ts';

export const sourceIdSchema = z.strictObject({ id: z.number().int() });
export const pauseSchema = z.strictObject({ id: z.number().int(), active: z.boolean() });

/**
 * Adds a source, to be looked at at once.
 * @returns its number, and the token of a push source: nobody can be shown it again
 * @throws Problem when a folder is none that can be watched
 */
export async function addSource(fields: SourceFields): Promise<{ id: number; token: string | null }> {
  const source = sourceSchema.parse(fields);
  if (source.kind === 'folder') await checkFolder(source.address);
  const token = source.kind === 'push' ? newToken() : null;
  const at = now();
  const id = await write(async ({ db }) => {
    const id = await insertSource(db, { ...source, nextAt: source.kind === 'push' ? null : at, createdAt: at });
    if (token) await changeSource(db, id, { tokenDigest: tokenDigest(token) });
    await record(db, id, { after: source });
    return id;
  });
  return { id, token };
}

/**
 * Changes a source. One that has another address from now on is looked at anew, at once.
 * @throws Conflict when somebody has changed it since; Problem when it is gone, or a folder cannot be watched
 */
export async function editSource(edited: z.input<typeof editedSourceSchema>): Promise<void> {
  const { id, version, kind, ...fields } = editedSourceSchema.parse(edited);
  if (kind === 'folder') await checkFolder(fields.address);
  await write(async ({ db }) => {
    const before = await sourceNumbered(db, id);
    if (before.kind !== kind) throw new Problem(`A ${before.kind} source stays one: add another for a ${kind}.`);
    const moved = before.address !== fields.address;
    const anew = { etag: null, lastModified: null, hub: null, hubTopic: null, hubUntil: null, hubAskedAt: null };
    const again = kind === 'push' ? {} : { nextAt: now(), failures: 0, trouble: null };
    const change = { ...fields, ...again, ...(moved ? { ...anew, hubKey: null, hubSecret: null } : {}) };
    if (!(await editSourceRow(db, id, version, change)))
      throw new Conflict(`${before.name} was changed by somebody else. Nothing of yours was kept: look at it again.`);
    await record(db, id, { before: fieldsOf(before), after: { kind, ...fields } });
  });
}

/** Pauses a source, or lets it go on. Throws a Problem when it is gone. */
export async function pauseSource(sent: z.input<typeof pauseSchema>): Promise<void> {
  const { id, active } = pauseSchema.parse(sent);
  await write(async ({ db }) => {
    const before = await sourceNumbered(db, id);
    const again = active && before.kind !== 'push' ? { nextAt: now(), failures: 0, trouble: null } : {};
    await changeSource(db, id, { active, ...again });
    await record(db, id, { before: { active: before.active }, after: { active } });
  });
}

/** Has a source looked at now. Throws a Problem when it is gone, paused, or one that nobody looks at. */
export async function tryNow(sent: z.input<typeof sourceIdSchema>): Promise<void> {
  const { id } = sourceIdSchema.parse(sent);
  await write(async ({ db }) => {
    const source = await sourceNumbered(db, id);
    if (!source.active) throw new Problem(`${source.name} is paused: let it go on first.`);
    if (source.kind === 'push') throw new Problem('A push source is not looked at: its sender calls us.');
    await changeSource(db, id, { nextAt: now(), etag: null, lastModified: null });
    await record(db, id, { after: { triedNow: true } });
  });
}

/**
 * Makes a new token for a push source; the one before is worth nothing from now on.
 * @returns the token: nobody can be shown it again
 */
export async function renewToken(sent: z.input<typeof sourceIdSchema>): Promise<{ token: string }> {
  const { id } = sourceIdSchema.parse(sent);
  const token = newToken();
  await write(async ({ db }) => {
    const source = await sourceNumbered(db, id);
    if (source.kind !== 'push') throw new Problem('Only a push source has a token.');
    await changeSource(db, id, { tokenDigest: tokenDigest(token) });
    await record(db, id, { after: { token: 'renewed' } });
  });
  return { token };
}

/** Removes a source; what it brought stays. Throws a Problem when it is gone. */
export async function removeSource(sent: z.input<typeof sourceIdSchema>): Promise<void> {
  const { id } = sourceIdSchema.parse(sent);
  await write(async ({ db }) => {
    const before = await sourceNumbered(db, id);
    await deleteSource(db, id);
    await record(db, id, { before: fieldsOf(before) });
  });
}

async function sourceNumbered(db: Writer, id: number): Promise<SourceRow> {
  const source = await findSource(db, id);
  if (!source) throw new Problem('This source is not there any more. Load the page again.');
  return source;
}

/** What the audit log says of a source: nothing that opens it. */
function fieldsOf({ kind, name, address, provider, interval }: SourceRow): SourceFields {
  return { kind, name, address, provider, interval };
}

function record(db: Writer, id: number, said: { before?: unknown; after?: unknown }): Promise<void> {
  return recordAct(db, { act: 'wire.sources', subject: 'wire-source', subjectId: id, ...said });
}
