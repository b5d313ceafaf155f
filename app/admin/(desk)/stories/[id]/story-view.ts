import type { StoryView } from '#components/desk/story/story-view.ts';
import { type Actor, may, reaches } from '#lib/access/permissions.ts';
import { readPreviewLinks } from '#lib/desk/preview-links.ts';
import { readProposalsOf } from '#lib/desk/read-proposals.ts';
import { readReports } from '#lib/desk/read-reports.ts';
import { readSections } from '#lib/desk/read-sections.ts';
import type { StoryOnTheDesk } from '#lib/desk/read-story.ts';
import { reportOfStory } from '#lib/desk/report-of-story.ts';
import { storiesForFields, translationsForFields } from '#lib/desk/search-for-links.ts';
import { readMediaAt } from '#lib/edition/read-media.ts';
import { readSite } from '#lib/edition/read-site.ts';
import { mediaOf } from '#lib/news/body/body-media.ts';
import { stampOf } from '#lib/news/dates.ts';
import { type StoryDraft, wholeBlocks } from '#lib/news/draft.ts';
import { localTimeOf } from '#lib/news/local-time.ts';
import { now } from '#lib/platform/now.ts';
import { writerShown } from '#lib/wire/providers.ts';
import { site } from '../../../../../site.ts';

const shown = (at: number) => stampOf(at, site.zone).shown;

/** What the screen of a story shows to somebody. */
export async function storyView(actor: Actor, story: StoryOnTheDesk): Promise<StoryView> {
  const { content } = story.words;
  const place = { sections: [story.section.path], state: story.hand, ownerId: story.owner?.id ?? null };
  const sections = await readSections();
  const fullName = (name: string, parentId: number | null) => {
    const above = sections.find(({ id }) => id === parentId);
    return above ? `${above.name} / ${name}` : name;
  };
  const marks = (number: number) => [
    ...(story.live?.revision === number ? ['live' as const] : []),
    ...(story.approved?.revision === number ? ['approved' as const] : []),
  ];
  return {
    id: story.id,
    number: story.number,
    readAt: now(),
    zone: site.zone,
    path: story.path,
    standing: { state: story.state, draftState: story.draftState },
    trashed: story.trashedAt !== null,
    section: story.section,
    owner: story.owner?.name ?? null,
    content,
    version: story.version,
    touched: { by: writerShown(story.touchedBy), shown: shown(story.touchedAt) },
    embargo:
      story.embargoedUntil === null
        ? null
        : {
            at: story.embargoedUntil,
            local: localTimeOf(story.embargoedUntil, site.zone),
            shown: shown(story.embargoedUntil),
          },
    schedules: story.planned.map(({ does, at, setBy, failure, correction }) => ({
      ...{ does, by: writerShown(setBy), failure, correction, shown: shown(at), local: localTimeOf(at, site.zone) },
    })),
    offers: story.acts,
    mayWrite: story.acts.includes('revise'),
    notes: story.notes.map(({ id, kind, text, byName, at }) => ({ id, kind, text, by: byName, shown: shown(at) })),
    proposals: await readProposalsOf(actor, story.id),
    revisions: story.revisions.map(({ number, name, author, createdAt }) => ({
      ...{ number, name, by: writerShown(author), shown: shown(createdAt), is: marks(number) },
    })),
    links: (await readPreviewLinks(story.id)).map(({ id, madeByName, madeAt, expiresAt, isOpen }) => ({
      ...{ id, by: madeByName, shown: shown(madeAt), expires: shown(expiresAt), ended: !isOpen },
    })),
    corrections: story.corrections.map(({ kind, wrong, right, correctedAt }) => ({
      ...{ kind, wrong, right, shown: shown(correctedAt) },
    })),
    named: await storiesForFields(content.related ?? [], actor),
    translations: await translationsForFields(story.id, content.translationGroup),
    report: await reportOfStory(story.id),
    media: await readMediaAt(mediaKeys(content), '/admin/api/media/'),
    sections: sections
      .filter(({ path }) => path === story.section.path || reaches(actor, [path]))
      .map(({ path, name }) => ({ path, name: path.includes('/') ? `— ${name}` : name })),
    everySection: sections.map(({ id, path, name, parentId }) => ({ id, path, name: fullName(name, parentId) })),
    reports: may(actor, 'report.place', place) ? (await readReports()).map(({ slug, title }) => ({ slug, title })) : [],
    languages: (await readSite()).languages,
    mayCreateTopics: may(actor, 'topic.create'),
  };
}

function mediaKeys(content: StoryDraft): string[] {
  return [...(content.lead ? [content.lead.media] : []), ...mediaOf(wholeBlocks(content))];
}
