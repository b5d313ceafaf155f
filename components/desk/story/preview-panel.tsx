'use client';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { StoryActs, StoryView } from './story-view.ts';

const WIDTHS = [
  { value: '390', name: 'Phone, 390' },
  { value: '820', name: 'Tablet, 820' },
  { value: '1280', name: 'Desktop, 1280' },
] as const;

interface Props {
  story: StoryView;
  acts: StoryActs;
  flush: () => Promise<boolean>;
  onDone: (said: string) => void;
}

/** The page as readers would get it, at the width of their device; and links for somebody outside. */
export function PreviewPanel({ story, acts, flush, onDone }: Props) {
  const [width, setWidth] = useState('390');
  const [opened, setOpened] = useState(0);
  const src = `/admin/preview/story/${story.id}/`;
  const show = async () => {
    await flush();
    setOpened((times) => times + 1);
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end gap-2">
        <Select label="Width" value={width} options={WIDTHS} onChange={setWidth} />
        <Button onPress={() => void show()}>Preview</Button>
        <a className="min-h-9 content-center text-small underline" href={src} target="_blank" rel="noreferrer">
          In a window of its own
        </a>
      </div>
      {opened > 0 && (
        <Dialog wide title="As readers would get it" isOpen onClose={() => setOpened(0)}>
          <div className="overflow-x-auto border border-rule">
            <iframe
              key={opened}
              title={`Preview, ${width} pixels wide`}
              src={src}
              width={width}
              height={760}
              className="block"
            />
          </div>
        </Dialog>
      )}
      <ShareLinks story={story} acts={acts} flush={flush} onDone={onDone} />
    </div>
  );
}

function ShareLinks({ story, acts, flush, onDone }: Props) {
  const make = useDeskAction(acts.shareLink as (input: unknown) => ReturnType<StoryActs['shareLink']>);
  const revoke = useDeskAction(acts.revokeLink as (input: unknown) => ReturnType<StoryActs['revokeLink']>);
  const [url, setUrl] = useState<string | null>(null);
  const fault = make.fault ?? revoke.fault;
  return (
    <section className="space-y-2 border-t border-rule pt-3">
      <h2 className="text-note font-semibold">Links for somebody without an account</h2>
      {fault && <Notice tone="alert">{fault}</Notice>}
      {url && (
        <Notice>
          <span className="break-all select-all">{url}</span>
          <br />
          It is shown this once; copy it now.
        </Notice>
      )}
      <Button
        isDisabled={make.busy}
        onPress={async () => {
          await flush();
          const outcome = await make.send({ id: story.id, days: 7 });
          if (!outcome.ok) return;
          setUrl(outcome.value.url);
          onDone('');
        }}
      >
        Make a link for seven days
      </Button>
      <ul className="space-y-2">
        {story.links.map(({ id, by, shown, expires, ended }) => (
          <li key={id} className="text-note text-muted">
            Made by {by}, {shown}; {ended ? 'it has ended' : `it ends ${expires}`}
            {!ended && (
              <Button
                look="quiet"
                onPress={async () => {
                  const outcome = await revoke.send({ id: story.id, link: id });
                  if (outcome.ok) onDone('The link shows nothing any more.');
                }}
              >
                Take it back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
