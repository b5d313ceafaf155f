'use client';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { Ask, type AskProps } from './ask.tsx';
import { type LocalTime, TimeField } from './time-field.tsx';

type Reason = { id: number; reason: string };

interface Props extends AskProps {
  title: string;
  does: string;
  label: string;
  about: string;
  /** Does it now, or has the server do it at a time. */
  now: (input: Reason) => Promise<Outcome<void>>;
  plan: (input: Reason & LocalTime) => Promise<Outcome<void>>;
  /** How it is undone while its news stands. */
  undo?: () => Promise<Outcome<void>>;
  said: string;
}

/** Takes a story from readers, at once or at a minute; asks why. */
export function AskLeaving({ label, about, now, plan, undo, said, ...ask }: Props) {
  const { id, zone } = ask.story;
  const [reason, setReason] = useState('');
  const [isLater, setLater] = useState(false);
  const [time, setTime] = useState<LocalTime>({ local: '', which: null });
  const act = (input: Reason & Partial<LocalTime>) => {
    const { local, which = null } = input;
    return local === undefined ? now({ id, reason: input.reason }) : plan({ id, reason: input.reason, local, which });
  };
  return (
    <Ask
      {...ask}
      danger
      act={act}
      input={() => (reason.trim() && (!isLater || time.local) ? { id, reason, ...(isLater && time) } : null)}
      said={isLater ? 'Scheduled.' : said}
      onDone={(news) => {
        if (!undo || isLater) return ask.onDone(news);
        ask.onDone('');
        say(news, () => void undo().then((outcome) => ask.onDone(outcome.ok ? 'Undone.' : outcome.message)));
      }}
    >
      <p className="text-small">{about}</p>
      <TextField label={label} rows={3} value={reason} onChange={setReason} isRequired autoFocus />
      <Select
        label="When"
        value={isLater ? 'later' : 'now'}
        options={[
          { value: 'now', name: 'At once' },
          { value: 'later', name: 'At a time' },
        ]}
        onChange={(when) => setLater(when === 'later')}
      />
      {isLater && <TimeField label="At" value={time} onChange={setTime} zone={zone} />}
    </Ask>
  );
}
