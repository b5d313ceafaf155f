'use client';
import { LABEL } from '../ui/text-field.tsx';

interface Props {
  label: string;
  /** From 0 to 1. */
  value: number;
  least?: number;
  onChange: (value: number) => void;
}

/** A part of a whole, in hundredths: arrows move it by one, Page Up and Page Down by ten. */
export function Slider({ label, value, least = 0, onChange }: Props) {
  const hundredths = Math.round(value * 100);
  return (
    <label className="block">
      <span className={LABEL}>
        {label} <span className="text-muted">{hundredths} %</span>
      </span>
      <input
        type="range"
        min={Math.round(least * 100)}
        max={100}
        step={1}
        value={hundredths}
        className="w-full"
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </label>
  );
}
