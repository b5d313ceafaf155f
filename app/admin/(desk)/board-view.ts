import { type BoardLine, type BoardView, BULK_ACTS } from '#components/desk/board/board-view.ts';
import { type Actor, may, reaches } from '#lib/access/permissions.ts';
import type { BoardStory } from '#lib/desk/board-story.ts';
import { readBoard, readBoardCounts } from '#lib/desk/read-board.ts';
import { readColleagues } from '#lib/desk/read-colleagues.ts';
import { readSections } from '#lib/desk/read-sections.ts';
import { BOARD_LISTS, type BoardFilter, boardFilterSchema } from '#lib/news/board.ts';
import { longDay, stampOf } from '#lib/news/dates.ts';
import { writerShown } from '#lib/wire/providers.ts';
import { site } from '../../../site.ts';

type Query = Record<string, string | string[] | undefined>;

const shown = (at: number) => stampOf(at, site.zone).shown;

/** What the board shows to somebody who asks for a list and narrows it down. What makes no sense is passed over. */
export async function boardView(actor: Actor, query: Query): Promise<BoardView> {
  const list = BOARD_LISTS.find((name) => name === query.list) ?? 'mine';
  const filter = filterIn(query);
  const after = typeof query.after === 'string' ? query.after : null;
  const { stories, next } = await readBoard(actor, { list, filter, after });
  const sections = await readSections();
  return {
    ...{ list, filter },
    counts: await readBoardCounts(actor),
    lines: stories.map(line),
    next: next === null ? null : nextAddress(query, next),
    sections: sections
      .filter(({ path }) => reaches(actor, [path]))
      .map(({ path, name }) => ({ path, name: path.includes('/') ? `— ${name}` : name })),
    colleagues: await readColleagues(),
    bulk: BULK_ACTS.filter((act) => (act === 'restore') === (list === 'trash')).filter((act) =>
      may(actor, `story.${act}`, {
        ownerId: actor.id,
        state: act === 'submit' || act === 'trash' ? 'draft' : 'in-review',
      }),
    ),
    mayBegin: may(actor, 'story.create'),
  };
}

function filterIn(query: Query): BoardFilter {
  const known = Object.entries(query).filter(
    ([name, value]) => name in boardFilterSchema.shape && typeof value === 'string' && value !== '',
  );
  const parsed = boardFilterSchema.safeParse(Object.fromEntries(known));
  return parsed.success ? parsed.data : {};
}

function nextAddress(query: Query, after: string): string {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/admin/?${new URLSearchParams([...kept.filter(([name]) => name !== 'after'), ['after', after]])}`;
}

function line(story: BoardStory): BoardLine {
  const { id, number, headline, state, draftState, kind, section, touchedAt, touchedBy, planned } = story;
  const { embargoedUntil, scheduledAt, assignee, owner, lock, language } = story;
  const plans = planned.map(({ does, at, failure }) => ({
    words:
      failure === null
        ? `The server will ${does} it at ${shown(at)}`
        : `Could not ${does} it at ${shown(at)}: ${failure}`,
    failed: failure !== null,
  }));
  const embargo = embargoedUntil === null ? [] : [{ words: `Embargo until ${shown(embargoedUntil)}`, failed: false }];
  return {
    ...{ id, number, headline, state, draftState, kind },
    lang: language,
    section: section.name,
    whose: (assignee ?? owner)?.name ?? null,
    touched: { by: writerShown(touchedBy), shown: shown(touchedAt) },
    plans: [...plans, ...embargo],
    day: scheduledAt === null ? null : longDay(scheduledAt, site.zone),
    lockedBy: lock?.name ?? null,
  };
}
