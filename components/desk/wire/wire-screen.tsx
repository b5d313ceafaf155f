'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import type { WireLine } from '#lib/news/wire-view.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { say } from '../ui/toaster.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { MergeItem } from './merge-item.tsx';
import { useWireKeys } from './use-wire-keys.ts';
import { useWireList } from './use-wire-list.ts';
import type { WireActs, WireView } from './wire-acts.ts';
import { WireCounts } from './wire-counts.tsx';
import { isFree, WireDesk } from './wire-desk.tsx';
import { WireLines } from './wire-list.tsx';

/** The wire: what has come, what one item says, and what is done with it, by hand or by key. */
export function WireScreen({ view, acts }: { view: WireView; acts: WireActs }) {
  const router = useRouter();
  const list = useWireList(view, acts);
  const [chosen, setChosen] = useState<number | null>(null);
  const [open, setOpen] = useState<'merge' | 'keys' | null>(null);
  const [original, setOriginal] = useState(false);
  // Where the two do not stand beside each other, one of them is there.
  const [isAlone, setIsAlone] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const taking = useDeskAction(acts.take as (input: unknown) => ReturnType<WireActs['take']>);
  const spiking = useDeskAction(acts.spike as (input: unknown) => ReturnType<WireActs['spike']>);
  const at = list.lines.findIndex(({ id }) => id === chosen);
  const line = list.lines[at] ?? null;

  function choose(next: WireLine | undefined): void {
    if (!next) return;
    setChosen(next.id);
    frame.current?.querySelector<HTMLElement>(`[data-wire-line="${next.id}"]`)?.focus();
  }
  const openItem = useCallback((id: number) => {
    setChosen(id);
    setIsAlone(true);
  }, []);
  function backToList() {
    setIsAlone(false);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-wire-line][aria-current]')?.focus());
  }
  async function take() {
    if (!line || !view.may.take || taking.busy) return;
    const outcome = await taking.send({ id: line.id });
    if (outcome.ok) router.push(`/admin/stories/${outcome.value.storyId}/`);
  }
  async function spike() {
    if (!line || !view.may.spike || line.standing !== 'waiting') return;
    const { id, headline } = line;
    choose(list.lines[at + 1] ?? list.lines[at - 1]);
    list.change([id], { standing: 'spiked' });
    const outcome = await spiking.send({ ids: [id] });
    if (!outcome.ok) return list.change([id], { standing: 'waiting' });
    say(`Spiked: ${headline}`, async () => {
      const undone = await orUnreachable(acts.unspike({ ids: [id] }));
      if (undone.ok) list.change([id], { standing: 'waiting' });
      else say(`Not put back: ${undone.message}`);
    });
  }
  function showProposals() {
    list.seeProposals();
    router.refresh();
  }
  function down() {
    if (at === list.lines.length - 1 && list.hasMore) void list.showMore();
    choose(list.lines[at + 1]);
  }
  const up = () => choose(list.lines[at - 1]);
  const keys = {
    ...{ j: down, ArrowDown: down },
    ...{ k: up, ArrowUp: up },
    ...{ Enter: take, t: take, s: spike },
    m: () => line && view.may.take && isFree(line) && setOpen('merge'),
    o: () => setOriginal((is) => !is),
    '.': () => void list.showFresh(),
    '/': () => document.querySelector<HTMLInputElement>('#wire-query')?.focus(),
    '?': () => setOpen('keys'),
  };
  useWireKeys(Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, () => void act()])));
  const fault = list.fault ?? taking.fault ?? spiking.fault;
  return (
    <>
      {/* Always of one height: what is new must not push the list down under somebody's finger. */}
      <div className="mb-2 flex min-h-10 flex-wrap items-center gap-3 text-note">
        <Button isDisabled={list.fresh === 0} onPress={() => void list.showFresh()} aria-keyshortcuts=".">
          {list.fresh === 0 ? 'Nothing new' : `${list.fresh >= 100 ? '100+' : list.fresh} new`}{' '}
          <span aria-hidden="true" className="hidden text-muted desk:inline">
            .
          </span>
        </Button>
        {list.proposals > 0 && (
          <Button look="danger" onPress={showProposals}>
            {list.proposals === 1 ? 'A new proposal' : `${list.proposals} new proposals`}
          </Button>
        )}
        <WireCounts counts={list.counts} />
        <Button look="quiet" onPress={() => setOpen('keys')} aria-keyshortcuts="?">
          Keys{' '}
          <span aria-hidden="true" className="hidden text-muted desk:inline">
            ?
          </span>
        </Button>
      </div>
      {fault && <Notice tone="alert">{fault}</Notice>}
      <div ref={frame} className="gap-6 desk:grid desk:grid-cols-[minmax(20rem,2fr)_minmax(0,3fr)]">
        <div
          className={`min-w-0 desk:block desk:max-h-[calc(100vh-3rem)] desk:overflow-y-auto ${isAlone && line ? 'hidden' : ''}`}
        >
          {list.lines.length === 0 ? (
            <p className="border-t border-rule py-4 text-small text-muted">
              {view.filter.query
                ? 'No item has these words.'
                : 'Nothing is here. What the sources bring comes here by itself.'}
            </p>
          ) : (
            <WireLines lines={list.lines} chosen={chosen} onChoose={setChosen} onOpen={openItem} zone={view.zone} />
          )}
          {list.hasMore && (
            <Button className="mt-3" onPress={() => void list.showMore()}>
              Older items
            </Button>
          )}
        </div>
        <WireDesk
          line={line}
          acts={acts}
          view={view}
          original={original}
          onBack={isAlone ? backToList : null}
          busy={taking.busy}
          onTake={() => void take()}
          onMerge={() => setOpen('merge')}
          onSpike={() => void spike()}
          onOriginal={() => setOriginal(!original)}
        />
      </div>
      {open === 'keys' && <KeysDialog onClose={() => setOpen(null)} />}
      {open === 'merge' && line && (
        <MergeItem
          item={line}
          acts={acts}
          zone={view.zone}
          onClose={() => setOpen(null)}
          onMerged={(story) => {
            setOpen(null);
            list.change([line.id], { standing: 'merged', storyId: story.id });
            say(`Merged into ${story.headline}.`);
          }}
        />
      )}
    </>
  );
}
