'use client';
import { useState } from 'react';
import { Ask, type AskProps } from './ask.tsx';
import { type LocalTime, TimeField } from './time-field.tsx';

/** Holds a story back until an instant: nothing publishes it before, by hand or by schedule. */
export function AskEmbargo(props: AskProps) {
  const { story } = props;
  const [time, setTime] = useState<LocalTime>({ local: story.embargo?.local ?? '', which: null });
  const [lift, setLift] = useState(false);
  return (
    <Ask
      {...props}
      title="Embargo"
      does={lift ? 'Lift the embargo' : 'Set the embargo'}
      act={props.acts.embargo}
      input={() => {
        if (lift) return { id: story.id, local: null, which: null };
        return time.local ? { id: story.id, ...time } : null;
      }}
      said={lift ? 'The embargo is lifted.' : 'Under embargo.'}
    >
      <p className="text-small">Until then nobody can publish it, and no schedule does.</p>
      {story.embargo && (
        <label className="flex items-center gap-2 text-small">
          <input type="checkbox" checked={lift} onChange={(event) => setLift(event.target.checked)} />
          Lift the embargo that stands until {story.embargo.shown}
        </label>
      )}
      {!lift && <TimeField label="Until" value={time} onChange={setTime} zone={story.zone} />}
    </Ask>
  );
}
