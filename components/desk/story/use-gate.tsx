import { type ReactNode, useState } from 'react';
import type { SaidCorrection } from '#lib/news/corrections.ts';
import type { Finding } from '#lib/news/gate.ts';
import { CheckList } from './check-list.tsx';
import { CorrectionFields, NO_CORRECTION } from './correction-fields.tsx';
import type { GateAnswer } from './story-view.ts';

interface Gate {
  /** What is sent with the act: the warnings that were looked at, and what readers are told. */
  answers: { seen: string[]; correction: SaidCorrection | null };
  /** Keeps what the gate has to say; says whether it let the act through. */
  passed: (answer: GateAnswer<unknown>) => boolean;
  /** Whether it has said something. */
  hasSpoken: boolean;
  /** What it said, and the correction it asks for. */
  shown: ReactNode;
}

/** What the gate of publishing says is shown once; a change of live words asks for a correction. */
export function useGate(planned: SaidCorrection | null = null): Gate {
  const [findings, setFindings] = useState<Finding[]>([]);
  const [isTold, setTold] = useState(planned !== null);
  const [correction, setCorrection] = useState(planned ?? NO_CORRECTION);
  const asksForCorrection = planned !== null || findings.some(({ rule }) => rule === 'correction');
  return {
    answers: {
      seen: findings.filter(({ level }) => level === 'warning').map(({ rule }) => rule),
      correction: isTold ? correction : null,
    },
    passed(answer) {
      if (!answer.done) setFindings(answer.findings);
      return answer.done;
    },
    hasSpoken: findings.length > 0,
    shown: (
      <>
        {findings.length > 0 && <CheckList findings={findings} />}
        {findings.some(({ level }) => level === 'error') && (
          <p className="text-small">Close this, mend what must be mended, and try again.</p>
        )}
        {asksForCorrection && (
          <label className="flex items-center gap-2 text-small">
            <input type="checkbox" checked={isTold} onChange={(event) => setTold(event.target.checked)} />
            Tell readers what was wrong
          </label>
        )}
        {asksForCorrection && isTold && <CorrectionFields value={correction} onChange={setCorrection} />}
      </>
    ),
  };
}
