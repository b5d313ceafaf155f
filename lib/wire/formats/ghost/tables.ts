import type { z } from 'zod';
import { metaSchema, type Named, namedSchema, settingSchema, tieSchema } from './post-schema.ts';

const SETTINGS = new Set(['title', 'url', 'locale', 'lang', 'default_locale', 'permalinks']);

/** What an export says beside its posts: they name their authors and tags by numbers that stand in other tables. */
export class Tables {
  readonly #tags = new Map<string, Named>();
  readonly #users = new Map<string, Named>();
  readonly #tagsOf = new Map<string, { id: string; place: number }[]>();
  readonly #authorsOf = new Map<string, { id: string; place: number }[]>();
  readonly #meta = new Map<string, z.infer<typeof metaSchema>>();
  readonly #comments = new Map<string, number>();
  readonly settings = new Map<string, string>();

  /** Takes in a row of a table; of one that says nothing about posts, nothing. */
  learn(table: string, row: unknown): void {
    if (table === 'tags') learnNamed(this.#tags, row);
    else if (table === 'users') learnNamed(this.#users, row);
    else if (table === 'posts_tags') learnTie(this.#tagsOf, row, 'tag_id');
    else if (table === 'posts_authors') learnTie(this.#authorsOf, row, 'author_id');
    else if (table === 'posts_meta') this.#learnMeta(row);
    else if (table === 'settings') this.#learnSetting(row);
    else if (table === 'comments') this.#learnComment(row);
  }

  tagsOf(post: string): Named[] {
    return inPlace(this.#tagsOf.get(post), this.#tags);
  }

  authorsOf(post: string): Named[] {
    return inPlace(this.#authorsOf.get(post), this.#users);
  }

  user(id: string): Named | undefined {
    return this.#users.get(id);
  }

  metaOf(post: string) {
    return this.#meta.get(post);
  }

  commentsOf(post: string): number {
    return this.#comments.get(post) ?? 0;
  }

  #learnMeta(row: unknown): void {
    const meta = metaSchema.safeParse(row);
    if (meta.success && meta.data.post_id) this.#meta.set(meta.data.post_id, meta.data);
  }

  #learnSetting(row: unknown): void {
    const setting = settingSchema.safeParse(row);
    if (setting.success && setting.data.value && SETTINGS.has(setting.data.key))
      this.settings.set(setting.data.key, setting.data.value);
  }

  #learnComment(row: unknown): void {
    const tie = tieSchema.safeParse(row);
    const post = tie.success && tie.data.post_id;
    if (post) this.#comments.set(post, (this.#comments.get(post) ?? 0) + 1);
  }
}

function learnNamed(known: Map<string, Named>, row: unknown): void {
  const one = namedSchema.safeParse(row);
  if (one.success && one.data.id) known.set(one.data.id, one.data);
}

function learnTie(
  known: Map<string, { id: string; place: number }[]>,
  row: unknown,
  key: 'tag_id' | 'author_id',
): void {
  const tie = tieSchema.safeParse(row);
  if (!tie.success) return;
  const { post_id: post, [key]: id, sort_order: place } = tie.data;
  if (!post || !id) return;
  const ties = known.get(post);
  if (ties) ties.push({ id, place: place ?? ties.length });
  else known.set(post, [{ id, place: place ?? 0 }]);
}

function inPlace(ties: { id: string; place: number }[] | undefined, known: Map<string, Named>): Named[] {
  const ordered = (ties ?? []).toSorted((a, b) => a.place - b.place);
  return ordered.flatMap(({ id }) => known.get(id) ?? []);
}
