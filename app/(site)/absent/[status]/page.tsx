import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ABSENCES, AbsencePage, absenceStatus } from '#components/ui/absence-page.tsx';
import { readSite } from '#lib/edition/read-site.ts';
import { readSuggestions } from '#lib/edition/read-suggestions.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';

type Props = { params: Promise<{ status: string }>; searchParams: Promise<{ words?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const status = absenceStatus((await params).status);
  return pageMetadata({ title: ABSENCES[status ?? 404].title, path: null, index: false });
}

/** What readers see where there is nothing to read; the server in front gives it its status. */
export default async function Page({ params, searchParams }: Props) {
  const status = absenceStatus((await params).status);
  if (!status) notFound();
  const { words = '' } = await searchParams;
  // The page for failures is made while nothing has failed yet, and must not grow old by what is published.
  const suggestions = status === 500 ? null : await readSuggestions(words.split(' ').filter(Boolean));
  return (
    <Frame searchable={false}>
      <AbsencePage status={status} hint={(await readSite()).searchHint} suggestions={suggestions} />
    </Frame>
  );
}
