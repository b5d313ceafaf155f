'use client';
import { useId } from 'react';
import { localTimeOf, momentsOf } from '#lib/news/local-time.ts';
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
          defaultValue={value === null ? '' : localTimeOf(value, zone)}
          onChange={(event) => onChange(instantOf(event.target.value, zone))}
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

/** The instant that the clocks of a zone show so; the first one of an hour that comes twice, none of one that never comes. */
function instantOf(local: string, zone: string): number | null {
  const moments = momentsOf(zone, local);
  if (!moments || moments.is === 'never') return null;
  return moments.is === 'once' ? moments.at : moments.at[0];
}
