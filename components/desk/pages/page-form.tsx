'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import type { DeskPage } from '#lib/desk/read-standing-pages.ts';
import type { MediaFiles } from '#lib/edition/picture.ts';
import { PageText, type PageTextSources } from '../curation/page-text.tsx';
import type { StoryTextHandle } from '../editor/story-text.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';

interface PageFormProps {
  page: DeskPage;
  language: string;
  media: MediaFiles;
  sources: PageTextSources;
  save: (input: unknown) => Promise<Outcome<number>>;
}

/** A standing page: its title, what it is about, its text. Saved, readers have it. */
export function PageForm({ page, media, language, sources, save }: PageFormProps) {
  const router = useRouter();
  const [title, setTitle] = useState(page.title);
  const [standfirst, setStandfirst] = useState(page.standfirst ?? '');
  const [body, setBody] = useState(page.body);
  const [seen, setSeen] = useState(page.updatedAt);
  const before = useRef(page);
  const text = useRef<StoryTextHandle>(null);
  const { send, busy, fault, faults } = useDeskAction(save);

  async function publish() {
    const now = text.current?.body() ?? body;
    const written = { slug: page.slug, title, standfirst: standfirst.trim() || null, body: now };
    const outcome = await send({ page: written, seen });
    if (!outcome.ok) return;
    const { updatedAt: _, ...last } = before.current;
    before.current = { ...written, updatedAt: outcome.value };
    setSeen(outcome.value);
    // A page that was never written has nothing to go back to.
    if (last.title) say('Readers have it.', () => undo(last, outcome.value));
    else say('Readers have it.');
    router.refresh();
  }

  async function undo(last: Omit<DeskPage, 'updatedAt'>, written: number) {
    const outcome = await send({ page: last, seen: written });
    if (!outcome.ok) return;
    before.current = { ...last, updatedAt: outcome.value };
    setSeen(outcome.value);
    say('Undone. What you wrote is still here; readers have what stood before.');
  }

  return (
    <div className="max-w-wide space-y-4">
      <TextField label="Title" value={title} onChange={setTitle} fault={faults.title} />
      <TextField label="Standfirst" rows={2} value={standfirst} onChange={setStandfirst} fault={faults.standfirst} />
      <PageText ref={text} body={page.body} media={media} onChange={setBody} language={language} {...sources} />
      {fault && <Notice tone="alert">{fault}</Notice>}
      <Button look="main" isDisabled={busy || !title.trim()} onPress={publish}>
        Give it to readers
      </Button>
    </div>
  );
}
