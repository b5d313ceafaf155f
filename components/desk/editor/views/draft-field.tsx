'use client';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface DraftFieldProps {
  label: string;
  value: string;
  /** Takes the words when typing pauses, so that undo goes back by phrases and not by letters. */
  commit(words: string): void;
  hint?: string;
  rows?: number;
}

const PAUSE = 300;

/** A field of a block's form. */
export function DraftField({ value, commit, ...field }: DraftFieldProps) {
  const [words, setWords] = useState(value);
  const committed = useRef(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Somebody else changed it: undo, or a new choice.
  useEffect(() => {
    if (value === committed.current) return;
    committed.current = value;
    setWords(value);
  }, [value]);
  const take = (now: string) => {
    clearTimeout(pause.current);
    if (now.trim() === committed.current) return;
    committed.current = now.trim();
    commit(now.trim());
  };
  const change = (now: string) => {
    setWords(now);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => take(now), PAUSE);
  };
  return <TextField {...field} value={words} onChange={change} onBlur={() => take(words)} maxLength={1000} />;
}
