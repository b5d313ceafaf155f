'use client';
import { type ReactNode, useId } from 'react';
import { HINT, INPUT, LABEL } from './text-field.tsx';

interface SelectProps {
  label: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  options: readonly { value: string; name: string }[];
  /** What stands first and means none; without it one is always chosen. */
  none?: string;
  hint?: ReactNode;
  isDisabled?: boolean;
}

/** One of a list: the browser's own, which every phone and keyboard knows. */
export function Select({ label, options, none, hint, onChange, isDisabled, ...field }: SelectProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className={LABEL}>
        {label}
      </label>
      <select
        {...field}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={isDisabled}
        className={INPUT}
        onChange={(event) => onChange?.(event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className={HINT}>
          {hint}
        </span>
      )}
    </div>
  );
}
