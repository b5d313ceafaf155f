'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { DeskReport } from '#lib/desk/read-reports.ts';
import type { MediaFiles } from '#lib/edition/picture.ts';
import { slugOf } from '#lib/news/slugs.ts';
import { PageText, type PageTextSources } from '../curation/page-text.tsx';
import { asFound } from '../curation/story-drag.ts';
import { StorySearch } from '../curation/story-search.tsx';
import type { StoryTextHandle } from '../editor/story-text.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { GroupCard } from './group-card.tsx';
import { addGroup, editedGroups, type Groups, place, shiftGroup, takeOut } from './groups.ts';

interface ReportFormProps {
  /** Null for a new one. */
  report: DeskReport | null;
  language: string;
  zone: string;
  media: MediaFiles;
  sources: PageTextSources;
  save: (input: unknown) => Promise<Outcome<{ id: number; updatedAt: number }>>;
}

const BLANK = { title: '', slug: '', standfirst: null, introduction: { type: 'doc' as const, content: [] } };

/** A special report: its words, and its groups of stories. */
export function ReportForm({ report, media, language, zone, sources, save }: ReportFormProps) {
  const router = useRouter();
  const begun = report ?? BLANK;
  const [title, setTitle] = useState(begun.title);
  const [slug, setSlug] = useState(begun.slug);
  const [standfirst, setStandfirst] = useState(begun.standfirst ?? '');
  const [introduction, setIntroduction] = useState(begun.introduction);
  const [groups, setGroups] = useState<Groups>(() => editedGroups(report?.groups ?? []));
  const [stories, setStories] = useState(() => new Map(report?.stories.map((story) => [story.id, story])));
  const [chosen, setChosen] = useState('g0');
  const [seen, setSeen] = useState(report?.updatedAt ?? 0);
  const text = useRef<StoryTextHandle>(null);
  const { send, busy, fault, faults } = useDeskAction(save);

  async function publish() {
    const outcome = await send({
      id: report?.id ?? null,
      seen,
      slug: slug || slugOf(title),
      title,
      standfirst: standfirst.trim() || null,
      introduction: text.current?.body() ?? introduction,
      groups: groups.map(({ title: name, storyIds }) => ({ title: name, storyIds })),
    });
    if (!outcome.ok) return;
    setSeen(outcome.value.updatedAt);
    say('Readers have it.');
    if (report) router.refresh();
    else router.push(`/admin/reports/${outcome.value.id}/`);
  }
  const know = (story: FoundStory) => setStories((before) => new Map(before).set(story.id, story));
  const target = groups.some(({ key }) => key === chosen) ? chosen : (groups[0]?.key ?? '');

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-4">
        <TextField label="Title" value={title} onChange={setTitle} fault={faults.title} />
        <TextField
          label="Address: /special/…/"
          value={slug}
          onChange={setSlug}
          fault={faults.slug}
          hint={report ? 'The old address leads to the new one.' : `Left empty, it is ${slugOf(title || 'title')}.`}
        />
        <TextField label="Standfirst" rows={2} value={standfirst} onChange={setStandfirst} fault={faults.standfirst} />
        <h2 className="text-small font-semibold">Introduction</h2>
        <PageText
          ref={text}
          body={begun.introduction}
          media={media}
          onChange={setIntroduction}
          language={language}
          {...sources}
        />
        <h2 className="text-small font-semibold">Stories</h2>
        {groups.map((group, index) => (
          <GroupCard
            key={group.key}
            group={group}
            at={index + 1}
            of={groups.length}
            stories={stories}
            isChosen={group.key === target}
            acts={{
              title: (name) => setGroups(groups.map((one) => (one === group ? { ...one, title: name } : one))),
              place: (at, story) => {
                const { storyId: id, headline } = story;
                if (!stories.has(id)) know(asFound({ id, headline }));
                setGroups((now) => place(now, group.key, at, id));
              },
              takeOut: (storyId) => setGroups(takeOut(groups, storyId)),
              shift: (by) => setGroups(shiftGroup(groups, group.key, by)),
              remove: () => setGroups(groups.filter((one) => one !== group)),
              choose: () => setChosen(group.key),
            }}
          />
        ))}
        <Button onPress={() => setGroups(addGroup(groups))}>Add a group</Button>
        {fault && <Notice tone="alert">{fault}</Notice>}
        <div>
          <Button look="main" isDisabled={busy || !title.trim()} onPress={publish}>
            Give it to readers
          </Button>
        </div>
      </div>
      <aside className="desk:sticky desk:top-4 desk:self-start">
        <StorySearch
          find={sources.find}
          drags
          zone={zone}
          choosing="puts it into the group"
          onChoose={(story) => {
            know(story);
            setGroups(place(groups, target, Number.MAX_SAFE_INTEGER, story.id));
          }}
        />
      </aside>
    </div>
  );
}
