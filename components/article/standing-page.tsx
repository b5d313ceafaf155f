import type { StandingPage as Page } from '#lib/edition/read-standing-page.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { BodyBlocks } from './blocks/body-blocks.tsx';

/** A page that stands: About Us, Privacy Policy and their like. */
export function StandingPage({ page: { title, standfirst, body, updated } }: { page: Page }) {
  return (
    <article className="mx-auto max-w-measure pt-5 desk:pt-9">
      <h1 className="font-serif text-banner font-semibold tracking-tight">{title}</h1>
      {standfirst && <p className="mt-4 font-serif text-title leading-snug text-muted">{standfirst}</p>}
      <div className="prose mt-7 font-serif text-body">
        <BodyBlocks body={body} />
      </div>
      <p className="mt-8 border-t border-rule pt-3 text-muted">
        Last changed <TimeStamp time={updated} />
      </p>
    </article>
  );
}
