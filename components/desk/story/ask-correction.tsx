'use client';
import { useState } from 'react';
import { Ask, type AskProps } from './ask.tsx';
import { CorrectionFields, NO_CORRECTION } from './correction-fields.tsx';

/** Tells readers of a live story what was wrong, without another word of it being changed. */
export function AskCorrection(props: AskProps) {
  const [correction, setCorrection] = useState(NO_CORRECTION);
  return (
    <Ask
      {...props}
      title="Tell readers what was wrong"
      does="Add the correction"
      act={props.acts.correct}
      input={() => (correction.right.trim() ? { id: props.story.id, ...correction } : null)}
      said="Readers see the correction now."
    >
      <p className="text-small">
        It stands above the story, on the page of corrections and in their feed. It cannot be removed.
      </p>
      <CorrectionFields value={correction} onChange={setCorrection} />
    </Ask>
  );
}
