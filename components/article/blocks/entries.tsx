import type { MediaFiles } from '#lib/edition/picture.ts';
import type { BlockOf } from '#lib/news/body/blocks.ts';
import { longDate, stampOf } from '#lib/news/dates.ts';
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
    <section aria-label={attrs.title ?? 'Timeline'} className="mb-9 not-opening:mt-9">
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
    <section className="border-t border-rule pt-4 not-opening:mt-9">
      <h2 className="mb-2 text-title">{attrs.question}</h2>
      <Flows blocks={content} media={media} />
    </section>
  );
}

/** A short piece of a digest, with an address of its own. */
export function Brief({ brief: { attrs, content }, media }: { brief: BlockOf<'brief'>; media: MediaFiles }) {
  return (
    <section id={slugOf(attrs.title)} className="border-t-2 border-ink pt-3 not-opening:mt-8">
      <h2 className="mb-1.5 text-title">
        <a href={`#${slugOf(attrs.title)}`} className="hover:text-accent">
          {attrs.title}
        </a>
      </h2>
      <Flows blocks={content} media={media} />
    </section>
  );
}

interface LiveEntryProps {
  entry: BlockOf<'liveEntry'>;
  media: MediaFiles;
  /** Whether its day is another than that of the entry above it. */
  newDay: boolean;
}

/**
 * An entry of a live story: its hour, which is also its address and on a desk hangs in the margin, and what was to be
 * said. The day is told where it is another than that of the entry above.
 */
export function LiveEntry({ entry: { attrs, content }, media, newDay }: LiveEntryProps) {
  const time = stampOf(attrs.at, site.zone);
  const id = `entry-${attrs.at}`;
  return (
    <section id={id} className="relative border-t border-rule pt-3 not-opening:mt-8">
      <p className="font-sans text-small font-semibold print:break-after-avoid desk:in-[section:not(:first-child,.opening+*)]:absolute desk:in-[section:not(:first-child,.opening+*)]:-start-64 desk:in-[section:not(:first-child,.opening+*)]:w-52">
        <a href={`#${id}`} className="inline-block py-0.5 text-accent">
          <TimeStamp time={time} hours />
        </a>{' '}
        {newDay && <span className="font-medium text-muted desk:block">{longDate(time.machine.slice(0, 10))}</span>}
      </p>
      {attrs.title && <h2 className="mb-1.5 text-title">{attrs.title}</h2>}
      <Flows blocks={content} media={media} />
    </section>
  );
}
