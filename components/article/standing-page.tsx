import type { ReactNode } from 'react';
import type { StandingPage as Page } from '#lib/edition/read-standing-page.ts';
import { TimeStamp } from '../ui/time-stamp.tsx';
import { BodyBlocks } from './blocks/body-blocks.tsx';

/** A page that stands: About Us, Privacy Policy and their like; some have a form below their text. */
export function StandingPage({
  page: { title, standfirst, body, media, updated },
  children,
}: {
  page: Page;
  children?: ReactNode;
}) {
  return (
    <article className="mx-auto max-w-measure pt-5 desk:mx-0 desk:ms-64 desk:pt-9">
      <h1 className="font-serif text-banner font-medium tracking-tight">{title}</h1>
      {standfirst && <p className="mt-4 font-serif text-title leading-snug text-muted">{standfirst}</p>}
      <div className="prose mt-7">
        <BodyBlocks body={body} media={media} />
      </div>
      {children}
      <p className="mt-9 border-t border-rule pt-3 text-muted">
        Last changed <TimeStamp time={updated} />
      </p>
    </article>
  );
}
