'use client';
import { useId } from 'react';
import { instantAt, wallTimeOf } from '../editor/views/wall-time.ts';
import { FAULT, HINT, INPUT, LABEL } from '../ui/text-field.tsx';

interface InstantFieldProps {
  label: string;
  /** UTC ms; null for none. */
  value: number | null;
  onChange: (instant: number | null) => void;
  /** IANA name of the zone whose clocks are meant; it stands beside the field. */
  zone: string;
  hint?: string;
  fault?: string | undefined;
}

/** A date and time on the clocks of the paper, whatever the clock of whoever types it. */
export function InstantField({ label, value, onChange, zone, hint, fault }: InstantFieldProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className={LABEL}>
        {label}
      </label>
      <span className="flex items-center gap-2">
        <input
          id={id}
          type="datetime-local"
          defaultValue={value === null ? '' : wallTimeOf(value, zone)}
          onChange={(event) => onChange(event.target.value === '' ? null : instantAt(event.target.value, zone))}
          aria-describedby={`${id}-zone`}
          data-invalid={fault ? true : undefined}
          className={INPUT}
        />
        <span id={`${id}-zone`} className={`${HINT} shrink-0`}>
          {zone}
        </span>
      </span>
      {hint && <span className={HINT}>{hint}</span>}
      {fault && <span className={FAULT}>{fault}</span>}
    </div>
  );
}
