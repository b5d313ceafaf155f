'use client';
import { useState } from 'react';
import { HINT, INPUT, LABEL } from '../ui/text-field.tsx';

/** A time as somebody enters it: "2026-11-27T06:30" in the zone of the paper; `later` of an hour that comes twice. */
export interface LocalTime {
  local: string;
  later: boolean;
}

interface Props {
  label: string;
  value: LocalTime;
  onChange: (value: LocalTime) => void;
  /** The IANA name of the zone in which it is meant. */
  zone: string;
}

/** A day and a time, with the zone beside it: whoever enters it may sit in another one. */
export function TimeField({ label, value, onChange, zone }: Props) {
  const [twice, setTwice] = useState(false);
  return (
    <div className="space-y-1">
      <label className="block space-y-1">
        <span className={LABEL}>{label}</span>
        <input
          type="datetime-local"
          required
          className={INPUT}
          value={value.local}
          onChange={(event) => onChange({ ...value, local: event.target.value })}
        />
      </label>
      <p className={HINT}>
        In the zone of the paper, {zone}.{' '}
        {!twice && (
          <button type="button" className="underline" onClick={() => setTwice(true)}>
            The clock is set back that night
          </button>
        )}
      </p>
      {twice && (
        <label className="flex items-center gap-2 text-small">
          <input
            type="checkbox"
            checked={value.later}
            onChange={(event) => onChange({ ...value, later: event.target.checked })}
          />
          If that hour comes twice, the later one is meant
        </label>
      )}
    </div>
  );
}
