'use client';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { WireItemShown } from '#lib/desk/read-wire.ts';
import { plainText } from '#lib/news/body/body-text.ts';
import { stampOf } from '#lib/news/dates.ts';
import { directionOf, nameIn } from '#lib/news/languages.ts';

interface WireItemProps {
  shown: WireItemShown;
  zone: string;
}

/** An item of the wire: its words as they would go into the paper, and everything its sender said beside them. */
export function WireItem({ shown: { line, item, guid, format }, zone }: WireItemProps) {
  const { content, facts } = item;
  const words = { lang: content.language, dir: directionOf(content.language) } as const;
  const paragraphs = plainText(content.body).split('\n').filter(Boolean);
  return (
    <article aria-label="The item" className="space-y-3">
      <header className="space-y-1">
        {content.kicker && <p className="text-note font-semibold">{content.kicker}</p>}
        <h2 {...words} className="font-serif text-title font-semibold">
          {content.headline}
        </h2>
        {content.standfirst && (
          <p {...words} className="font-serif text-small text-muted">
            {content.standfirst}
          </p>
        )}
        <p className="text-note text-muted">
          {[...new Set([content.bylines.map(({ name }) => name).join(', '), content.source, content.dateline])]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {line.storyId !== null && (
        <p className="text-small">
          <Link href={`/admin/stories/${line.storyId}/`} prefetch={false} className="underline">
            Its story on the desk
          </Link>
        </p>
      )}
      <div {...words} className="max-w-measure space-y-2 font-serif text-small">
        {numbered(paragraphs).map(({ at, one }) => (
          <p key={at} className="whitespace-pre-wrap">
            {one}
          </p>
        ))}
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-rule pt-3 text-note">
        <Fact name="Notes to editors">{facts.editorialNotes.join(' ')}</Fact>
        <Fact name="Embargo">{facts.embargoedUntil !== null && stampOf(facts.embargoedUntil, zone).shown}</Fact>
        <Fact name="Dated">{content.publishedAt !== null && stampOf(content.publishedAt, zone).shown}</Fact>
        <Fact name="Asks for">
          {item.section && ('path' in item.section ? item.section.path : item.section.names.join(' / '))}
        </Fact>
        <Fact name="Language">{nameIn('en', content.language)}</Fact>
        <Fact name="Subjects">
          {facts.subjects.map(({ name, scheme, code }) => name ?? `${scheme}:${code}`).join(', ')}
        </Fact>
        <Fact name="Topics">{content.topics.join(', ')}</Fact>
        <Fact name="Places">{content.places.join(', ')}</Fact>
        <Fact name="Pictures">
          {facts.pictures.map(({ alt, caption, address }) => caption ?? (alt || address)).join(' · ')}
        </Fact>
        <Fact name="Rights">{[facts.creditLine, facts.copyright, facts.usage].filter(Boolean).join(' · ')}</Fact>
        <Fact name="Mended">{item.notes.join(' ')}</Fact>
        <Fact name="Not kept">{facts.losses.join(' ')}</Fact>
        <Fact name="Identity">{`${item.provider} ${guid} (${format})`}</Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}

/** Two paragraphs may say the same: only their places tell them apart. */
function numbered<T>(all: readonly T[]): { at: string; one: T }[] {
  return all.map((one, at) => ({ at: String(at), one }));
}
