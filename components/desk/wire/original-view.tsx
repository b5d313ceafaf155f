'use client';
import { useEffect, useState } from 'react';
import type { Outcome } from '#lib/access/outcome.ts';
import { stampOf } from '#lib/news/dates.ts';
import { Notice } from '../ui/notice.tsx';
import { orUnreachable } from '../ui/unreachable.ts';
import type { OriginalShown, WireActs } from './wire-acts.ts';

const size = new Intl.NumberFormat('en');

interface OriginalViewProps {
  id: number;
  digest: string;
  original: WireActs['original'];
  zone: string;
}

/** The file or message that an item came in, letter for letter: text to be read, and never anything that runs. */
export function OriginalView({ id, digest, original, zone }: OriginalViewProps) {
  const [answer, setAnswer] = useState<Outcome<OriginalShown | null> | null>(null);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    void orUnreachable(original({ id, digest })).then((outcome) => current && setAnswer(outcome));
    return () => {
      current = false;
    };
  }, [id, digest, original]);
  return (
    <section aria-label="What came" className="min-w-0 space-y-2">
      <h3 className="text-small font-semibold">What came</h3>
      {answer === null && <p className="text-note text-muted">One moment…</p>}
      {answer && !answer.ok && <Notice tone="alert">{answer.message}</Notice>}
      {answer?.ok && !answer.value && <p className="text-note text-muted">The file or message was not kept.</p>}
      {answer?.ok && answer.value && <OriginalText shown={answer.value} zone={zone} />}
    </section>
  );
}

/** A file or message as text, with what is known of it. */
export function OriginalText({ shown, zone }: { shown: OriginalShown; zone: string }) {
  return (
    <>
      <p className="text-note break-all text-muted">
        {shown.name} · {shown.format} · {size.format(shown.size)} bytes · {shown.encoding} ·{' '}
        {stampOf(shown.receivedAt, zone).shown}
      </p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
        tabIndex={0}
        dir="auto"
        className="max-h-[70vh] overflow-auto border border-rule bg-tint p-2 text-note whitespace-pre-wrap"
      >
        {shown.text}
      </pre>
      {shown.isCut && <p className="text-note text-muted">This is its beginning; the rest is kept.</p>}
    </>
  );
}
