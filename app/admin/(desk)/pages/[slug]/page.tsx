import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageForm } from '#components/desk/pages/page-form.tsx';
import { ScreenHead } from '#components/desk/ui/screen-head.tsx';
import { readPageText } from '#lib/desk/read-standing-pages.ts';
import { site } from '../../../../../site.ts';
import { requireActor } from '../../../require-actor.ts';
import { findStories, save } from '../actions.ts';

export const metadata: Metadata = { title: 'Page' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  await requireActor('page.edit');
  const page = await readPageText((await params).slug);
  if (!page) notFound();
  return (
    <>
      <ScreenHead title={page.title || `/${page.slug}/`} about={`/${page.slug}/`} />
      <PageForm page={page} language={site.language} find={findStories} save={save} />
    </>
  );
}
