import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { StandingPage } from '#components/article/standing-page.tsx';
import { MessageForm } from '#components/ui/message-form.tsx';
import { formReply } from '#lib/edition/form-reply.ts';
import { readStandingPage } from '#lib/edition/read-standing-page.ts';
import { MESSAGE_FORMS } from '#lib/news/messages.ts';
import { pathOf } from '#lib/news/paths.ts';
import { Frame } from '../../frame.tsx';
import { titled } from '../../titled.ts';

type Props = { params: Promise<{ slug: string }> };

const pageNamed = cache(async (slug: string) => readStandingPage(slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const page = await pageNamed(slug);
  if (!page) return {};
  return {
    title: titled(formReply() ? `Not sent: ${page.title}` : page.title),
    ...(page.standfirst ? { description: page.standfirst } : {}),
    alternates: { canonical: pathOf({ page: 'standing', slug }) },
  };
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const page = await pageNamed(slug);
  if (!page) notFound();
  const form = MESSAGE_FORMS.find((name) => name === slug);
  return (
    <Frame>
      <StandingPage page={page}>{form && <MessageForm form={form} reply={formReply()} />}</StandingPage>
    </Frame>
  );
}
