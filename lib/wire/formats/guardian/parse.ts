import { plainText } from '../../../news/body/body-text.ts';
import { contentSchema } from '../../../news/content.ts';
import type { Kind } from '../../../news/kinds.ts';
import type { WholeFormat } from '../../format.ts';
import { bodyOfHtml } from '../../html/html-body.ts';
import { readJson } from '../../json/read-json.ts';
import { instantAt } from '../../read-instant.ts';
import { blankSheet } from '../../sheet/blank-sheet.ts';
import { leadOf } from '../../sheet/pictures.ts';
import { readingOf } from '../../sheet/reading-of.ts';
import { noFacts, type Reading, type StoryReading } from '../../wire-item.ts';
import { readContentApi } from './content-api.ts';
import { htmlOfElements } from './elements.ts';
import { bodyOfArticle } from './live.ts';
import { type Article, articleSchema } from './schema.ts';

const GUARDIAN = { key: 'guardian', name: 'The Guardian', signs: ['The Guardian', 'Guardian'], zone: 'Europe/London' };

/** What the Guardian's designs are among our kinds; any other is news. */
const KINDS: Record<string, Kind> = {
  LiveBlogDesign: 'live',
  CommentDesign: 'opinion',
  EditorialDesign: 'opinion',
  LetterDesign: 'opinion',
  ReviewDesign: 'review',
  FeatureDesign: 'feature',
  InterviewDesign: 'feature',
  RecipeDesign: 'feature',
  ProfileDesign: 'feature',
  ExplainerDesign: 'explainer',
  AnalysisDesign: 'explainer',
};

/** Articles as the Guardian's pages are made of, one a file; or answers of its Open Platform. */
export const guardian: WholeFormat = {
  name: 'guardian',
  recognises: ({ json, text }) =>
    json &&
    (/"_type"\s*:\s*"model\.dotcomrendering|"guardianBaseURL"/.test(text) ||
      (/"response"\s*:/.test(text) && /"webPublicationDate"|"userTier"/.test(text))),
  read: ({ text }) => {
    const json = readJson(text);
    const answer = readContentApi(json, GUARDIAN);
    if (answer) return answer;
    const parsed = articleSchema.safeParse(json);
    if (parsed.success) return [read(parsed.data)];
    const [issue] = parsed.error.issues;
    return [{ refused: `The field “${issue?.path.join('.') ?? ''}” is wrong: ${issue?.message ?? 'no reason'}.` }];
  },
};

function read(article: Article): Reading {
  const media = htmlOfElements(article.mainMediaElements);
  const main = bodyOfHtml(media.pictures.length ? '' : media.html, null);
  const text = bodyOfArticle(article);
  const body = {
    body: { type: 'doc' as const, content: [...main.body.content, ...text.body.content] },
    pictures: [...media.pictures, ...text.pictures],
    losses: [...media.losses, ...main.losses, ...text.losses],
  };
  const published = instantAt(article.webPublicationDate);
  const titles = (type: string) => article.tags.filter((tag) => tag.type === type).map(({ title }) => title);
  const reading = readingOf({
    ...blankSheet(GUARDIAN),
    guid: article.pageId,
    language: article.lang ?? 'en',
    headline: article.headline,
    kicker: titles('Series')[0] ?? null,
    standfirst: plainText(bodyOfHtml(article.standfirst ?? '', null).body),
    byline: titles('Contributor').join(', ') || (article.byline ?? null),
    topics: titles('Keyword'),
    body,
    lead: leadOf(body, media.pictures),
    publishedAt: published,
    facts: {
      ...noFacts(),
      versionAt: published,
      subjects: article.tags.map(({ id, title }) => ({ scheme: 'tag', code: id, name: title })),
      editorialNotes: article.byline ? [`Byline: ${article.byline}`] : [],
      pictures: body.pictures,
      addresses: article.webURL ? [article.webURL] : [],
    },
  });
  return 'item' in reading ? inItsPlace(reading, article) : reading;
}

/** Under the kind that its design is, where it has what that kind asks for. */
function inItsPlace(
  reading: Extract<StoryReading, { item: unknown }>,
  { format, sectionLabel }: Article,
): StoryReading {
  const kind = KINDS[format.design];
  const content = contentSchema.safeParse({ ...reading.item.content, kind: kind ?? reading.item.content.kind });
  const notes = kind && !content.success ? [`It lacks what a story of kind “${kind}” needs: taken as news.`] : [];
  return {
    item: {
      ...reading.item,
      section: sectionLabel ? { names: [GUARDIAN.name, sectionLabel] } : null,
      content: content.success ? content.data : reading.item.content,
      notes: [...reading.item.notes, ...notes],
    },
  };
}
