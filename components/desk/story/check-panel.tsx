'use client';
import { useState } from 'react';
import type { Finding } from '#lib/news/gate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import { CheckList } from './check-list.tsx';
import type { StoryActs } from './story-view.ts';

/** What would stand in the way of publishing the words that are on the screen. */
export function CheckPanel({ id, acts, flush }: { id: number; acts: StoryActs; flush: () => Promise<boolean> }) {
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const { send, busy, fault } = useDeskAction(acts.check as (input: unknown) => ReturnType<StoryActs['check']>);
  return (
    <div className="space-y-3">
      {fault && <Notice tone="alert">{fault}</Notice>}
      <Button
        isDisabled={busy}
        onPress={async () => {
          await flush();
          const outcome = await send({ id });
          if (outcome.ok) setFindings(outcome.value);
        }}
      >
        Check the story
      </Button>
      {findings && <CheckList findings={findings} />}
    </div>
  );
}
