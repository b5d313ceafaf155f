'use client';
import { useState } from 'react';
import type { Finding } from '#lib/news/gate.ts';
import { Ask, type AskProps } from './ask.tsx';
import { CheckList } from './check-list.tsx';
import { CorrectionFields, NO_CORRECTION } from './correction-fields.tsx';
import type { PublishAnswer } from './story-view.ts';

/** Gives a story to readers. What the gate says is shown once; a change of live words asks for a correction. */
export function AskPublish(props: AskProps) {
  const { story } = props;
  const [findings, setFindings] = useState<Finding[]>([]);
  const [withCorrection, setWithCorrection] = useState(false);
  const [correction, setCorrection] = useState(NO_CORRECTION);
  const blocked = findings.some(({ level }) => level === 'error');
  const asksForCorrection = findings.some(({ rule }) => rule === 'correction');
  function settled(answer: PublishAnswer): boolean {
    if (!answer.done) {
      setFindings(answer.findings);
      return false;
    }
    const { paths, took } = answer.news;
    void seenByReaders(story.path).then((waited) => props.onPublished({ paths, took: took + waited }));
    return true;
  }
  return (
    <Ask
      {...props}
      title={story.standing.state === 'live' ? 'Publish the change' : 'Publish'}
      does={findings.length > 0 ? 'Publish all the same' : 'Publish'}
      act={props.acts.publish}
      input={() => ({
        id: story.id,
        seenVersion: props.seenVersion(),
        seen: findings.filter(({ level }) => level === 'warning').map(({ rule }) => rule),
        correction: withCorrection ? correction : null,
      })}
      settled={settled}
      autoFocus
      said=""
    >
      {findings.length === 0 ? (
        <p className="text-small">Readers, feeds and search have it in the next second.</p>
      ) : (
        <CheckList findings={findings} />
      )}
      {blocked && <p className="text-small">Close this, mend what must be mended, and publish again.</p>}
      {asksForCorrection && (
        <label className="flex items-center gap-2 text-small">
          <input
            type="checkbox"
            checked={withCorrection}
            onChange={(event) => setWithCorrection(event.target.checked)}
          />
          Tell readers what was wrong
        </label>
      )}
      {asksForCorrection && withCorrection && <CorrectionFields value={correction} onChange={setCorrection} />}
    </Ask>
  );
}

/** Asks for the page as a reader would. Resolves to how long the answer took (ms). */
async function seenByReaders(path: string): Promise<number> {
  const began = performance.now();
  await fetch(path, { cache: 'no-store', credentials: 'omit' }).then((page) => page.text());
  return Math.round(performance.now() - began);
}
