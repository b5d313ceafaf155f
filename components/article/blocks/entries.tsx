import type { MediaFiles } from '#lib/edition/picture.ts';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { stampOf } from '#lib/news/dates.ts';
import { slugOf } from '#lib/news/slugs.ts';
import { site } from '../../../site.ts';
import { TimeStamp } from '../../ui/time-stamp.tsx';
import { Flows } from './flows.tsx';

/** What happened when. */
export function Timeline({
  timeline: { attrs, content },
  media,
}: {
  timeline: BlockOf<'timeline'>;
  media: MediaFiles;
}) {
  return (
    <section aria-label={attrs.title ?? 'Timeline'} className="my-9">
      {attrs.title && <h2 className="mb-4 font-sans font-semibold">{attrs.title}</h2>}
      <ol className="border-s-2 border-rule">
        {content.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
          <li key={at} className="relative ps-6 not-first:mt-5">
            <span
              aria-hidden="true"
              className="absolute -start-1.75 top-2 size-3 rounded-full bg-accent ring-4 ring-paper"
            />
            <h3 className="font-sans text-small font-semibold">{event.attrs.when}</h3>
            <Flows blocks={event.content} media={media} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A question and its answer. */
export function Question({
  question: { attrs, content },
  media,
}: {
  question: BlockOf<'question'>;
  media: MediaFiles;
}) {
  return (
    <section className="mt-9 border-t border-rule pt-4">
      <h2 className="mb-2 text-title">{attrs.question}</h2>
      <Flows blocks={content} media={media} />
    </section>
  );
}

/** A short piece of a digest, with an address of its own. */
export function Brief({ brief: { attrs, content }, media }: { brief: BlockOf<'brief'>; media: MediaFiles }) {
  return (
    <section id={slugOf(attrs.title)} className="mt-8 border-t-2 border-ink pt-3">
      <h2 className="mb-1.5 text-title">
        <a href={`#${slugOf(attrs.title)}`} className="hover:text-accent">
          {attrs.title}
        </a>
      </h2>
      <Flows blocks={content} media={media} />
    </section>
  );
}

/** An entry of a live story: its time, which is also its address, and what was to be said. */
export function LiveEntry({ entry: { attrs, content }, media }: { entry: BlockOf<'liveEntry'>; media: MediaFiles }) {
  const time = stampOf(attrs.at, site.zone);
  const id = `entry-${attrs.at}`;
  return (
    <section id={id} className="mt-8 border-t border-rule pt-3">
      <p className="font-sans text-small font-semibold">
        <a href={`#${id}`} className="inline-block py-0.5 text-accent">
          <TimeStamp time={time} />
        </a>
      </p>
      {attrs.title && <h2 className="mb-1.5 text-title">{attrs.title}</h2>}
      <Flows blocks={content} media={media} />
    </section>
  );
}
