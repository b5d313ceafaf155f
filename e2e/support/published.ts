import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Body, bodySchema } from '../../lib/news/body/body.ts';
import { plainText } from '../../lib/news/body/body-text.ts';

/** A story as the database has it for readers. */
export interface PublishedStory {
  id: number;
  path: string;
  kind: string;
  headline: string;
  standfirst: string | null;
  /** UTC ms. */
  publishedAt: number | null;
  /** Every paragraph, heading, item, table line and title of its text. */
  lines: string[];
}

interface Row {
  id: number;
  path: string;
  kind: string;
  headline: string;
  standfirst: string | null;
  published_at: number | null;
  body: string;
}

/** Every published story, read past the program's own doors. */
export function publishedStories(dataDir: string): PublishedStory[] {
  const db = new Database(join(dataDir, 'shine.sqlite'), { readonly: true });
  try {
    return db
      .prepare<[], Row>(
        `SELECT articles.*, '/' || sections.path || '/' || printf('%010d', articles.id) || '/' AS path
         FROM articles JOIN sections ON sections.id = section_id ORDER BY articles.id`,
      )
      .all()
      .map(({ id, path, kind, headline, standfirst, published_at, body }) => ({
        id,
        path,
        kind,
        headline,
        standfirst,
        publishedAt: published_at,
        lines: linesOf(bodySchema.parse(JSON.parse(body))),
      }));
  } finally {
    db.close();
  }
}

function linesOf(body: Body): string[] {
  return plainText(body)
    .split(/[\n\t]/)
    .filter(Boolean);
}

/** A text without white space, which every form of it sets as it likes. */
export function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** The lines that a text does not have. */
export function missingFrom(text: string, lines: readonly string[]): string[] {
  const whole = bare(text);
  return lines.filter((line) => !whole.includes(bare(line)));
}
