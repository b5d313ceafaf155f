import type { Correction } from '#lib/edition/read-article.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';

const NAMES = { correction: 'Correction', clarification: 'Clarification', update: 'Update' } as const;

/** One correction: what kind it is, what is right, what was wrong, and when readers were told. */
export function CorrectionText({ correction: { kind, wrong, right, time } }: { correction: Correction }) {
  return (
    <>
      <p>
        <strong className="font-sans text-small">{NAMES[kind]}:</strong> {right}
      </p>
      {wrong && (
        <p className="mt-1 text-muted">
          It said: <q>{wrong}</q>
        </p>
      )}
      <p className="mt-1 font-sans text-note text-muted">
        <TimeStamp time={time} />
      </p>
    </>
  );
}
