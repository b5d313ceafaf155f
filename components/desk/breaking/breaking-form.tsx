'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { FoundStory } from '#lib/desk/find-stories.ts';
import type { DeskBanner } from '#lib/desk/read-breaking.ts';
import { stampOf } from '#lib/news/dates.ts';
import { InstantField } from '../curation/instant-field.tsx';
import { type FindStories, StorySearch } from '../curation/story-search.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface BreakingFormProps {
  /** What stands above every page now; null on an ordinary day. */
  banner: DeskBanner | null;
  /** When a new banner would go (UTC ms). */
  until: number;
  zone: string;
  set: (banner: unknown) => Promise<Outcome<void>>;
  find: FindStories;
}

/** The banner above every page: one line, the story it leads to, and when it goes by itself. */
export function BreakingForm({ banner, until: standard, zone, set, find }: BreakingFormProps) {
  const router = useRouter();
  const [text, setText] = useState(banner?.text ?? '');
  const [story, setStory] = useState<FoundStory | null>(banner?.story ?? null);
  const [until, setUntil] = useState<number | null>(banner?.until ?? standard);
  const { send, busy, fault, faults } = useDeskAction(set);

  const before = banner && { text: banner.text, storyId: banner.story?.id ?? null, until: banner.until };
  const undo = async () => {
    const outcome = await send({ banner: before });
    if (outcome.ok) say('Undone.');
    router.refresh();
  };
  async function put(next: { text: string; storyId: number | null; until: number | null } | null, news: string) {
    const outcome = await send({ banner: next });
    if (outcome.ok) say(news, undo);
    router.refresh();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 desk:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="max-w-measure space-y-4">
        <p className="border border-rule p-3 text-small">
          {banner ? (
            <>
              <strong>{banner.text}</strong> stands above every page until{' '}
              <time dateTime={stampOf(banner.until, zone).machine}>{stampOf(banner.until, zone).shown}</time>.
            </>
          ) : (
            'There is no banner now. One that is put up stands above every page, at once, and goes by itself.'
          )}
        </p>
        <TextField
          label="The line"
          value={text}
          onChange={setText}
          maxLength={200}
          fault={faults.banner}
          hint="What has happened, in as few words as it takes."
        />
        <div className="space-y-1">
          <p className="text-note font-medium">Leads to</p>
          <p className="flex items-center gap-2 text-small">
            <span className="min-w-0 flex-1">
              {story ? story.headline : 'Nothing. Choose a story beside, or leave it.'}
            </span>
            {story && (
              <Button look="quiet" onPress={() => setStory(null)}>
                To nothing
              </Button>
            )}
          </p>
          {story && story.state !== 'live' && (
            <p className="text-note text-muted">
              Readers do not see this story yet; until then the line leads nowhere.
            </p>
          )}
        </div>
        <InstantField label="Goes by itself at" zone={zone} value={until} onChange={setUntil} />
        {fault && <Notice tone="alert">{fault}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button
            look="main"
            isDisabled={busy || !text.trim() || until === null}
            onPress={() => put({ text, storyId: story?.id ?? null, until }, 'The banner stands above every page.')}
          >
            {banner ? 'Change the banner' : 'Put it up'}
          </Button>
          {banner && (
            <Button look="danger" isDisabled={busy} onPress={() => put(null, 'The banner is gone.')}>
              Take it down
            </Button>
          )}
        </div>
      </div>
      <StorySearch find={find} zone={zone} choosing="lets the line lead there" onChoose={setStory} />
    </div>
  );
}
