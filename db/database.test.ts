import { statSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { config } from '../lib/platform/config.ts';
import { closeDoors, openDoors, read, write } from './database.ts';
import { watchClock } from './dialects/sqlite/clock-watch.ts';
import { migrateDatabase } from './dialects/sqlite/migrate.ts';
import { clock, stamps } from './schema/edition/clock.ts';
import { topics } from './schema/edition/topics.ts';

const { dataDir } = config();

beforeAll(() => migrateDatabase(dataDir));
afterAll(() => closeDoors());

const addTopic = (slug: string) =>
  write(async ({ db, stamp }) => {
    await db.insert(topics).values({ slug, name: slug });
    stamp(`topic:${slug}`);
  });

const slugs = async () =>
  (await read(async (db) => db.select({ slug: topics.slug }).from(topics))).map(({ slug }) => slug);
const clockNumber = async () => (await read(async (db) => db.select().from(clock)))[0]?.number ?? -1;
const stampOf = async (tag: string) =>
  (await read(async (db) => db.select().from(stamps).where(eq(stamps.tag, tag))))[0]?.number ?? null;

test('nobody else may read the database, nor what SQLite puts beside it', async () => {
  await write(async () => undefined);
  for (const file of ['shine.sqlite', 'shine.sqlite-wal', 'shine.sqlite-shm'])
    expect(statSync(join(dataDir, file)).mode & 0o777, file).toBe(0o600);
});

describe('the write door', () => {
  test('what an act wrote is there for the next reader, with its stamp', async () => {
    const before = await clockNumber();
    await addTopic('tea');
    expect(await slugs()).toContain('tea');
    expect(await stampOf('topic:tea')).toBe(before + 1);
    expect(await clockNumber()).toBe(before + 1);
  });

  test('an act that throws leaves nothing: no row, no stamp, no tick of the clock', async () => {
    const before = await clockNumber();
    const failing = write(async ({ db, stamp }) => {
      await db.insert(topics).values({ slug: 'lost', name: 'lost' });
      stamp('topic:lost');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await slugs()).not.toContain('lost');
    expect(await stampOf('topic:lost')).toBeNull();
    expect(await clockNumber()).toBe(before);
  });

  test('a constraint that breaks in the last statement takes the first one back', async () => {
    await addTopic('twice');
    const failing = write(async ({ db }) => {
      await db.insert(topics).values({ slug: 'once', name: 'once' });
      await db.insert(topics).values({ slug: 'twice', name: 'twice' });
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect(await slugs()).not.toContain('once');
  });

  test('writers that come at once take their turns', async () => {
    const order: string[] = [];
    const act = (name: string) =>
      write(async ({ db }) => {
        order.push(`${name} begins`);
        await db.insert(topics).values({ slug: name, name });
        await new Promise(setImmediate);
        order.push(`${name} ends`);
      });
    await Promise.all([act('first'), act('second'), act('third')]);
    expect(order).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  test('two sets of doors, as two processes have them, wait for each other without losing a write', async () => {
    const other = openDoors(dataDir);
    const add = (doors: { write: typeof write }, slug: string) =>
      doors.write(async ({ db }) => {
        await db.insert(topics).values({ slug, name: slug });
        await new Promise(setImmediate);
      });
    const names = Array.from({ length: 30 }, (_, i) => `shared-${i}`);
    await Promise.all(names.map((name, i) => add(i % 2 ? other : { write }, name)));
    other.close();
    expect(await slugs()).toEqual(expect.arrayContaining(names));
  });

  test('a write inside a write is refused, and takes the outer one with it', async () => {
    const nested = write(async ({ db }) => {
      await db.insert(topics).values({ slug: 'outer', name: 'outer' });
      await addTopic('inner');
    });
    await expect(nested).rejects.toThrow('A write inside a write');
    expect(await slugs()).not.toContain('outer');
  });

  test('a write after a failed one works', async () => {
    await expect(write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await addTopic('after');
    expect(await slugs()).toContain('after');
  });

  test('an act that stamps nothing leaves the clock where it is', async () => {
    const before = await clockNumber();
    await write(async ({ db }) => {
      await db.insert(topics).values({ slug: 'unseen', name: 'unseen' });
    });
    expect(await clockNumber()).toBe(before);
  });

  test('many tags in one act share one tick', async () => {
    const before = await clockNumber();
    await write(async ({ stamp }) => stamp(...Array.from({ length: 2500 }, (_, i) => `bulk:${i}`)));
    expect(await clockNumber()).toBe(before + 1);
    expect(await stampOf('bulk:0')).toBe(before + 1);
    expect(await stampOf('bulk:2499')).toBe(before + 1);
  });
});

describe('the read door', () => {
  test('its connection cannot write, whatever is tried through it', async () => {
    const stray = read(async (db) => {
      const smuggled = db as unknown as Parameters<Parameters<typeof write>[0]>[0]['db'];
      await smuggled.insert(topics).values({ slug: 'stray', name: 'stray' });
    });
    await expect(stray).rejects.toThrow(/readonly/);
  });

  test('one read sees one moment, though somebody writes in the middle of it', async () => {
    const counts = await read(async (db) => {
      const count = async () => (await db.select({ n: sql<number>`count(*)` }).from(topics))[0]?.n;
      const first = await count();
      await addTopic('meanwhile');
      return [first, await count()];
    });
    expect(counts[1]).toBe(counts[0]);
    expect(await slugs()).toContain('meanwhile');
  });

  test('a read inside a read is refused instead of waiting for itself for ever', async () => {
    await expect(read(() => read(async () => 1))).rejects.toThrow('A read inside a read');
  });

  test('a read that throws leaves the door open', async () => {
    await expect(read(() => Promise.reject(new Error('oops')))).rejects.toThrow('oops');
    expect(await slugs()).toContain('tea');
  });
});

describe('the clock, watched', () => {
  test('a change made through other doors is seen at the next look', async () => {
    const watch = watchClock(dataDir);
    const other = openDoors(dataDir);
    const before = watch.now();
    await other.write(async ({ stamp }) => stamp('front:home'));
    expect(watch.now()).toBe(before + 1);
    expect(watch.newest(['front:home', 'never'])).toBe(before + 1);
    expect(watch.newest(['never'])).toBe(0);
    expect(watch.newest([])).toBe(0);
    other.close();
    watch.close();
  });

  test('a tag may hold any character', async () => {
    const watch = watchClock(dataDir);
    const tag = `odd:"'\\,]%_ 上海 ${String.fromCodePoint(0x1f600)}`;
    await write(async ({ stamp }) => stamp(tag));
    expect(watch.newest([tag])).toBe(watch.now());
    watch.close();
  });
});
