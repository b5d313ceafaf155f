'use client';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { TextField } from '../ui/text-field.tsx';
import { Ask, type AskProps } from './ask.tsx';

interface Props extends AskProps {
  title: string;
  does: string;
  label: string;
  act: (reason: string) => Promise<Outcome<void>>;
  said: string;
}

/** An act that asks why, in words that are kept. */
export function AskReason({ label, act, ...ask }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Ask {...ask} act={act} input={() => reason.trim() || null}>
      <TextField label={label} rows={3} value={reason} onChange={setReason} isRequired autoFocus />
    </Ask>
  );
}
