'use client';
import { useCallback, useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { type Actor, may } from '#lib/access/permissions.ts';
import { stampOf } from '#lib/news/dates.ts';
import type { LibraryItem } from '#lib/news/library.ts';
import { isExpired } from '#lib/news/rights.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { DescriptionForm } from './description-form.tsx';
import type { MediaActions, MediumInUse } from './media-actions.ts';
import { nameOf } from './media-grid.tsx';
import { UsesList } from './uses-list.tsx';

interface Props {
  /** The key of the medium that is looked at. */
  chosen: string;
  /** Changes whenever it is to be read again. */
  version: string;
  actions: MediaActions;
  actor: Actor;
  zone: string;
  /** Now (UTC ms). */
  now: number;
  onReplace: (files: File[]) => void;
  onChanged: () => void;
  onClose: () => void;
}

/** One medium: what it is, what is said of it, where it is used, and what can be done with it. */
export function MediumPanel({ chosen, version, actions, actor, zone, now, onReplace, onChanged, onClose }: Props) {
  const { send, fault } = useDeskAction(actions.open);
  const [found, setFound] = useState<MediumInUse | null>(null);
  const load = useCallback(async () => {
    const outcome = await send({ key: chosen });
    if (outcome.ok) setFound(outcome.value);
  }, [send, chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is read again.
  useEffect(() => void load(), [load, version]);
  if (!found || found.item.key !== chosen)
    return <aside aria-label="Medium">{fault && <Notice tone="alert">{fault}</Notice>}</aside>;
  const { item, uses } = found;
  const mayEdit = may(actor, 'media.edit', { ownerId: item.uploadedBy });
  return (
    <aside aria-label={nameOf(item)} className="space-y-4 border-t-2 border-ink pt-3">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-small font-semibold break-words">{nameOf(item)}</h2>
        <Button look="quiet" aria-label="Close" onPress={onClose}>
          ✕
        </Button>
      </div>
      <Facts item={item} zone={zone} />
      {isExpired(item, now) && (
        <Notice tone="alert">Its licence has ended: it should not be published any more.</Notice>
      )}
      {item.state === 'pending' && <Notice>Its files are being made.</Notice>}
      {item.state === 'failed' && <Failure item={item} remake={actions.remake} onDone={onChanged} />}
      <Recording item={item} />
      {mayEdit ? (
        <DescriptionForm
          key={`${item.key} ${item.src}`}
          item={item}
          zone={zone}
          describe={actions.describe}
          onSaved={onChanged}
        />
      ) : (
        <Notice>Only editors, and who sent it, may change what is said of it.</Notice>
      )}
      <UsesList uses={uses} />
      <div className="flex flex-wrap gap-2 border-t border-rule pt-3">
        {mayEdit && (
          <FileTrigger onSelect={(files) => onReplace([...(files ?? [])].slice(0, 1))}>
            <Button>Replace the file…</Button>
          </FileTrigger>
        )}
        {may(actor, 'media.remove') && <Removal item={item} remove={actions.remove} onDone={onClose} />}
      </div>
    </aside>
  );
}

function Facts({ item, zone }: { item: LibraryItem; zone: string }) {
  const { width, height, bytes, mime, takenAt, uploadedAt, uploader } = item;
  const time = (instant: number) => `${stampOf(instant, zone).shown} (${zone})`;
  return (
    <p className="text-note text-muted">
      {[
        mime,
        width && height && `${width} × ${height}`,
        bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`,
        takenAt !== null && `taken ${time(takenAt)}`,
        uploadedAt !== null && `sent ${time(uploadedAt)}${uploader ? ` by ${uploader}` : ''}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function Recording({ item: { type, src, name } }: { item: LibraryItem }) {
  if (!src || type === 'picture' || type === 'captions') return null;
  const label = name ?? type;
  // Captions belong to a story's use of it.
  // biome-ignore lint/a11y/useMediaCaption: here it is looked at by who chooses it.
  if (type === 'video') return <video src={src} controls preload="metadata" aria-label={label} className="w-full" />;
  // biome-ignore lint/a11y/useMediaCaption: here it is listened to by who chooses it.
  return <audio src={src} controls preload="metadata" aria-label={label} className="w-full" />;
}

function Failure({ item, remake, onDone }: { item: LibraryItem; remake: MediaActions['remake']; onDone: () => void }) {
  const { send, busy } = useDeskAction(remake);
  return (
    <Notice tone="alert">
      <p>{item.failure}</p>
      <Button
        className="mt-2"
        isDisabled={busy}
        onPress={async () => {
          if ((await send({ key: item.key })).ok) onDone();
        }}
      >
        Try again
      </Button>
    </Notice>
  );
}

function Removal({ item, remove, onDone }: { item: LibraryItem; remove: MediaActions['remove']; onDone: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const { send, busy, fault } = useDeskAction(remove);
  async function yes() {
    if (!(await send({ key: item.key })).ok) return;
    setAsked(false);
    say(`${nameOf(item)} was removed.`);
    onDone();
  }
  return (
    <>
      <Button look="danger" onPress={() => setAsked(true)}>
        Remove…
      </Button>
      <Question
        title="Remove it from the library?"
        role="alertdialog"
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        does="Remove for good"
        onYes={yes}
        isBusy={busy}
      >
        {fault && <Notice tone="alert">{fault}</Notice>}
        <p>
          {nameOf(item)} and all files made of it go, for good. What is used in a story or a draft is never removed.
        </p>
      </Question>
    </>
  );
}
