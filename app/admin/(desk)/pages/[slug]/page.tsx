import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageForm } from '#components/desk/pages/page-form.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readPageText } from '#lib/desk/read-standing-pages.ts';
import { now } from '#lib/platform/now.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { list } from '../../media/actions.ts';
import { mediaOnPage } from '../../media-on-page.ts';
import { findStories, save } from '../actions.ts';

export const metadata: Metadata = { title: 'Page' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  await requireActor('page.edit');
  const page = await readPageText((await params).slug);
  if (!page) notFound();
  const sources = { find: findStories, listMedia: list, now: now() };
  return (
    <>
      <ScreenHead title={page.title || `/${page.slug}/`} about={`/${page.slug}/`} />
      <PageForm
        page={page}
        media={await mediaOnPage(page.body)}
        language={site.language}
        sources={sources}
        save={save}
      />
    </>
  );
}
