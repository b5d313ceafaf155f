'use client';
import { GUIDES, widthOf } from '#lib/news/length-guide.ts';
import { TextField } from '../ui/text-field.tsx';

interface LineFieldProps {
  label: string;
  value: string;
  onChange(words: string): void;
  /** Whose length guide it has. */
  guide?: keyof typeof GUIDES;
  hint?: string;
  rows?: number;
  /** What is wrong with it. */
  fault?: string | undefined;
  /** Words that stand for it while it is empty. */
  placeholder?: string;
  most?: number;
  /** The language that is written in it. */
  lang?: string;
}

/** A line of a story, with how much room it takes beside how much it should. */
export function LineField({ guide, hint, most = 500, value, placeholder, ...field }: LineFieldProps) {
  const room = guide ? GUIDES[guide] : null;
  const width = widthOf(value);
  const length = room === null || value === '' ? '' : `${width} of ${room}${width > room ? ': long' : ''}`;
  const about = [hint, length].filter(Boolean).join(' · ') || (room === null ? '' : `Up to ${room}`);
  return (
    <TextField
      {...field}
      value={value}
      maxLength={most}
      {...(about ? { hint: about } : {})}
      {...(placeholder ? { placeholder } : {})}
    />
  );
}
