import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Problem } from '../../../platform/problem.ts';
import { archiveStory } from '../../archives/archive-story.ts';
import { oldAddresses } from '../../archives/old-address.ts';
import type { Folder, FolderFormat, StreamOrders, StreamReading } from '../../format.ts';
import type { Reading } from '../../wire-item.ts';
import { bodyOfSubstack } from './text.ts';

const LIST = /(?:^|\/)posts\.csv$/;

const rowSchema = z.object({
  post_id: z.string().min(1),
  post_date: z.string().default(''),
  is_published: z.string().default(''),
  type: z.string().default('newsletter'),
  audience: z.string().default('everyone'),
  title: z.string().default(''),
  subtitle: z.string().default(''),
  podcast_url: z.string().default(''),
});

type Row = z.infer<typeof rowSchema>;

/** An export of Substack: a list of its posts (posts.csv), and a file of HTML for each that has a text. */
export const substack: FolderFormat = {
  name: 'substack',

  recognises: (paths) => paths.some((path) => LIST.test(path)),

  async *stream(folder: Folder, how = {}): AsyncGenerator<StreamReading> {
    const list = folder.paths.find((path) => LIST.test(path)) ?? '';
    const beside = list.replace(/posts\.csv$/, 'posts/');
    const csv = await folder.read(list);
    for (const [at, record] of recordsIn(csv, list).entries()) {
      const row = rowSchema.safeParse(record);
      const original = JSON.stringify(record);
      if (!row.success) {
        yield { refused: 'it has no post_id', at: at + 2, original };
        continue;
      }
      const path = `${beside}${row.data.post_id}.html`;
      const html = folder.paths.includes(path) ? await folder.read(path) : null;
      yield { ...readRow(row.data, html, how), at: at + 2, original: html ?? original };
    }
  },
};

function recordsIn(csv: string, list: string): unknown[] {
  try {
    return parse(csv, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    throw new Problem(`${list}: ${error instanceof Error ? error.message : 'it is no list of posts'}`);
  }
}

function readRow(row: Row, html: string | null, { pages }: StreamOrders): Reading {
  const who = { provider: 'substack', guid: row.post_id };
  if (row.type === 'page' && !pages) return { setAside: 'a page of its site, no story', ...who };
  const slug = row.post_id.replace(/^\d+\./, '');
  const published = Date.parse(row.post_date);
  const text = bodyOfSubstack(html ?? '', row.podcast_url);
  return archiveStory({
    ...who,
    title: row.title,
    standfirst: row.subtitle || null,
    authors: [],
    language: null,
    section: [],
    topics: [],
    text,
    lead: null,
    publishedAt: Number.isNaN(published) ? null : published,
    hold: holdOf(row),
    notes: [],
    losses: html === null ? ['Left out: its text, which is not in the export.'] : [],
    facts: { addresses: oldAddresses([`/p/${slug}`], null) },
  });
}

function holdOf({ is_published: published, audience }: Row): string | null {
  if (!/^true$/i.test(published)) return 'a draft where it came from';
  return /^(?:everyone|)$/.test(audience) ? null : 'only for subscribers where it came from';
}
