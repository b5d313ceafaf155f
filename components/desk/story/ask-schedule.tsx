'use client';
import { useState } from 'react';
import { Ask, type AskProps } from './ask.tsx';
import { type LocalTime, TimeField } from './time-field.tsx';
import { useGate } from './use-gate.tsx';

/** Has the server publish the approved words, at a minute. */
export function AskSchedule(props: AskProps) {
  const { story } = props;
  const planned = story.schedules.find(({ does }) => does === 'publish');
  const [time, setTime] = useState<LocalTime>({ local: planned?.local ?? '', which: null });
  const gate = useGate(planned?.correction ?? null);
  return (
    <Ask
      {...props}
      title={story.standing.state === 'live' ? 'Schedule the change' : 'Schedule'}
      does={gate.hasSpoken ? 'Schedule all the same' : 'Schedule'}
      act={props.acts.schedule}
      input={() => (time.local ? { id: story.id, seenVersion: props.seenVersion(), ...time, ...gate.answers } : null)}
      settled={gate.passed}
      said="Scheduled."
    >
      <TimeField label="When" value={time} onChange={setTime} zone={story.zone} />
      {gate.shown}
    </Ask>
  );
}
