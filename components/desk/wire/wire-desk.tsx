'use client';
import type { WireLine } from '#lib/news/wire-view.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { OriginalView } from './original-view.tsx';
import { useShownItem } from './use-shown-item.ts';
import type { WireActs, WireView } from './wire-acts.ts';
import { WireItem } from './wire-item.tsx';
import { WireVersions } from './wire-versions.tsx';

interface WireDeskProps {
  line: WireLine | null;
  acts: WireActs;
  view: WireView;
  /** Whether what came stands beside what was read. */
  original: boolean;
  busy: boolean;
  /** Leads back to the list where that is not beside it. */
  onBack: (() => void) | null;
  onTake: () => void;
  onMerge: () => void;
  onSpike: () => void;
  onOriginal: () => void;
}

/** Whether an item may become a story or go into one. */
export const isFree = ({ storyId, signal }: WireLine) => storyId === null && signal !== 'kill';

/** The chosen item, and what can be done with it. */
export function WireDesk({
  line,
  acts,
  view,
  original,
  busy,
  onBack,
  onTake,
  onMerge,
  onSpike,
  onOriginal,
}: WireDeskProps) {
  const { shown, fault, showVersion } = useShownItem(line, acts.item);
  if (!line)
    return (
      <p className="hidden border-t border-rule pt-4 text-small text-muted desk:block">
        Choose an item: with <kbd>J</kbd> and <kbd>K</kbd>, or the pointer.
      </p>
    );
  return (
    <div className="mt-4 min-w-0 space-y-4 border-t-2 border-ink pt-3 desk:mt-0 desk:max-h-[calc(100vh-3rem)] desk:overflow-y-auto">
      <div className="flex flex-wrap gap-2">
        {onBack && (
          <Button className="desk:hidden" onPress={onBack}>
            ← The list
          </Button>
        )}
        {view.may.take && (
          <Button look="main" isDisabled={busy || (line.storyId === null && !isFree(line))} onPress={onTake}>
            {line.storyId === null ? 'Take' : 'Open its story'}{' '}
            <span aria-hidden="true" className="hidden desk:inline">
              T
            </span>
          </Button>
        )}
        {view.may.take && (
          <Button isDisabled={!isFree(line)} onPress={onMerge} aria-keyshortcuts="M">
            Merge into a story{' '}
            <span aria-hidden="true" className="hidden text-muted desk:inline">
              M
            </span>
          </Button>
        )}
        {view.may.spike && (
          <Button isDisabled={line.standing !== 'waiting'} onPress={onSpike} aria-keyshortcuts="S">
            Spike{' '}
            <span aria-hidden="true" className="hidden text-muted desk:inline">
              S
            </span>
          </Button>
        )}
        <Button aria-pressed={original} onPress={onOriginal} aria-keyshortcuts="O">
          What came{' '}
          <span aria-hidden="true" className="hidden text-muted desk:inline">
            O
          </span>
        </Button>
      </div>
      {line.signal === 'kill' && <Notice tone="alert">Its sender has taken it back: it must not be used.</Notice>}
      {fault && <Notice tone="alert">{fault}</Notice>}
      {shown && (
        <div className={original ? 'gap-6 tablet:grid tablet:grid-cols-2' : ''}>
          <div className="min-w-0 space-y-4">
            <WireItem shown={shown} zone={view.zone} />
            <WireVersions
              key={line.id}
              shown={shown}
              compare={acts.compare}
              onShow={(digest) => void showVersion(digest)}
              zone={view.zone}
            />
          </div>
          {original && <OriginalView id={line.id} digest={shown.digest} original={acts.original} zone={view.zone} />}
        </div>
      )}
    </div>
  );
}
