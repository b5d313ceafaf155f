import type { ReactNode } from 'react';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { Items, Paragraphs } from './flows.tsx';

/** Facts beside the story, on a ground of their own. */
export function FactBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="mb-8 border-t-2 border-accent not-opening:mt-8 bg-tint px-5 py-4 font-sans text-small"
    >
      <h2 className="font-semibold">{title}</h2>
      <div className="mt-2 space-y-2">{children}</div>
    </section>
  );
}

/** What a reader in a hurry takes along. */
export function KeyPoints({ points: { attrs, content } }: { points: BlockOf<'keyPoints'> }) {
  return (
    <section aria-label={attrs.title ?? 'Key points'} className="mb-8 border-t border-ink not-opening:mt-8 pt-4 pb-1">
      <h2 className="font-sans font-semibold">{attrs.title ?? 'Key points'}</h2>
      <ul className="mt-2 list-disc ps-5 leading-snug *:not-first:mt-2">
        <Items items={content} />
      </ul>
    </section>
  );
}

/** A sentence of the story, or of somebody, large. */
export function PullQuote({ quote: { attrs, content } }: { quote: BlockOf<'pullQuote'> }) {
  return (
    <figure className="my-10 border-t-2 border-accent pt-4 desk:-ms-10 desk:-me-10">
      <blockquote className="border-0 ps-0 text-display tracking-tight *:text-balance">
        <Paragraphs paragraphs={content} />
      </blockquote>
      {attrs.attribution && (
        <figcaption className="mt-3 font-sans text-small text-muted">{attrs.attribution}</figcaption>
      )}
    </figure>
  );
}

/** What was put right inside a text. */
export function CorrectionNote({ note: { content } }: { note: BlockOf<'correctionNote'> }) {
  return (
    <section aria-label="Correction" className="my-7 border-y border-rule py-3.5">
      <h2 className="font-sans text-small font-semibold">Correction</h2>
      <Paragraphs paragraphs={content} />
    </section>
  );
}
