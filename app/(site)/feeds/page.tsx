import type { Metadata } from 'next';
import { FeedsPage } from '#components/front/feeds-page.tsx';
import { StructuredData } from '#components/ui/structured-data.tsx';
import { readFeeds } from '#lib/edition/read-feeds.ts';
import { breadcrumbs } from '#lib/edition/structured-data/lists.ts';
import { Frame } from '../frame.tsx';
import { pageMetadata } from '../page-metadata.ts';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Feeds',
    description: 'Every section, author, topic and special report of the paper for feed readers, in full text.',
    path: '/feeds/',
    feed: { page: 'home' },
  });
}

export default async function Page() {
  return (
    <Frame>
      <StructuredData things={[breadcrumbs([{ name: 'Feeds', path: '/feeds/' }])]} />
      <FeedsPage groups={await readFeeds()} />
    </Frame>
  );
}
