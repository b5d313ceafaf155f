'use client';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDeskAction } from '../ui/use-desk-action.ts';
import type { StoryActs, StoryView } from './story-view.ts';

interface Props {
  story: StoryView;
  acts: StoryActs;
  onDone: (said: string) => void;
}

const WORDS = {
  publish: { does: 'publish it', done: 'published' },
  withdraw: { does: 'withdraw it', done: 'withdrawn' },
  'take-down': { does: 'take it down', done: 'taken down' },
} as const;

/** What will happen to the story by itself, what could not be done, and whether it is held back or in the trash. */
export function PlansNotice({ story, acts, onDone }: Props) {
  const restore = useDeskAction(acts.restore as (input: unknown) => ReturnType<StoryActs['restore']>);
  return (
    <>
      {restore.fault && <Notice tone="alert">{restore.fault}</Notice>}
      {story.embargo && <Notice>Under embargo until {story.embargo.shown}: nothing publishes it before.</Notice>}
      {story.schedules.map((plan) => (
        <Plan key={plan.does} plan={plan} story={story} acts={acts} onDone={onDone} />
      ))}
      {story.trashed && (
        <Notice tone="alert">
          It is in the trash.{' '}
          <Button
            look="quiet"
            onPress={async () => {
              const outcome = await restore.send({ id: story.id });
              if (outcome.ok) onDone('It is back, as a draft.');
            }}
          >
            Restore
          </Button>
        </Notice>
      )}
    </>
  );
}

function Plan({ plan, story, acts, onDone }: Props & { plan: StoryView['schedules'][number] }) {
  const { does, shown, by, failure, correction } = plan;
  const cancel = does === 'take-down' ? acts.cancelTakeDown : acts.cancelWithdrawal;
  const { send, fault } = useDeskAction(cancel as (input: unknown) => ReturnType<typeof cancel>);
  const isOffered = failure === null && does !== 'publish' && story.offers.includes(does);
  return (
    <Notice tone={failure === null && fault === null ? 'status' : 'alert'}>
      {failure === null
        ? `The server will ${WORDS[does].does} at ${shown} (set by ${by}).`
        : `It was to be ${WORDS[does].done} at ${shown}, and was not: ${failure}`}{' '}
      {correction && `Readers will be told: ${correction.right} `}
      {fault}
      {isOffered && (
        <Button
          look="quiet"
          onPress={async () => {
            const outcome = await send({ id: story.id });
            if (outcome.ok) onDone(`It will not be ${WORDS[does].done} by itself.`);
          }}
        >
          Take it off the schedule
        </Button>
      )}
    </Notice>
  );
}
