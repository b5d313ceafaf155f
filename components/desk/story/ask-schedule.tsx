'use client';
import { useState } from 'react';
import { SCHEDULED_ACTS } from '#lib/news/schedules.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Ask, type AskProps } from './ask.tsx';
import { type LocalTime, TimeField } from './time-field.tsx';

const NAMES = { publish: 'Publish the approved words', withdraw: 'Withdraw the story' } as const;

/** Tells the server what to do by itself, and when. */
export function AskSchedule(props: AskProps) {
  const { story } = props;
  const isLive = story.standing.state === 'live';
  const [does, setDoes] = useState<(typeof SCHEDULED_ACTS)[number]>(
    story.standing.draftState || !isLive ? 'publish' : 'withdraw',
  );
  const [time, setTime] = useState<LocalTime>({ local: story.schedules[0]?.local ?? '', which: null });
  const [reason, setReason] = useState('');
  return (
    <Ask
      {...props}
      title="Schedule"
      does="Schedule"
      act={props.acts.schedule}
      input={() => (time.local ? { id: story.id, does, ...time, reason: reason.trim() || null } : null)}
      said="Scheduled."
    >
      {isLive && (
        <Select
          label="What is done"
          value={does}
          options={SCHEDULED_ACTS.map((act) => ({ value: act, name: NAMES[act] }))}
          onChange={(act) => setDoes(act === 'withdraw' ? 'withdraw' : 'publish')}
        />
      )}
      <TimeField label="When" value={time} onChange={setTime} zone={story.zone} />
      {does === 'withdraw' && (
        <TextField label="Why (for the newsroom)" value={reason} onChange={setReason} isRequired />
      )}
    </Ask>
  );
}
