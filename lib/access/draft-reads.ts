import { read } from '../../db/database.ts';
import { type ApiStoryRow, storiesForApi, storyForApi } from '../../db/queries/newsroom/api-stories.ts';
import { findDraft } from '../../db/queries/newsroom/stories.ts';
import { findWork } from '../../db/queries/newsroom/work.ts';
import { type ApiAddress, apiPath } from '../news/api/addresses.ts';
import { readCursor, writeCursor } from '../news/api/cursor.ts';
import type { ApiStory, ApiStoryPage, ApiStorySummary } from '../news/api/draft-shapes.ts';
import { limitOf } from '../news/api/parameters.ts';
import { plainText } from '../news/body/body-text.ts';
import { instantOf } from '../news/dates.ts';
import { wholeBlocks } from '../news/draft.ts';
import { printedNumber } from '../news/story-number.ts';
import { config } from '../platform/config.ts';

type StoriesAddress = Extract<ApiAddress, { resource: 'stories' }>;

/** A page of the newsroom's stories, for programs that may read drafts: no address of readers leads here. */
export async function draftsForApi(address: StoriesAddress): Promise<ApiStoryPage> {
  const { query } = address;
  const count = limitOf(query);
  const [touchedAt, id] = (query.cursor && readCursor(query.cursor, 2)) || [];
  const filter = {
    state: query.state ?? null,
    touchedSince: query.touchedSince ? instantOf(query.touchedSince) : null,
    after: touchedAt === undefined || id === undefined ? null : { touchedAt, id },
  };
  const rows = await read((db) => storiesForApi(db, filter, count + 1));
  const shown = rows.slice(0, count);
  const last = rows.length > count ? shown.at(-1)?.story : undefined;
  const cursor = last ? writeCursor(last.touchedAt, last.id) : null;
  const next = cursor === null ? null : config().siteUrl + apiPath({ ...address, query: { ...query, cursor } });
  return { items: shown.map(summaryOf), next_cursor: cursor, next };
}

/** A story of the newsroom with its words in hand; null when there is none. */
export async function draftForApi(id: number): Promise<ApiStory | null> {
  return read(async (db) => {
    const row = await storyForApi(db, id);
    if (!row) return null;
    const revision = row.story.draftRevision ?? row.story.liveRevision;
    const words = (await findWork(db, id)) ?? (revision === null ? null : await findDraft(db, id, revision));
    return words && { ...summaryOf(row), content: { ...words.content }, text: plainText(wholeBlocks(words.content)) };
  });
}

function summaryOf({ story, section, owner, assignee }: ApiStoryRow): ApiStorySummary {
  const { id, state, draftState, kind, language, headline, version, touchedBy } = story;
  return {
    id: printedNumber(id),
    api_url: config().siteUrl + apiPath({ resource: 'story', id }),
    ...{ state, draft_state: draftState, kind, language, headline },
    section: { path: section?.path ?? '', name: section?.name ?? '' },
    ...{ owner, assignee, version },
    scheduled_at: instant(story.scheduledAt),
    embargoed_until: instant(story.embargoedUntil),
    touched_at: instant(story.touchedAt) ?? '',
    touched_by: touchedBy,
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}
