import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ThanksPage } from '#components/ui/thanks-page.tsx';
import { MESSAGE_FORMS } from '#lib/news/messages.ts';
import { Frame } from '../../frame.tsx';
import { pageMetadata } from '../../page-metadata.ts';

type Props = { params: Promise<{ form: string }> };

export const metadata: Metadata = pageMetadata({ title: 'Thank you', path: null, index: false });

/** What readers see when their message has arrived. */
export default async function Page({ params }: Props) {
  const { form } = await params;
  if (!MESSAGE_FORMS.some((name) => name === form)) notFound();
  return (
    <Frame>
      <ThanksPage />
    </Frame>
  );
}
