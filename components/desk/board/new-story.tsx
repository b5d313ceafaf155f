'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { KIND_RECORDS, KINDS, type Kind } from '#lib/news/kinds.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { BoardActs } from './board-view.ts';

interface Props {
  begin: BoardActs['begin'];
  sections: readonly { path: string; name: string }[];
}

/** Begins a story: where it belongs and what it is; everything else is written on its own screen. */
export function NewStory({ begin, sections }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [section, setSection] = useState(sections[0]?.path ?? '');
  const [kind, setKind] = useState<Kind>('news');
  const { send, busy, fault } = useDeskAction(begin as (input: unknown) => ReturnType<BoardActs['begin']>);
  return (
    <>
      <Button look="main" onPress={() => setOpen(true)}>
        New story
      </Button>
      <Dialog title="New story" isOpen={isOpen} onClose={() => setOpen(false)}>
        <form
          className="space-y-4"
          onSubmit={async (event) => {
            event.preventDefault();
            const outcome = await send({ section, kind });
            if (outcome.ok) router.push(`/admin/stories/${outcome.value.id}/`);
          }}
        >
          {fault && <Notice tone="alert">{fault}</Notice>}
          <Select
            label="Section"
            value={section}
            options={sections.map(({ path, name }) => ({ value: path, name }))}
            onChange={setSection}
          />
          <Select
            label="Kind"
            value={kind}
            options={KINDS.map((value) => ({ value, name: KIND_RECORDS[value].label ?? capital(value) }))}
            onChange={(value) => setKind(KINDS.find((known) => known === value) ?? 'news')}
          />
          <div className="flex justify-end gap-2">
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" look="main" isDisabled={busy}>
              Begin
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
