'use client';
import { useEffect, useRef, useState } from 'react';
import type { StoryAct } from '#lib/news/workflow.ts';
import { Button } from '../ui/button.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { DECISIONS, type Decision } from './decisions.tsx';
import type { PublishedNews, StoryActs, StoryView } from './story-view.ts';

export interface DecideProps {
  story: StoryView;
  acts: StoryActs;
  /** Sends what is not sent yet; an act is about words that the newsroom has. Resolves to whether it has them. */
  flush: () => Promise<boolean>;
  seenVersion: () => number;
  /** Readers have the story: on which pages, and after how long. */
  onPublished: (news: PublishedNews) => void;
  /** The act was done: the screen reads anew. */
  onDone: (said: string) => void;
}

/** The acts in the order in which a story goes its way; the first that is offered is the main one. */
const ORDER: readonly StoryAct[] = [
  'publish',
  'approve',
  'submit',
  'schedule',
  'unschedule',
  'send-back',
  'embargo',
  'correct',
  'bring-back',
  'discard',
  'withdraw',
  'take-down',
  'trash',
];

/** Where the story stands, and what may be done with it by whoever looks. */
export function DecideBar(props: DecideProps) {
  const [open, setOpen] = useState<StoryAct | null>(null);
  const { standing, offers, trashed } = props.story;
  const offered = trashed ? [] : ORDER.filter((act) => offers.includes(act) && DECISIONS[act]);
  const main = offered[0];
  const mainNow = useRef(main);
  mainNow.current = main;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // By its place: with Alt held, the letter is another one on some keyboards.
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyP' || !mainNow.current) return;
      event.preventDefault();
      setOpen(mainNow.current);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StateMark state={standing.state} />
      {standing.draftState && (
        <span className="flex items-center gap-1 text-note text-muted">
          next: <StateMark state={standing.draftState} />
        </span>
      )}
      {offered.map((act) => {
        const decision = DECISIONS[act];
        return (
          decision && (
            <Button
              key={act}
              look={lookOf(act, main, decision)}
              onPress={() => setOpen(act)}
              aria-keyshortcuts={act === main ? 'Alt+Shift+P' : undefined}
            >
              {decision.name}
              {act === main && (
                <span aria-hidden="true" className="hidden text-note opacity-80 desk:inline">
                  Alt ⇧ P
                </span>
              )}
            </Button>
          )
        );
      })}
      {open && <Open act={open} {...props} onClose={() => setOpen(null)} />}
    </div>
  );
}

function lookOf(act: StoryAct, main: StoryAct | undefined, { danger }: Decision) {
  if (danger) return 'danger';
  return act === main ? 'main' : 'plain';
}

function Open({ act, onClose, onDone, ...props }: DecideProps & { act: StoryAct; onClose: () => void }) {
  const decision = DECISIONS[act];
  if (!decision) return null;
  const done = (said: string) => {
    onClose();
    onDone(said);
  };
  return <decision.Ask {...props} onClose={onClose} onDone={done} />;
}
