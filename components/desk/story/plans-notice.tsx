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

/** What will happen to the story by itself, what could not be done, and whether it is held back or in the trash. */
export function PlansNotice({ story, acts, onDone }: Props) {
  const restore = useDeskAction(acts.restore as (input: unknown) => ReturnType<StoryActs['restore']>);
  const unschedule = useDeskAction(acts.unschedule as (input: unknown) => ReturnType<StoryActs['unschedule']>);
  const fault = restore.fault ?? unschedule.fault;
  return (
    <>
      {fault && <Notice tone="alert">{fault}</Notice>}
      {story.embargo && <Notice>Under embargo until {story.embargo.shown}: nothing publishes it before.</Notice>}
      {story.schedules.map(({ does, shown, by, failure }) => (
        <Notice key={does} tone={failure === null ? 'status' : 'alert'}>
          {failure === null
            ? `The server will ${does} it at ${shown} (set by ${by}).`
            : `It was to be ${does === 'publish' ? 'published' : 'withdrawn'} at ${shown}, and was not: ${failure}`}{' '}
          {failure === null && does === 'withdraw' && story.offers.includes('withdraw') && (
            <Button
              look="quiet"
              onPress={async () => {
                const outcome = await unschedule.send({ id: story.id, does });
                if (outcome.ok) onDone('It will not be withdrawn by itself.');
              }}
            >
              Take it off the schedule
            </Button>
          )}
        </Notice>
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
