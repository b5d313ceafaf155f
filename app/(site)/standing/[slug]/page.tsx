import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StandingPage } from '#components/article/standing-page.tsx';
import { MessageForm } from '#components/ui/message-form.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { formReply } from '#lib/edition/form-reply.ts';
import { readStandingPage } from '#lib/edition/read-standing-page.ts';
import { breadcrumbs } from '#lib/edition/structured-data/lists.ts';
import { MESSAGE_FORMS } from '#lib/news/messages.ts';
import { pathOf } from '#lib/news/paths.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';

type Props = { params: Promise<{ slug: string }> };

const pageNamed = cache(async (slug: string) => readStandingPage(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const page = await pageNamed(slug);
  if (!page) return {};
  return pageMetadata({
    title: formReply() ? `Not sent: ${page.title}` : page.title,
    description: page.standfirst ?? `${page.title} of ${site.name}.`,
    path: pathOf({ page: 'standing', slug }),
  });
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const page = await pageNamed(slug);
  if (!page) notFound();
  const form = MESSAGE_FORMS.find((name) => name === slug);
  return (
    <Frame>
      <StructuredData things={[breadcrumbs([{ name: page.title, path: pathOf({ page: 'standing', slug }) }])]} />
      <StandingPage page={page}>{form && <MessageForm form={form} reply={formReply()} />}</StandingPage>
    </Frame>
  );
}
