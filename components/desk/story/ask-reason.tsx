'use client';
import { useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { TextField } from '../ui/text-field.tsx';
import { say } from '../ui/toaster.tsx';
import { Ask, type AskProps } from './ask.tsx';

interface Props extends AskProps {
  title: string;
  does: string;
  label: string;
  about?: string;
  danger?: boolean;
  act: (reason: string) => Promise<Outcome<void>>;
  /** How it is undone while its news stands. */
  undo?: () => Promise<Outcome<void>>;
  said: string;
}

/** An act that asks why, in words that are kept. */
export function AskReason({ label, about, act, undo, ...ask }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Ask
      {...ask}
      act={act}
      input={() => reason.trim() || null}
      onDone={(said) => {
        if (!undo) return ask.onDone(said);
        ask.onDone('');
        say(said, () => void undo().then((outcome) => ask.onDone(outcome.ok ? 'Undone.' : outcome.message)));
      }}
    >
      {about && <p className="text-small">{about}</p>}
      <TextField label={label} rows={3} value={reason} onChange={setReason} isRequired autoFocus />
    </Ask>
  );
}
