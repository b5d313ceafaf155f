import { toHtml } from 'hast-util-to-html';
import { type Reader, read } from '../../../db/database.ts';
import { placesOfArticle } from '../../../db/queries/edition/api-names.ts';
import { type ArticleRow, translationsOf } from '../../../db/queries/edition/articles.ts';
import { findSection } from '../../../db/queries/edition/sections.ts';
import type { ApiAnswer } from '../../news/api/shapes.ts';
import { plainText } from '../../news/body/body-text.ts';
import { bodyTree } from '../../news/body/body-tree.ts';
import { pathOf } from '../../news/paths.ts';
import { printedNumber } from '../../news/story-number.ts';
import { treeContext, type WholeStory, wholeStory } from '../documents/whole-story.ts';
import { articleApiUrl, full, rfc3339 } from './answer.ts';
import { mediaFor } from './pictures.ts';
import { sectionRefOf, summaryOf } from './summaries.ts';

type ApiArticle = ApiAnswer<'article'>;

/** An article whole; null when it is not published. */
export async function apiArticle(id: number): Promise<ApiArticle | null> {
  return read(async (db) => {
    const story = await wholeStory(db, id);
    return story && articleOf(db, story);
  });
}

async function articleOf(db: Reader, story: WholeStory): Promise<ApiArticle> {
  const { row, media } = story;
  const place = await findSection(db, row.sectionPath);
  const sections = [place?.parent, place?.section].flatMap((section) =>
    section ? [sectionRefOf(section.path, section.name)] : [],
  );
  return {
    ...summaryOf({ ...row, sectionName: place?.section.name ?? row.sectionPath, updatedAt: lastChange(story) }, media),
    ...{ short_headline: row.shortHeadline, dateline: row.dateline, source: row.source, editor: row.editor },
    sections,
    further_sections: story.alsoIn.map(({ path, name }) => sectionRefOf(path.slice(1, -1), name)),
    topics: story.topics.map(({ slug, name }) => ({
      ...{ slug, name },
      url: full(pathOf({ page: 'topic', slug, number: 1 })),
    })),
    places: await placesOfArticle(db, row.id),
    authors: authorsOf(story),
    body: bodyOf(story),
    media: mediaFor(media),
    corrections: story.corrections.map(({ kind, wrong, right, correctedAt }) => ({
      ...{ kind, wrong, right },
      corrected_at: rfc3339(correctedAt),
    })),
    translations: await translations(db, row),
    related: (row.related ?? []).map(printedNumber),
  };
}

function bodyOf(story: WholeStory): ApiArticle['body'] {
  const { body } = story.row;
  // The dateline stands in a field of its own.
  const children = bodyTree(body, { ...treeContext(story), opening: null });
  return { html: toHtml({ type: 'root', children }), text: plainText(body), blocks: body };
}

function authorsOf({ signature }: WholeStory): ApiArticle['authors'] {
  return signature.people.flatMap(({ role, signers }) =>
    signers.map(({ name, path }) => ({ slug: path.split('/').at(-2) ?? '', name, url: full(path), role })),
  );
}

function lastChange({ row, corrections }: WholeStory): number | null {
  const changes = [row.updatedAt, ...corrections.map(({ correctedAt }) => correctedAt)].filter((at) => at !== null);
  return changes.length > 0 ? Math.max(...changes) : null;
}

async function translations(db: Reader, { id, translationGroup }: ArticleRow): Promise<ApiArticle['translations']> {
  if (translationGroup === null) return [];
  const rows = await translationsOf(db, translationGroup, id);
  return rows.map(({ language, sectionPath, id: other }) => ({
    language,
    id: printedNumber(other),
    url: full(pathOf({ page: 'article', section: sectionPath, id: other })),
    api_url: articleApiUrl(other),
  }));
}
